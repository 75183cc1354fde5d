// The dictionary as the world asks for it: its pages and its address for programs, over the demo newspaper, on either database.
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedDemo } from '../src/desk/commands.ts'
import type { Card } from '../src/dictionary/dictionary.ts'
import { openLog } from '../src/platform/log.ts'
import * as urls from '../src/urls.ts'
import { type Courant, openCourant } from '../src/courant.ts'
import { freshSettings } from './support/house.ts'
import { htmlProblems } from './support/html.ts'
import { type Route, routesOf } from './support/routes.ts'

let courant: Courant
let routes: Route[]
let remove: () => Promise<void>
const clock = { now: new Date() }
const model = '/2018/04/10/ri-yong-ho-moscow'
const korean = `/ko/2018/04/10/${encodeURIComponent('리용호-모스크바-도착')}`

beforeAll(async () => {
  const fresh = await freshSettings()
  remove = fresh.remove
  const made = await routesOf(() => openCourant(fresh.settings, openLog({ level: 'silent' }), () => clock.now))
  courant = made.opened
  routes = made.routes
  await seedDemo(courant.house, join(import.meta.dirname, '../demo'), courant.house.now())
}, 60_000)

afterAll(async () => {
  await courant.close()
  await remove()
})

const ask = (url: string, headers: Record<string, string> = {}, remoteAddress = '10.0.0.1') =>
  courant.app.inject({ url, headers, remoteAddress })
const document = async (url: string) => parseHTML((await ask(url)).body).document
const sentence = 'Ri assumed office in 2016.'
const assumed = (language: 'en' | 'ko', from?: string): string =>
  urls.dictionaryWord(language, 'assumed', { in: sentence, at: '3', from })

describe('the page of a word', () => {
  test.for(['en', 'ko'] as const)(
    'in %s has the headword alone as its heading and Korean in main',
    async (language) => {
      const { statusCode, body } = await ask(assumed(language, `${model}/dictionary#p3`))
      expect(statusCode).toBe(200)
      expect(await htmlProblems(body)).toEqual([])
      const page = parseHTML(body).document
      expect(page.querySelector('h1')?.textContent).toBe('assume')
      expect(page.querySelectorAll('main [lang="ko"]').length).toBeGreaterThan(0)
      expect(page.querySelector('main .glosses[lang="ko"]')?.textContent).toMatch(/\p{Script=Hangul}/u)
      expect(page.querySelector('.meanings > .sense .definition')?.textContent).toContain('to ')
      expect(page.querySelector('.back a')?.getAttribute('href')).toBe(`${model}/dictionary#p3`)
      expect(page.querySelector('mark')?.textContent).toBe('assumed')
      expect(page.querySelector('.meanings details')).not.toBeNull()
    },
  )

  test('is kept without a sentence, and made for the asker with one', async () => {
    const kept = await ask('/dictionary/minister')
    expect(kept.headers['cache-control']).toContain('public')
    expect(kept.headers['surrogate-key']).toContain('dictionary')
    expect(kept.body).not.toContain('noindex')
    const own = await ask(assumed('en'))
    expect(own.headers['cache-control']).toContain('no-store')
    expect(own.body).toContain('<meta name="robots" content="noindex"/>')
    expect((await ask('/dictionary/minister?from=%2F')).headers['cache-control']).toContain('no-store')
  })

  test('is not kept for each place, number and compound that a robot may think of', async () => {
    for (const path of ['/dictionary/minister?at=7', '/dictionary/70412', '/dictionary/seven-ministers'])
      expect((await ask(path)).headers['cache-control'], path).toContain('no-store')
  })

  test('that nobody knows is not found, is not kept, and offers what may have been meant', async () => {
    const { statusCode, headers, body } = await ask('/dictionary/recieve')
    expect([statusCode, headers['cache-control']]).toEqual([404, 'private, no-store'])
    expect(body).toContain('href="/dictionary/receive"')
  })

  test.for(['//evil.example', 'https://evil.example/', '/..//evil.example', 'javascript:alert(1)'])(
    'leads back to no other place: %s',
    async (from) => {
      const page = await document(`/dictionary/minister?from=${encodeURIComponent(from)}`)
      expect(page.querySelector('.back')).toBeNull()
    },
  )

  test('of a number, an abbreviation, a name and a Korean word explains it in both languages', async () => {
    for (const word of ['$1.1 billion', 'ICBM', 'Moscow', '외무장관']) {
      const page = await document(urls.dictionaryWord('ko', word))
      expect(page.querySelector('h1')?.textContent, word).toBe(word)
      expect(page.querySelector('.explanation [lang="ko"]')?.textContent, word).toMatch(/\p{Script=Hangul}/u)
      expect(page.querySelector('.explanation [lang="en"]')?.textContent, word).toMatch(/[a-z]/)
    }
  })

  test('shows the word at work in the paper, as the part of speech that it is', { timeout: 60_000 }, async () => {
    const own = 'The summit was short.'
    const address = urls.dictionaryWord('en', 'summit', { in: own })
    const shown = async () => [...(await document(address)).querySelectorAll('.in-the-paper li')]
    // Articles are filed behind the readers' backs.
    await expect.poll(async () => (await shown()).length, { timeout: 50_000, interval: 500 }).toBeGreaterThan(0)
    for (const example of await shown()) {
      expect(example.querySelector('mark')?.textContent).toMatch(/^summits?$/i)
      expect((await ask(example.querySelector('a')?.getAttribute('href') ?? '')).statusCode).toBe(200)
    }
  })

  test('of too long a word or sentence says so', async () => {
    const long = await ask(`/ko/dictionary/word?in=${'a'.repeat(1001)}`)
    expect(long.statusCode).toBe(422)
    expect(long.body).toContain('문장은 1,000자까지')
    expect((await ask(`/dictionary/${'a'.repeat(101)}`)).statusCode).toBe(422)
  })

  test('is found from the form, which needs nothing but a word', async () => {
    const { headers, statusCode } = await ask('/ko/dictionary?word=+foreign+ministers+&in=')
    expect([statusCode, headers.location]).toEqual([303, '/ko/dictionary/foreign%20ministers'])
  })
})

