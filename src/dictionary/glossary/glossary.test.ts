// A glossary has the hardest words that there is room for, each once, as the article has them.
import { afterAll, expect, test } from 'vitest'
import { freshHouse } from '../../../tests/support/house.ts'
import { shelfOf } from '../verbs/look-up.ts'
import { heightOf, shownOf } from './column-height.ts'
import { glossaryOf, type Wish } from './glossary.ts'
import { hardWords } from './hard-words.ts'

const fresh = await freshHouse()
afterAll(() => fresh.close())
const books = await shelfOf(fresh.house)
const lines = [
  { number: 1, text: 'The foreign minister arrived in Moscow for bilateral talks. Sanctions were on the table.' },
  {
    number: 2,
    text: 'Lavrov said the talks had eroded nothing: “A bilateral summit is unannounced, but it will come.”',
  },
  { number: 3, text: 'The plane touched down at ten, and the envoy touched it down himself.' },
]
const of = (wish: Partial<Wish> = {}) => glossaryOf(books, lines, { level: 2, room: 1000, heightOf: () => 10, ...wish })

test('each headword stands once, at its first place, in order of appearance, phrases too', () => {
  const { entries, all } = of()
  const headwords = entries.map(({ headword }) => headword)
  expect(new Set(headwords).size).toBe(headwords.length)
  expect(all).toBe(headwords.length)
  expect(entries.map(({ line }) => line)).toEqual(entries.map(({ line }) => line).toSorted((a, b) => a - b))
  expect(headwords).toEqual(
    expect.arrayContaining(['foreign minister', 'bilateral', 'sanction', 'erode', 'touch down']),
  )
  expect(entries.find(({ headword }) => headword === 'bilateral')?.line).toBe(1)
})

test('names and easy words are left out', () => {
  const headwords = of().entries.map(({ headword }) => headword.toLowerCase())
  for (const left of ['moscow', 'lavrov', 'the', 'say', 'ten']) expect(headwords).not.toContain(left)
  expect(of({ level: 6 }).entries.every(({ headword }) => books.book.levelOf(headword) === 6)).toBe(true)
})

test('of too many words the hardest stand, still in order of appearance', () => {
  const { entries, all } = of({ room: 35 })
  expect(entries).toHaveLength(3)
  expect(all).toBeGreaterThan(3)
  const easiest = Math.min(...entries.map(({ headword }) => books.book.levelOf(headword)))
  const left = of().entries.filter(({ headword }) => !entries.some((one) => one.headword === headword))
  expect(Math.max(...left.map(({ headword }) => books.book.levelOf(headword)))).toBeLessThanOrEqual(easiest)
  expect(entries.map(({ line }) => line)).toEqual(entries.map(({ line }) => line).toSorted((a, b) => a - b))
  expect(of({ room: 0 }).entries).toEqual([])
})

test('each has a short meaning, and a Korean one where the lexicon has it', () => {
  const { entries } = of()
  for (const { definition, headword } of entries) {
    expect(definition.length, headword).toBeGreaterThan(3)
    expect(definition.length, headword).toBeLessThan(95)
  }
  expect(entries.find(({ headword }) => headword === 'foreign minister')?.gloss).toMatch(/\p{Script=Hangul}/u)
})

test('an entry takes more paper the more it says; without Korean it is said in English', () => {
  const entry = { headword: 'erode', definition: 'to wear away slowly', gloss: '약화하다', line: 1 }
  expect(heightOf({ ...entry, definition: entry.definition.repeat(5) }, 'both')).toBeGreaterThan(
    heightOf(entry, 'both'),
  )
  expect(shownOf(entry, 'ko')).toBe('ko')
  expect(shownOf({ ...entry, gloss: '' }, 'ko')).toBe('en')
})

test('hard words are found where they stand, each part of a phrase by itself', () => {
  const found = hardWords(books, lines)
  for (const { line, start, end, word } of found) expect(lines[line - 1]?.text.slice(start, end)).toBe(word)
  expect(found.filter(({ line }) => line === 3).map(({ word }) => word)).toEqual(
    expect.arrayContaining(['touched down', 'envoy']),
  )
  expect(found.every(({ level }) => level > 1)).toBe(true)
})
