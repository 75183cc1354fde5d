// What a name looks like: two names with a skeleton in common cannot be told apart at a glance.
import { confused, lookalikes } from './lookalikes.ts'

/** Accents and the like. Vowel signs of Indic and Thai writing, and the marks that make が of か, are letters to who reads them. */
const accents = /(?![\u3099\u309a])[\p{Mn}--[\P{sc=Zinh}]]/gv
const unread = /[^\p{L}\p{N}\p{M}]/gu

/**
 * How a name is seen: once as it is written, once without regard to case, since Greek Η looks like H, but its small form like n.
 * One or two keys, of at most 120 characters each; empty for a name without letters or digits.
 */
export function nameKeys(name: string): string[] {
  const keys = [writtenKey(name), wordKey(name)].filter((key) => key !== '')
  return [...new Set(keys)]
}

/** How a name looks without regard to case. */
export const wordKey = (word: string): string => seen(folded(word))
/** How a name looks as it is written. */
export const writtenKey = (word: string): string => seen(word)

function seen(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(accents, '')
    .replace(/[\u1100-\u11ff]/g, (jamo) => jamos.get(jamo) ?? jamo)
  const alike = [...letters].map((letter) => lookalikes.get(letter) ?? byCase(letter)).join('')
  const read = alike.normalize('NFKC').toLowerCase().replace(unread, '')
  return confused.reduce((key, [found, letter]) => key.replace(found, letter), read).slice(0, 120)
}

/** A letter that looks like nothing in this case may still do so in the other, of a size that few notice. */
function byCase(letter: string): string {
  return lookalikes.get(letter.toUpperCase()) ?? lookalikes.get(letter.toLowerCase()) ?? letter
}

/** Without regard to case: ß is ss, and a Greek word may end in either sigma. */
const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ')

const initials = 'ㄱ ㄱㄱ ㄴ ㄷ ㄷㄷ ㄹ ㅁ ㅂ ㅂㅂ ㅅ ㅅㅅ ㅇ ㅈ ㅈㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'
const vowels = 'ㅏ ㅏㅣ ㅑ ㅑㅣ ㅓ ㅓㅣ ㅕ ㅕㅣ ㅗ ㅗㅏ ㅗㅏㅣ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅓㅣ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'
const finals =
  'ㄱ ㄱㄱ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅅㅅ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'

/** Hangul as single strokes of the keyboard, so that 관리자 and 관ㄹㅣㅈㅏ are one word. */
const jamos: ReadonlyMap<string, string> = new Map([
  ...strokes(initials, 0x1100),
  ...strokes(vowels, 0x1161),
  ...strokes(finals, 0x11a8),
])

function strokes(letters: string, first: number): [string, string][] {
  return letters.split(' ').map((letter, at) => [String.fromCharCode(first + at), letter])
}
