// Articles for paper with a glossary, their hard words for scripts, and how hard they are, over the demo newspaper, on either database.
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Courant, openCourant } from '../src/courant.ts'
import { seedDemo } from '../src/desk/commands.ts'
import * as desk from '../src/desk/desk.ts'
import { openLog } from '../src/platform/log.ts'
import * as urls from '../src/urls.ts'
import { freshSettings } from './support/house.ts'
import { htmlProblems } from './support/html.ts'

let courant: Courant
let remove: () => Promise<void>
const placed = { language: 'en', day: '2018-04-10', slug: 'ri-yong-ho-moscow' } as const
const model = urls.article(placed)
const korean = `/ko/2018/04/10/${encodeURIComponent('리용호-모스크바-도착')}`

beforeAll(async () => {
  const fresh = await freshSettings()
  remove = fresh.remove
  courant = await openCourant(fresh.settings, openLog({ level: 'silent' }))
  await seedDemo(courant.house, join(import.meta.dirname, '../demo'), courant.house.now())
  await courant.jobs.drain()
}, 60_000)

afterAll(async () => {
  await courant.close()
  await remove()
})

const ask = (url: string, cookie = '') => courant.app.inject({ url, headers: { cookie } })
const document = async (url: string, cookie = '') => parseHTML((await ask(url, cookie)).body).document
/** Without a translation: it stands in the Korean interface, too. */
const englishOnly = { language: 'en', day: '2018-04-18', slug: 'hangul-signboards' } as const
const printed = (wish: Record<string, string>, language: 'en' | 'ko' = 'en') =>
  urls.printedWithGlossary(language === 'ko' ? englishOnly : placed, language, { level: '4', words: 'both', ...wish })

describe('the print view with a glossary', () => {
  test.for([
    ['en', { columns: '1' }],
    ['en', { columns: '2', lines: '1' }],
    ['ko', { level: '2', words: 'ko' }],
  ] as const)('in %s, set %j, is sound HTML and kept', async ([language, wish]) => {
    const { statusCode, body, headers } = await ask(printed(wish, language))
    expect(statusCode).toBe(200)
    expect(await htmlProblems(body)).toEqual([])
    expect(headers['cache-control']).toContain('public')
    const page = parseHTML(body).document
    expect(page.querySelectorAll('.glossary li').length).toBeGreaterThan(5)
    expect(page.querySelector('.glossary [lang="ko"]')?.textContent).toMatch(/\p{Script=Hangul}/u)
    expect(page.querySelectorAll('script[src*="line-numbers"]').length).toBe('lines' in wish ? 1 : 0)
  })

  test('names for each word the paragraph in which it comes first', async () => {
    const page = await document(printed({ level: '2' }))
    const numbered = [...page.querySelectorAll('.body :is(p, li) > [id^="p"]')].filter(
      (line) => line.closest('td, th') === null,
    )
    const entries = [...page.querySelectorAll('.glossary li')]
    const foundIn = (headword: string): string => {
      const entry = entries.find((one) => one.querySelector('b')?.textContent === headword)
      const number = Number(entry?.querySelector('.paragraph [aria-hidden]')?.textContent)
      return numbered[number - 1]?.textContent ?? ''
    }
    expect(foundIn('bilateral')).toContain('bilateral')
    expect(foundIn('spokeswoman')).toContain('spokeswoman')
    expect(foundIn('veto')).toContain('veto')
    expect(foundIn('plasterer')).toContain('plasterers')
  })

  test('says what the article says', async () => {
    const [own, set] = [await document(model), await document(printed({}))]
    const text = (page: Document, part: string) => page.querySelector(part)?.textContent
    for (const part of ['h1', '.standfirst', '.body']) expect(text(set, part)).toBe(text(own, part))
  })

  test('follows the reader’s own settings where the address leaves them open, and is then kept for nobody', async () => {
    const open = `${model}/print?glossary=1`
    const { body, headers } = await ask(open, 'look=auto.normal.ko.6')
    expect(headers['cache-control']).toContain('no-store')
    const page = parseHTML(body).document
    expect(page.querySelector('select[name="level"] [selected]')?.getAttribute('value')).toBe('6')
    expect(page.querySelector('select[name="words"] [selected]')?.getAttribute('value')).toBe('ko')
    const usual = await document(open)
    expect(usual.querySelector('select[name="level"] [selected]')?.getAttribute('value')).toBe('4')
  })

  test('of a Korean article says plainly that there is nothing to gloss', async () => {
    const page = await document(`${korean}/print?glossary=1`)
    expect(page.querySelector('.glossary')).toBeNull()
    expect(page.querySelector('.glossary-note')?.textContent).toContain('풀이할 것이 없습니다')
    expect(page.querySelector('form.setting')).toBeNull()
  })

  test('is asked for once more where the article is found at another address', async () => {
    const { statusCode, headers } = await ask(urls.printedWithGlossary(placed, 'ko', { level: '3', words: 'ko' }))
    expect([statusCode, headers.location]).toEqual([302, `${korean}/print?glossary=1&level=3&words=ko`])
  })

  test('takes no other choices than it offers', async () => {
    const { statusCode, body } = await ask(`${model}/print?glossary=1&level=99&columns=7&words=xx&lines=9`)
    expect(statusCode).toBe(200)
    expect(parseHTML(body).document.querySelector('main')?.className).toBe('printed with-glossary columns-2')
  })
})

