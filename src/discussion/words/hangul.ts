// Hangul's letters (jamo): which there are, and how a syllable is made of those that somebody wrote one by one.

const firsts = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ']
const vowels = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ']
const lasts = [...' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ']

const place = (letters: readonly string[]) =>
  new Map(letters.map((letter, index) => [letter.codePointAt(0) ?? 0, index]))
const firstAt = place(firsts)
const vowelAt = place(vowels)
const lastAt = place(lasts)
const [syllables, endOfSyllables] = [0xac00, 0xd7a3]

/** Two vowels that are one when they are typed after each other. */
const joined: Record<string, string> = {
  ㅗㅏ: 'ㅘ',
  ㅗㅐ: 'ㅙ',
  ㅗㅣ: 'ㅚ',
  ㅜㅓ: 'ㅝ',
  ㅜㅔ: 'ㅞ',
  ㅜㅣ: 'ㅟ',
  ㅡㅣ: 'ㅢ',
}
/** Two consonants that stand in one letter: ㅄ is written for ㅂㅅ. */
const doubled = Object.fromEntries(
  'ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'
    .split(' ')
    .map((three) => [three.slice(0, 1), three.slice(1)]),
)
/** What is written for a vowel after a consonant that stands alone: ㅅl발, ㄱH새끼. */
const lookalikes: Record<string, string> = { l: 'ㅣ', '1': 'ㅣ', '|': 'ㅣ', i: 'ㅣ', h: 'ㅐ', t: 'ㅜ' }

const letter = (code: number): string => String.fromCodePoint(code)
const codeOf = (text: string): number => text.codePointAt(0) ?? 0

export const isSyllable = (code: number): boolean => code >= syllables && code <= endOfSyllables
export const isVowel = (code: number): boolean => vowelAt.has(code)
export const isJamo = (code: number): boolean => code >= 0x3131 && code <= 0x318e
export const canBegin = (code: number): boolean => firstAt.has(code)
export const canEnd = (code: number): boolean => lastAt.has(code)

/** The vowel that a character stands for after a loose consonant; null if it does not look like one. */
export function vowelFor(code: number): number | null {
  if (isVowel(code)) return code
  const meant = lookalikes[letter(code)]
  return meant === undefined ? null : codeOf(meant)
}

/** The one vowel that two make, or null. */
export function vowelOfTwo(one: number, other: number): number | null {
  const made = joined[letter(one) + letter(other)]
  return made === undefined ? null : codeOf(made)
}

export const syllableOf = (first: number, vowel: number): number =>
  syllables + ((firstAt.get(first) ?? 0) * vowels.length + (vowelAt.get(vowel) ?? 0)) * lasts.length

export const withLast = (open: number, last: number): number => open + (lastAt.get(last) ?? 0)
export const isOpen = (code: number): boolean => isSyllable(code) && (code - syllables) % lasts.length === 0

/** The vowel of a syllable, as a letter. */
export const vowelIn = (syllable: number): number =>
  codeOf(vowels[Math.floor((syllable - syllables) / lasts.length) % vowels.length] ?? '')

/** Whether a syllable is a vowel alone, as 이 is. */
export const isVowelAlone = (code: number): boolean =>
  isOpen(code) && firsts[Math.floor((code - syllables) / (vowels.length * lasts.length))] === 'ㅇ'

/**
 * A letter of the block that syllables are taken apart into (U+1100…), as the letter that keyboards write; any other code comes back
 * as it is, two consonants in one as two.
 */
export function keyboardLetters(code: number): number[] {
  const written =
    inBlock(firsts, code - 0x1100) ?? inBlock(vowels, code - 0x1161) ?? inBlock(lasts.slice(1), code - 0x11a8)
  const one = written ?? letter(code)
  return Array.from(doubled[one] ?? one, codeOf)
}

const inBlock = (letters: readonly string[], index: number): string | undefined =>
  index >= 0 ? letters[index] : undefined
