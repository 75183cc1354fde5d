// A text is as long as people see it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { densestGrapheme, largestText, measure } from './counting.ts'

const count = (text: string): number => measure(text, 250).graphemes
const problem = (text: string, most = 250) => measure(text, most).problem

test.for([
  ['nothing', '', 0],
  ['Latin letters', 'abc', 3],
  ['Korean syllables', '각하', 2],
  ['the same decomposed', '각하'.normalize('NFD'), 2],
  ['laughter', 'ㅋㅋ', 2],
  ['tears', 'ㅠㅠ', 2],
  ['flags', '🇰🇷🇺🇸', 2],
  ['England’s flag', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 1],
  ['a family', '👨‍👩‍👧‍👦', 1],
  ['a couple of two colours', '👩🏻‍❤️‍💋‍👨🏿', 1],
  ['a keycap', '1️⃣', 1],
  ['an accent of its own', 'e\u0301', 1],
  ['Devanagari', 'क्षि', 1],
  ['Thai', 'กำ', 1],
  ['Persian with a joiner', 'می‌خواهم', 7],
  ['two lines', 'a\nb', 3],
  ['marks of direction', '\u2067שלום\u2069\u200f', 4],
] as const)('%s', ([, text, graphemes]) => {
  expect(measure(text, 250)).toEqual({ graphemes, problem: null })
})

test('exactly the limit is taken, one more is not, in any script', () => {
  for (const letter of ['a', '가', '각'.normalize('NFD'), '👨‍👩‍👧‍👦', '🇰🇷', '한']) {
    expect(problem(letter.repeat(250)), letter).toBeNull()
    expect(problem(letter.repeat(251)), letter).toBe('too-long')
  }
})

test('one letter under a tower of accents is refused, however short the text', () => {
  expect(problem(`a${'\u0301'.repeat(densestGrapheme - 1)}`)).toBeNull()
  expect(problem(`a${'\u0301'.repeat(densestGrapheme)}`)).toBe('too-dense')
  expect(problem(`ordinary words, then z${'\u0335'.repeat(5000)}`)).toBe('too-dense')
})

test('few graphemes of very many bytes are refused', () => {
  const dense = `a${'\u0301'.repeat(15)}`
  expect(problem(dense.repeat(380), 400)).toBeNull()
  expect(problem(dense.repeat(400), 400)).toBe('too-large')
  expect(problem('x'.repeat(largestText), 20_000)).toBeNull()
  expect(problem('x'.repeat(largestText + 1), 20_000)).toBe('too-large')
  expect(problem('각'.repeat(4001), 20_000)).toBe('too-large')
})

test('a megabyte is measured without reading it all', () => {
  expect(measure('👨‍👩‍👧‍👦'.repeat(100_000), 250).problem).toBe('too-large')
})

test('composed or decomposed, a text is equally long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(count(text.normalize('NFD'))).toBe(count(text.normalize('NFC')))
    }),
  )
})

test('a text is no longer than its parts, and no more graphemes than code points', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(count(one + other)).toBeLessThanOrEqual(count(one) + count(other))
      expect(count(one)).toBeLessThanOrEqual([...one].length)
    }),
  )
})