describe('where the hard words of an article stand', () => {
  const hard = urls.hardWords(placed)

  test('is told by line, place, headword and level, as the article with words as links counts lines', async () => {
    const { headers, body } = await ask(hard)
    expect(headers['content-type']).toContain('application/json')
    expect(headers['etag']).toBeDefined()
    expect(headers['surrogate-key']).toContain('article:')
    const words = JSON.parse(body) as [number, number, number, string, number][]
    expect(words.length).toBeGreaterThan(100)
    const page = await document(`${model}/dictionary`)
    for (const mark of page.querySelectorAll('.body .note-mark')) mark.remove()
    for (const [line, start, length, headword, level] of words) {
      const text = page.querySelector(`#p${line}`)?.textContent ?? ''
      const word = text.slice(start, start + length)
      expect(word, `${line} ${start} ${headword}`).toMatch(/^[\p{L}][\p{L}’'\- ]*$/u)
      expect(level).toBeGreaterThan(1)
    }
    expect(words).toContainEqual([2, expect.any(Number), 9, 'bilateral', 6])
  })

  test('of a Korean article is nothing; of an English one that has no translation the same in either interface', async () => {
    expect(JSON.parse((await ask(`${korean}/dictionary/hard`)).body)).toEqual([])
    const moved = await ask(urls.hardWords(placed, 'ko'))
    expect([moved.statusCode, moved.headers.location]).toEqual([302, `${korean}/dictionary/hard`])
    const [own, there] = [await ask(urls.hardWords(englishOnly)), await ask(urls.hardWords(englishOnly, 'ko'))]
    expect([there.statusCode, there.body]).toEqual([200, own.body])
  })
})

describe('how hard an article is', () => {
  test('stands beside the time it takes to read, in both languages, and leads to what it means', async () => {
    const line = (page: Document) => page.querySelector<HTMLAnchorElement>('.times a.reading-level')
    const own = line(await document(model))
    expect(own?.textContent).toMatch(/^Level \d · words of the first [\d,]+$/)
    expect(own?.getAttribute('title')).toContain('95')
    const there = await document(own?.getAttribute('href') ?? '')
    expect(there.querySelector('#article-levels')).not.toBeNull()
    expect(line(await document(korean))).toBeNull()
  })

  test('is a way to see what is easier in a section, in pages that are kept and dropped', async () => {
    const easier = urls.easierIn('en', 'national', 3)
    const { body, headers } = await ask(easier)
    expect(headers['cache-control']).toContain('public')
    expect(await htmlProblems(body)).toEqual([])
    const page = parseHTML(body).document
    const levels = [...page.querySelectorAll('.card-by span:last-child')].map((one) => one.textContent)
    expect(levels.length).toBeGreaterThan(1)
    for (const level of levels) expect(['Level 1', 'Level 2', 'Level 3']).toContain(level)
    expect(page.querySelector('.easier [aria-current]')?.textContent).toBe('up to Level 3')
    const cards = page.querySelectorAll('.list-cards .card').length
    const [first] = [...page.querySelectorAll('.card-headline a')].map((one) => one.getAttribute('href') ?? '')
    const [, day = '', slug = ''] = /^\/(\d{4}\/\d\d\/\d\d)\/(.*)$/.exec(first ?? '') ?? []
    const article = await desk.articleAddressed(
      courant.house.db,
      'en',
      day.replaceAll('/', '-'),
      decodeURIComponent(slug),
    )
    if (!article) throw new Error(`There is no article at ${first}.`)
    await desk.level(courant.house, article.id, { revision: article.revision, level: 6 })
    expect((await document(easier)).querySelectorAll('.list-cards .card').length).toBe(cards - 1)
  })

  test('says so where nothing is that easy, and knows no level that it does not offer', async () => {
    const page = await document('/national/politics?level=2')
    expect(page.querySelector('.empty')?.textContent).toContain('Try a higher level')
    expect((await ask('/national?level=7')).statusCode).toBe(400)
    expect((await ask('/national?level=3&page=99')).statusCode).toBe(404)
  })
})