describe('an article of which every word leads to the dictionary', () => {
  test('says what the article says, in sound HTML', async () => {
    const [own, words] = [await document(model), await document(`${model}/dictionary`)]
    const text = (page: Document, part: string) => page.querySelector(part)?.textContent
    expect(await htmlProblems((await ask(`${model}/dictionary`)).body)).toEqual([])
    for (const part of ['h1', 'article .standfirst', '.body']) expect(text(words, part)).toBe(text(own, part))
  })

  test('leads each word to its sentence and back to its paragraph', async () => {
    const page = await document(`${model}/dictionary`)
    const links = [...page.querySelectorAll<HTMLAnchorElement>('.body a[href^="/dictionary/"]')]
    expect(links.length).toBeGreaterThan(300)
    for (const link of links) {
      const url = new URL(link.getAttribute('href') ?? '', 'http://localhost')
      const [sent = '', at, from = ''] = ['in', 'at', 'from'].map((name) => url.searchParams.get(name) ?? '')
      const word = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
      expect(sent.slice(Number(at)), link.outerHTML).toMatch(new RegExp(`^${RegExp.escape(word)}`, 'u'))
      const [path, anchor] = from.split('#')
      expect(path).toBe(`${model}/dictionary`)
      const line = anchor === undefined ? null : page.querySelector(`#${anchor}`)
      expect(anchor === undefined || line?.contains(link), link.outerHTML).toBe(true)
    }
  })

  test('sets no link within a link', async () => {
    const page = await document(`${model}/dictionary`)
    expect(page.querySelectorAll('a a').length).toBe(0)
  })

  test('is kept, and its words are marked by level for who wants it', async () => {
    const { headers, body } = await ask(`${model}/dictionary`, { cookie: 'look=auto.normal.both.4' })
    expect(body).toContain('data-marks="4"')
    expect(body).toMatch(/class="level-[4-6]"/)
    expect(headers['vary']).toContain('Cookie')
  })

  test('is led to from the article; in a Korean one there is nothing to look up, and the dictionary itself is named', async () => {
    const link = async (address: string, name: string) =>
      [...(await document(address)).querySelectorAll('.article-tools a')]
        .find(({ textContent }) => textContent === name)
        ?.getAttribute('href')
    expect(await link(model, 'Dictionary')).toBe(`${model}/dictionary`)
    expect(await link(korean, '사전')).toBe('/ko/dictionary')
    expect((await ask(`${korean}/dictionary`)).headers.location).toBe('/ko/dictionary')
  })
})

