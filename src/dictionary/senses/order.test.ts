// Whether the right sense comes first: on sentences of news, and rule by rule.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readText } from '../../language/reading/reading.ts'
import type { Sentence, Token } from '../../language/reading/token.ts'
import { closeWordBook, wordBook } from '../../language/word-book/open.ts'
import type { WordBook, WordSense } from '../../language/word-book/word-book.ts'
import { root } from '../../platform/root.ts'
import { orderSenses } from './order.ts'

let book: WordBook
beforeAll(() => (book = wordBook()))
afterAll(closeWordBook)

type Marked = { text: string; at: number; keys: string[] }

/** `The [bill] passed | bill%1:10:01::`. */
function marked(line: string): Marked {
  const [sentence = '', keys = ''] = line.split(' | ')
  return { text: sentence.replaceAll(/[[\]]/g, ''), at: sentence.indexOf('['), keys: keys.split(' ').filter(Boolean) }
}

const fixture = readFileSync(join(root(), 'src/dictionary/senses/news-for-tests.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(marked)

function standing({ text, at }: Pick<Marked, 'text' | 'at'>): { sentence: Sentence; token: Token } {
  for (const sentence of readText(text)) {
    const token = sentence.tokens.find(({ start, end }) => start <= at && at < end)
    if (token) return { sentence, token }
  }
  throw new Error(`Nothing stands at ${at} of: ${text}`)
}

const order = (line: string, topic: string[] = []): WordSense[] =>
  orderSenses(book, { ...standing(marked(line)), topic })
const first = (line: string): string | undefined => order(line)[0]?.key

test('the keys of the sentences are WordNet’s', () => {
  expect(fixture.length).toBeGreaterThanOrEqual(120)
  for (const { keys, text } of fixture)
    for (const key of keys) {
      const headword = key.slice(0, key.indexOf('%')).replaceAll('_', ' ')
      expect(
        book.senses(headword).map((sense) => sense.key),
        text,
      ).toContain(key)
    }
})

test('on sentences of news the right sense comes first in 78 of 100, and among three in 92', () => {
  const places = fixture.map((one) => orderSenses(book, standing(one)).findIndex(({ key }) => one.keys.includes(key)))
  const share = (most: number): number => places.filter((place) => place !== -1 && place < most).length / fixture.length
  expect(share(1)).toBeGreaterThanOrEqual(0.78)
  expect(share(3)).toBeGreaterThanOrEqual(0.92)
})

test('what news means comes before what WordNet’s old texts meant', () => {
  expect(first('The [minister] resigned.')).toBe('minister%1:18:02::')
  expect(first('They met at a [summit].')).toBe('summit%1:14:00::')
})

test('what WordNet’s texts have hundreds of times, they have to say', () => {
  expect(first('He saw a [man].')).toBe('man%1:18:00::')
  expect(first('She opened the [door].')).toBe('door%1:06:00::')
})

test('a clause with “that” calls for a verb that takes one', () => {
  expect(first('The court [ruled] that the law was void.')).toBe('rule%2:31:00::')
  expect(first('The king [ruled] the country for years.')).toBe('rule%2:41:00::')
})

test('a verb that acts on nothing is none that must act on something', () => {
  const alone = order('The train [left].').map(({ key }) => key)
  const acting = order('She [left] her bag.').map(({ key }) => key)
  const [goAway, goWithout] = ['leave%2:38:01::', 'leave%2:31:05::']
  expect(alone.indexOf(goAway)).toBeLessThan(alone.indexOf(goWithout))
  expect(acting.indexOf(goWithout)).toBeLessThan(alone.indexOf(goWithout))
})

test('a word of the gloss beside it speaks for a sense', () => {
  const place = (line: string): number => order(line).findIndex(({ key }) => key === 'bank%1:17:01::')
  expect(place('They walked along the [bank] of the river.')).toBeLessThan(place('They walked into the [bank].'))
})

test('of what the article is about, the words count, too', () => {
  const sense = 'bank%1:17:01::'
  const place = (topic: string[]): number =>
    order('They stood on the [bank].', topic).findIndex(({ key }) => key === sense)
  expect(place(['river', 'water', 'slope'])).toBeLessThanOrEqual(place([]))
})

test('senses of another part of speech follow, each once', () => {
  const senses = order('The [vote] was close.')
  expect(senses[0]?.pos).toBe('noun')
  expect(senses.map(({ pos }) => pos)).toContain('verb')
  expect(new Set(senses.map(({ key }) => key)).size).toBe(senses.length)
  expect(new Set(senses)).toEqual(new Set(book.senses('vote')))
})

test('the same question has the same answer, and nobody can spoil it', () => {
  const line = 'The [board] met.'
  const before = order(line)
  order(line).reverse()
  expect(order(line)).toEqual(before)
})

test('function words have no senses, full auxiliaries have', () => {
  expect(order('He [will] come.')).toEqual([])
  expect(order('He walked [with] her.')).toEqual([])
  expect(first('It [is] late.')).toMatch(/^be%2/)
})

test('a British form has the senses of the American one', () => {
  expect(first('He did them a [favour].')).toMatch(/^favo/)
})
