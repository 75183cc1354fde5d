// Whether the lexicon's senses keep the order of their writers, and give it up where the sentence speaks for another.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readText } from '../../language/reading/reading.ts'
import { closeWordBook, wordBook } from '../../language/word-book/open.ts'
import type { EntryPos, EntrySense, WordBook } from '../../language/word-book/word-book.ts'
import { orderEntry } from './entry-order.ts'

let book: WordBook
beforeAll(() => (book = wordBook()))
afterAll(closeWordBook)

/** The first Korean gloss of the word marked `[so]`. */
function meaning(marked: string, headword: string, pos: EntryPos): string | undefined {
  const at = marked.indexOf('[')
  const sentence = readText(marked.replaceAll(/[[\]]/g, ''))[0]
  const token = sentence?.tokens.find(({ start, end }) => start <= at && at < end)
  if (!sentence || !token) throw new Error(`Nothing is marked in: ${marked}`)
  const senses = (book.entry(headword)?.senses ?? []).filter((one) => one.pos === pos)
  return orderEntry(book, { sentence, token: { ...token, headword } }, senses)[0]?.glosses[0]
}

test.for<[string, string, EntryPos, string]>([
  ['The [minister] left the room.', 'minister', 'noun', '장관'],
  ['The two [summits] come weeks apart.', 'summit', 'noun', '정상회담'],
  ['Moscow is the [capital].', 'capital', 'noun', '수도'],
  ['The missile [launches] were a success.', 'launch', 'noun', '발사'],
])('where the sentence says nothing, “%s” is what news means', ([marked, headword, pos, gloss]) => {
  expect(meaning(marked, headword, pos)).toBe(gloss)
})

test.for<[string, string, EntryPos, string]>([
  // The word of the typical phrase, and words like it.
  ['Members of the council that [hold] a veto met.', 'hold', 'verb', '보유하다'],
  ['They will [hold] a conference in May.', 'hold', 'verb', '열다'],
  ['The Council [passed] a resolution in December.', 'pass', 'verb', '통과시키다'],
  // What follows: a verb, or nothing.
  ['He is [due] to leave on Wednesday.', 'due', 'adjective', '(…하기로) 예정된'],
  ['Musicians from the South [perform] in Pyongyang.', 'perform', 'verb', '공연하다'],
  ['Surgeons [performed] the operation.', 'perform', 'verb', '수행하다'],
  // Where it is.
  ['Its weight [lies] in New York.', 'lie', 'verb', '위치하다'],
  // The capital of the phrase.
  ['He studies the [North] for a living.', 'north', 'noun', '북한'],
])('the sentence speaks: “%s”', ([marked, headword, pos, gloss]) => {
  expect(meaning(marked, headword, pos)).toBe(gloss)
})

test('names in typical phrases say nothing', () => {
  expect(meaning('Kim’s [father], Kim Jong-il, went there.', 'father', 'noun')).toBe('아버지')
})

test('all of its senses come back, and one sense is itself', () => {
  const sentence = readText('They hold talks.')[0]
  const token = sentence?.tokens[1]
  if (!sentence || !token) throw new Error('There is no second word.')
  const senses: readonly EntrySense[] = book.entry('hold')?.senses ?? []
  expect(new Set(orderEntry(book, { sentence, token }, senses))).toEqual(new Set(senses))
  expect(orderEntry(book, { sentence, token }, senses.slice(0, 1))).toEqual(senses.slice(0, 1))
})
