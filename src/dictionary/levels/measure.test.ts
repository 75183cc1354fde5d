// What counts as a word of a text, and at which level a text can be read.
import { expect, test } from 'vitest'
import { formsOf } from '../../language/reading/form.ts'
import { wordBook } from '../../language/word-book/open.ts'
import { enough, fewestWords, levelOfText, measure, shares } from './measure.ts'

const book = wordBook()
const forms = formsOf(book)
const of = (text: string) => measure(text, book, forms)

test('names, numbers and abbreviations are no words to know', () => {
  expect(of('The minister met Novak in Pyongyang on 10 April 2018, TASS said.').words).toBe(
    of('The minister met in on April, said.').words,
  )
  expect(of('Zakharova spoke. Zakharova’s words were short.').hardest.map(({ headword }) => headword)).not.toContain(
    'zakharova',
  )
})

test('a word that begins a sentence is a word, and so is an ordinary one within a name', () => {
  expect(of('Bilateral talks failed.').hardest).toMatchObject([{ headword: 'bilateral', level: 6, times: 1 }])
  expect(of('He told the Security Council.').words).toBe(5)
})

test('every form counts as its headword, contractions and possessives too', () => {
  expect(of('The envoy met two envoys at the envoys’ hall.').hardest[0]).toMatchObject({ headword: 'envoy', times: 3 })
  expect(of('They don’t, she’s, we’ll, cannot.').counts).toEqual([5, 0, 0, 0, 0, 0])
})

test('the shares grow to the whole', () => {
  const found = shares(of('The bilateral council imposed sanctions on a country that nobody knows.'))
  expect(found).toHaveLength(6)
  expect(found.toSorted((one, other) => one - other)).toEqual(found)
  expect(found.at(-1)).toBe(1)
})

test('the level is the lowest at which enough is known', () => {
  const words = (counts: [number, number, number, number, number, number]) =>
    levelOfText({ counts, words: counts.reduce((sum, one) => sum + one, 0) })
  expect(words([95, 0, 5, 0, 0, 0])).toBe(1)
  expect(words([94, 1, 0, 0, 0, 5])).toBe(2)
  expect(words([94, 0, 0, 0, 0, 6])).toBe(6)
  expect(enough).toBe(0.95)
})

test('of a text of a few words nothing is said, and of none at all neither', () => {
  expect(levelOfText(of('Short news.'))).toBeNull()
  expect(levelOfText(of('a '.repeat(fewestWords)))).toBe(1)
  expect(of('리용호 외무상이 모스크바에 도착했다. 12 34 …')).toMatchObject({ words: 0, hardest: [] })
})
