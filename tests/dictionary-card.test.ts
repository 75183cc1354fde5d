// The small card as the script on an article's page gets it: in the reader's language, whatever the word is, and at a bounded pace.
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCourant, type Courant } from '../src/courant.ts'
import { openLog } from '../src/platform/log.ts'
import * as urls from '../src/urls.ts'
import { freshSettings } from './support/house.ts'
import { htmlProblems } from './support/html.ts'

let courant: Courant
let remove: () => Promise<void>
const clock = { now: new Date() }

beforeAll(async () => {
  const fresh = await freshSettings()
  remove = fresh.remove
  courant = await openCourant(fresh.settings, openLog({ level: 'silent' }), () => clock.now)
}, 60_000)

afterAll(async () => {
  await courant.close()
  await remove()
})

const ask = (url: string, remoteAddress = '10.0.0.1') =>
  courant.app.inject({ url, remoteAddress, headers: { accept: 'text/html' } })
/** The address of a word's card, made from that of its page as the script does. */
const card = (language: 'en' | 'ko', word: string, where: urls.InSentence = {}): string => {
  const [path, query = ''] = urls.dictionaryWord(language, word, where).split('?')
  return `${path}/card?${query}`
}
const here = { in: 'Ri assumed office in 2016.', at: '3', from: '/2018/04/10/ri-yong-ho-moscow' }

test.for(['en', 'ko'] as const)('in %s it says the meaning here and leads to the whole page', async (language) => {
  const { body, headers, statusCode } = await ask(card(language, 'assumed', here))
  expect([statusCode, headers['cache-control']]).toEqual([200, 'private, no-store'])
  expect(await htmlProblems(body)).toEqual([])
  const { document } = parseHTML(body)
  const shown = document.querySelector<HTMLElement>('.card-words')
  expect(shown?.querySelector('strong')?.textContent).toBe('assume')
  expect(shown?.querySelector('.card-facts')?.textContent).toMatch(
    language === 'en' ? /^verb · Level \d$/ : /^동사 · \d단계$/,
  )
  expect(shown?.querySelector('.glosses')?.textContent).toMatch(/\p{Script=Hangul}/u)
  expect(shown?.querySelector('.definition')?.textContent).toContain('to ')
  expect(shown?.querySelector('a.whole')?.getAttribute('href')).toBe(urls.dictionaryWord(language, 'assumed', here))
  expect(JSON.parse(shown?.getAttribute('data-spans') ?? '')).toEqual([[3, 10]])
  expect(body.length, 'small enough to be there at once').toBeLessThan(2500)
})

test.for([
  ['qqqqqqq', 'The dictionary does not have this word.'],
  ['recieve', 'Did you mean'],
  ['외무장관', 'It does not look up Korean words.'],
  ['ICBM', 'intercontinental'],
  ['$1.1 billion', '11억'],
  ['Zakharova', ''],
])('of %s it says what there is to say', async ([word = '', said = '']) => {
  const { body, statusCode } = await ask(card('en', word))
  expect(statusCode).toBe(200)
  expect(parseHTML(body).document.querySelector('.card-words')?.textContent).toContain(said)
  expect(await htmlProblems(body)).toEqual([])
})

test('a way back to another host is not taken along', async () => {
  const { body } = await ask(card('en', 'minister', { from: '//evil.example' }))
  expect(body).not.toContain('evil')
})

test('who asks too often is told so in a sentence, and others are not', async () => {
  const asked = (address: string) => ask(card('ko', 'to', { in: 'to' }), address)
  let last = await asked('10.9.9.9')
  for (let count = 1; count <= 600; count++) last = await asked('10.9.9.9')
  expect([last.statusCode, last.headers['retry-after']]).toEqual([429, '60'])
  expect(parseHTML(last.body).document.querySelector('main .standfirst')?.textContent).toMatch(/600/)
  expect((await asked('10.9.9.8')).statusCode).toBe(200)
})
