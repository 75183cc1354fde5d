// Cleaning loses nothing that can be seen, and lets nothing through that deceives.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean, isBlank } from './cleaning.ts'
import { measure } from './counting.ts'

const family = '👨‍👩‍👧‍👦'
const persian = 'می‌خواهم'
const england = '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'

test.for([
  ['Korean', '한국어 문장입니다. ㅋㅋㅋ ㅠㅠ'],
  ['a family, a flag, a keycap, hearts', `${family} 🇰🇷 1️⃣ ❤️ 👩🏻‍❤️‍💋‍👨🏿`],
  ['the flag of England', england],
  ['Persian with its joiner', persian],
  ['Sinhala with its joiner', 'ශ්‍රී'],
  ['Malayalam’s old last letter', 'ന്‍'],
  ['Thai', 'กำลังอ่านข่าวอยู่'],
  ['Devanagari', 'क्षितिज और हिन्दी'],
  ['Arabic with its vowels', 'السَّلَامُ عَلَيْكُم'],
  ['Hebrew with points', 'שָׁלוֹם'],
  ['Devanagari that keeps its half letter', 'क्‍ष'],
  ['mathematics', '∩︀ ≠ ∩'],
  ['a Japanese name with its own form of a letter', '葛\u{e0100}城'],
  ['two paragraphs', 'one\ntwo\n\nthree'],
  ['what could be markup', '<script>alert(1)</script> & "quotes"'],
])('%s is left as it is', ([, text]) => {
  expect(clean(text ?? '')).toBe((text ?? '').normalize('NFC'))
})

test.for([
  ['decomposed Korean is composed', '한글'.normalize('NFD'), '한글'],
  ['every kind of line end is one', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['more than one blank line is one', 'a\n\n\n \n\nb', 'a\n\nb'],
  ['blanks at the ends go', ' \n a  \n b \n', 'a\n b'],
  ['a space of width nothing goes', '바\u200b보', '바보'],
  ['a soft hyphen and a byte order mark go', '\ufeffsoft\u00adhyphen', 'softhyphen'],
  ['a joiner between Latin or Korean letters goes', 'a\u200db 바\u200c보', 'ab 바보'],
  ['a joiner without anything to join goes', `\u200d${family}\u200d`, family],
  ['a heap of joiners is one', 'می\u200c\u200c\u200cخواهم', persian],
  ['Hangul’s fillers go', '\u3164\u115f\u1160\uffa0가', '가'],
  ['tags without a flag go', 'a\u{e0041}\u{e0042}', 'a'],
  ['a black flag with half a name keeps the flag', '🏴\u{e0067}\u{e0062}x', '🏴x'],
  ['a variant of a letter that has none goes', 'a\ufe0f\u{e0101}', 'a'],
  ['a digit’s emoji form goes unless it is a key', '1\ufe0f 1\ufe0f\u20e3', '1 1\ufe0f\u20e3'],
  ['control characters and halves of letters go', 'a\u0000\u0007b\ud800c\ufffe', 'abc'],
  ['any blank is a space', 'a\u00a0b\tc\u2800d\u3000e', 'a b c d e'],
  ['an override without any right-to-left letter goes', 'user\u202etxt.exe', 'usertxt.exe'],
  ['an override around Hebrew is an isolate, closed in its line', '\u202eשלום\nnext', '\u2067שלום\u2069\nnext'],
  ['what closes nothing goes', 'שלום\u2069\u202c', 'שלום'],
] as const)('%s', ([, given, expected]) => {
  expect(clean(given)).toBe(expected)
})

test('isolates nest eight deep and no deeper', () => {
  const text = clean(`${'\u2067'.repeat(50)}ש${'\u2069'.repeat(50)}x`)
  expect(text).toBe(`${'\u2067'.repeat(8)}ש${'\u2069'.repeat(8)}x`)
})

test('only what shows something is a text', () => {
  for (const empty of ['', ' \n ', '\u200b\u2060', '\u3164', '\u2800', '\u{e0041}', '\u200f'])
    expect(isBlank(clean(empty)), JSON.stringify(empty)).toBe(true)
  for (const seen of ['.', 'ㅋ', '👍', 'ש']) expect(isBlank(clean(seen))).toBe(false)
})

const awkward = [
  ...'a1# \n\t가각각ㅋeé\u0301\u0300بش‌क्षശן',
  ...'👨👩🏻❤🏴🇰🇷',
  ...'\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2060\ufeff\u00ad',
  ...'\ufe0e\ufe0f\ufe00\u{e0100}\u{e0067}\u{e007f}\u20e3\u180b\u180e\u3164\u1160\u2800\u3000\u2028\r\u0000\ufffe',
  '\ud800',
  '\udc00',
]
const awkwardText = fc.string({ unit: fc.constantFrom(...awkward), maxLength: 60 })

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(fc.oneof(awkwardText, fc.string({ unit: 'binary', maxLength: 80 })), (text) => {
      const once = clean(text)
      expect(clean(once)).toBe(once)
    }),
    { numRuns: 2000 },
  )
})

test('no line leaves a mark of direction open', () => {
  fc.assert(
    fc.property(awkwardText, (text) => {
      for (const line of clean(text).split('\n')) {
        let depth = 0
        for (const character of line) {
          if (/[\u2066-\u2068]/.test(character)) depth += 1
          if (character === '\u2069') depth -= 1
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(line).not.toMatch(/[\u202a-\u202e]/)
      }
    }),
  )
})

test('what is seen is kept, in its order', () => {
  const visible = (text: string) =>
    text.normalize('NFC').replaceAll(/[\p{Default_Ignorable_Code_Point}\p{C}\s\u2800]/gu, '')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      expect(visible(clean(text))).toBe(visible(text))
    }),
  )
})

test('cleaning changes no count, apart from blanks at the ends', () => {
  const length = (text: string) => measure(text, 250).graphemes
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      expect(length(clean(text))).toBeLessThanOrEqual(length(text))
      const withoutBlanks = text.replaceAll(/[\s\u2800]/g, '')
      expect(length(clean(withoutBlanks))).toBe(length(withoutBlanks))
    }),
  )
})
