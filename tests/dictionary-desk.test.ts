// The newsroom keeps the dictionary through its pages: without scripts, with nothing lost, and with every word shown as it was written.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importLexicon } from '../src/dictionary/commands.ts'
import { parseLexicon } from '../src/language/word-book/lexicon/lexicon-file.ts'
import * as urls from '../src/urls.ts'
import { htmlProblems } from './support/html.ts'
import { type Answered, type Form, openTown, type Town } from './support/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
}, 120_000)
afterAll(() => town.close())

const desk = (headword?: string): string => urls.newsroomDictionary('en', headword)
const see = (address: string): Promise<Answered> => town.ask(address, { as: 'copy editor' })
const send = (address: string, form: Form): Promise<Answered> => town.ask(address, { as: 'copy editor', form })
const pageOf = ({ body }: Answered) => parseHTML(body).document

type Page = ReturnType<typeof pageOf>
/** What a browser would send of the page's form. */
function fieldsOf(page: Page): Form {
  const form: Form = {}
  for (const field of page.querySelectorAll('form.entry-form :is(input, select)')) {
    const name = field.getAttribute('name') ?? ''
    const type = field.getAttribute('type')
    if (name === '' || (type === 'checkbox' && !field.hasAttribute('checked'))) continue
    const chosen = field.localName === 'select' ? field.querySelector('option[selected]') : field
    form[name] = chosen?.getAttribute('value') ?? ''
  }
  return form
}
const valuesOf = (page: Page, name: string): (string | null)[] =>
  [...page.querySelectorAll(`input[name^="${name}-"]`)].map((field) => field.getAttribute('value'))

const said = {
  'definition-0': 'a group of friends',
  'korean-0': '패거리',
  'phrase-0': 'the old posse',
  'pos-0': 'noun',
}

test('a headword leads to its form, filled with the lexicon’s entry', async () => {
  const found = await see(`${desk()}?word=+summit+`)
  expect([found.status, found.headers['location']]).toEqual([303, desk('summit')])
  const page = pageOf(await see(desk('summit')))
  expect(page.querySelector('h1')?.textContent).toBe('summit')
  expect(valuesOf(page, 'korean')[0]).toMatch(/정상/)
  expect(page.querySelectorAll('.covers input').length).toBeGreaterThan(2)
  expect(page.querySelectorAll('.covers input[checked]').length).toBeGreaterThan(0)
})

test('buttons move, add and take out senses, and nothing that was written is lost', async () => {
  const first = fieldsOf(pageOf(await see(desk('talk'))))
  const before = Object.keys(first).filter((name) => name.startsWith('definition-')).length
  const written = { ...first, 'definition-0': 'half a thou', 'korean-0': '<b>반쯤' }
  const moved = pageOf(await send(desk('talk'), { ...written, act: 'down-0' }))
  expect(valuesOf(moved, 'definition').slice(0, 2)).toEqual([first['definition-1'], 'half a thou'])
  expect(valuesOf(moved, 'korean')[1]).toBe('<b>반쯤')
  const added = pageOf(await send(desk('talk'), { ...fieldsOf(moved), act: 'add' }))
  expect(valuesOf(added, 'definition')).toHaveLength(before + 1)
  const without = pageOf(await send(desk('talk'), { ...fieldsOf(added), act: 'drop-1' }))
  expect(valuesOf(without, 'definition')).not.toContain('half a thou')
  const nothing = pageOf(await send(desk('talk'), { ...fieldsOf(without), act: 'up-99' }))
  expect(fieldsOf(nothing)).toEqual(fieldsOf(without))
})

test('what is wrong is said beside its field, in both languages, with everything still there', async () => {
  const form = { headword: 'posse', ...said, 'definition-0': 'a plenipotentiary.', act: 'keep', revision: '0' }
  for (const language of ['en', 'ko'] as const) {
    const answer = await send(urls.newsroomDictionary(language, 'posse'), form)
    expect(answer.status).toBe(422)
    const page = pageOf(answer)
    const field = page.querySelector('#definition-0')
    expect(field?.getAttribute('value')).toBe('a plenipotentiary.')
    expect(field?.getAttribute('aria-invalid')).toBe('true')
    const why = page.getElementById(field?.getAttribute('aria-describedby') ?? '')?.textContent
    expect(why).toMatch(language === 'en' ? /full stop/ : /마침표/)
    expect(page.querySelector('.refused a')?.getAttribute('href')).toBe('#definition-0')
    expect(valuesOf(page, 'phrase')).toEqual(['the old posse'])
    expect(await htmlProblems(answer.body)).toEqual([])
  }
})

test('what is saved is on every page at once, and in programs’ answers', async () => {
  const pages = [urls.dictionaryWord('en', 'posse'), urls.dictionaryWord('ko', 'posse'), urls.apiDictionary('posse')]
  // Kept by now.
  for (const address of pages) expect((await town.ask(address)).body).not.toContain('패거리')
  const saved = await send(desk('posse'), { headword: 'posse', ...said, act: 'keep', revision: '0' })
  expect([saved.status, saved.headers['location']]).toEqual([303, desk('posse')])
  for (const address of pages) expect((await town.ask(address)).body, address).toContain('패거리')
  await send(urls.actOnOwnEntry('en', 'posse'), { act: 'hide' })
  for (const address of pages) expect((await town.ask(address)).body, address).not.toContain('패거리')
  await send(urls.actOnOwnEntry('en', 'posse'), { act: 'restore', revision: '1' })
  for (const address of pages) expect((await town.ask(address)).body, address).toContain('패거리')
  const page = pageOf(await see(desk('posse')))
  expect(page.querySelectorAll('.entry-revisions > li')).toHaveLength(3)
  expect(page.querySelector('.entry-revisions')?.textContent).toContain((await town.accountOf('copy editor')).name)
})