describe('for programs', () => {
  const api = (word: string, wish = {}) => urls.apiDictionary(word, wish)

  test('the answer is the card, and can be read from anywhere', async () => {
    const { headers, body, statusCode } = await ask(api('assumed', { sentence, at: '3' }))
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(headers['cache-control']).toContain('private')
    const card = JSON.parse(body) as Card & { page: string }
    expect(card).toMatchObject({
      headword: 'assume',
      kind: 'word',
      pos: 'verb',
      spans: [[3, 10]],
      page: '/dictionary/assume',
    })
    expect(card.senses[0]?.glosses.join()).toMatch(/\p{Script=Hangul}/u)
  })

  test('without a sentence it is kept, and need not be sent twice', async () => {
    const first = await ask(api('minister'))
    expect(first.headers['cache-control']).toMatch(/^public, max-age=/)
    const again = await ask(api('minister'), { 'if-none-match': String(first.headers['etag']) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await ask(api('qqqqqqq'))).headers['cache-control']).toContain('private')
  })

  test('what is wrong is said as problem details, which the page that asked can read', async () => {
    const { headers, body, statusCode } = await ask(api('word', { sentence: 'a'.repeat(1001) }))
    expect([statusCode, headers['content-type']]).toEqual([422, 'application/problem+json'])
    expect(headers['access-control-allow-origin']).toBe('*')
    expect(JSON.parse(body)).toMatchObject({ status: 422, code: 'dictionary.sentence-long' })
  })

  test('who asks too often is told when to come again, and others are not', async () => {
    clock.now = new Date(clock.now.getTime() + 3_600_000)
    const asked = (address: string) => ask(api('to', { sentence: 'to' }), {}, address)
    let last = await asked('10.9.9.9')
    for (let count = 1; count <= 600; count++) last = await asked('10.9.9.9')
    expect([last.statusCode, last.headers['retry-after']]).toEqual([429, '60'])
    expect(JSON.parse(last.body)).toMatchObject({ code: 'dictionary.pace' })
    expect((await asked('10.9.9.8')).statusCode).toBe(200)
    clock.now = new Date(clock.now.getTime() + 60_000)
    expect((await asked('10.9.9.9')).statusCode).toBe(200)
  })

  test('every address that is described is answered, with the parameters and the names that are described', async () => {
    const { body } = await ask(urls.openApi)
    const described = JSON.parse(body) as {
      paths: Record<string, Record<string, { parameters: { name: string; in: string }[] }>>
      components: { schemas: Record<string, { properties: object; required: string[] }> }
    }
    for (const [path, methods] of Object.entries(described.paths))
      for (const [method, { parameters }] of Object.entries(methods)) {
        const address = path.replaceAll(/\{(\w+)\}/g, ':$1')
        const route = routes.find((one) => one.method === method.toUpperCase() && one.address === address)
        expect(route?.query.toSorted(), path).toEqual(
          parameters.flatMap((one) => (one.in === 'query' ? one.name : [])).toSorted(),
        )
      }
    const inApi = routes.filter(({ address }) => address.startsWith('/api/v1/'))
    expect(inApi.length).toBe(Object.keys(described.paths).length)
    const card = JSON.parse((await ask(api('minister'))).body) as Card
    expect(Object.keys(card).toSorted()).toEqual(
      Object.keys(described.components.schemas['Card']?.properties ?? {}).toSorted(),
    )
    expect(Object.keys(card.senses[0] ?? {}).toSorted()).toEqual(
      described.components.schemas['Sense']?.required.toSorted(),
    )
  })
})