test('two who write at once: the second sees it, loses nothing, and may save again', async () => {
  const form = { headword: 'posse', ...said, 'phrase-0': 'his own posse', act: 'keep', revision: '1' }
  const answer = await send(desk('posse'), form)
  expect(answer.status).toBe(409)
  expect(answer.body).toContain('his own posse')
  const again = await send(desk('posse'), { ...fieldsOf(pageOf(answer)), act: 'keep' })
  expect(again.status).toBe(303)
})

test('the export is what the lexicon’s files take', async () => {
  const { body, headers } = await see(urls.ownEntriesAsText('en'))
  expect(headers['content-disposition']).toContain('attachment')
  const { entries, faults } = parseLexicon('export', body)
  expect(faults).toEqual([])
  expect(entries).toMatchObject([{ headword: 'posse', isNewsTerm: false, senses: [{ glosses: ['패거리'] }] }])
})

const evil = '<img src=x onerror=alert(1)>"\'&amp;</script><script>alert(2)</script>'

test('hostile words of entries, packs and readers are shown as words', async () => {
  await send(desk('posse'), {
    headword: 'posse',
    ...said,
    'korean-0': `악 ${evil}`.slice(0, 58),
    'phrase-0': evil.slice(0, 40),
    act: 'keep',
    revision: '4',
  })
  const file = join(town.folder, 'evil.tsv')
  await writeFile(file, `posse\t${evil} &lt;b&gt; plain\nfriend\tjavascript:alert(1)\n`)
  const head = { licence: `${evil} CC`, source: 'en', target: 'ja', order: null }
  expect((await importLexicon(town.house, [file], { ...head, name: `Pack ${evil}`.slice(0, 100) })).cameIn).toBe(true)
  await town.ask(urls.dictionaryWord('en', 'qqscript alertt'))
  const addresses = [
    urls.dictionaryWord('en', 'posse'),
    urls.dictionary('en'),
    urls.dictionaryWord('ko', 'friend'),
    desk(),
    desk('posse'),
    desk(evil.slice(0, 60)),
    urls.packDesk('en'),
    urls.packDesk('ko'),
    `${urls.dictionary('en')}/posse/card?in=${encodeURIComponent('The posse came.')}`,
  ]
  for (const address of addresses) {
    const { body, status } = await see(address)
    expect(status, address).toBe(200)
    const page = parseHTML(body).document
    expect(
      page.querySelectorAll('main img, main script, .card-words img, [onerror], a[href^="javascript:"]').length,
      address,
    ).toBe(0)
    expect(await htmlProblems(body), address).toEqual([])
  }
  expect((await see(urls.dictionaryWord('en', 'posse'))).body).toContain('&lt;img src=x onerror=alert(1)>')
})

test('packs are moved, hidden and removed, for every reader at once', async () => {
  const file = join(town.folder, 'other.tsv')
  await writeFile(file, 'posse\tzweite Bedeutung\n')
  await importLexicon(town.house, [file], { name: 'Zweite', licence: 'CC0', source: 'en', target: 'de', order: null })
  const word = urls.dictionaryWord('en', 'posse')
  const names = async (): Promise<(string | null)[]> =>
    [...pageOf(await town.ask(word)).querySelectorAll('.from-pack h2')].map(({ textContent }) => textContent)
  const actOn = async (name: string, act: string): Promise<void> => {
    const form = [...pageOf(await see(urls.packDesk('en'))).querySelectorAll('.packs > li')]
      .find((one) => one.querySelector('h2')?.textContent === name)
      ?.querySelector('form')
    expect((await send(form?.getAttribute('action') ?? '', { act })).status).toBe(303)
  }
  expect((await names()).at(-1)).toBe('Zweite')
  expect(pageOf(await town.ask(word)).querySelector('.from-pack [lang=de]')?.textContent).toBe('zweite Bedeutung')
  await actOn('Zweite', 'up')
  expect((await names())[0]).toBe('Zweite')
  await actOn('Zweite', 'hide')
  expect(await names()).not.toContain('Zweite')
  await actOn('Zweite', 'show')
  await actOn('Zweite', 'down')
  expect((await names()).at(-1)).toBe('Zweite')
  await actOn('Zweite', 'remove')
  expect(await names()).toHaveLength(1)
})

test('what readers did not find is listed for editors, words alone', async () => {
  for (const person of ['nobody', 'owner'] as const)
    await town.ask(urls.dictionaryWord('en', 'flurbish'), { as: person })
  const page = pageOf(await see(desk()))
  const item = [...page.querySelectorAll('.missed-words li')].find((one) => one.textContent?.includes('flurbish'))
  expect(item?.textContent).toContain('2')
  expect(item?.querySelector('a')?.getAttribute('href')).toBe(desk('flurbish'))
})

test('a headword longer than any word is refused with a sentence', async () => {
  expect((await see(desk('x'.repeat(101)))).status).toBe(422)
})
