// Folds a text into plain letters, each with its place in the text: capitals, accents, widths and borrowed shapes are gone.
import { isJamo, isSyllable, keyboardLetters } from './hangul.ts'

export type Kind = 'latin' | 'hangul' | 'jamo' | 'digit' | 'other' | 'mark' | 'space'
/** One folded character; `from` and `to` are offsets in the text (UTF-16). */
export type Glyph = { code: number; kind: Kind; from: number; to: number }

/** Letters of other scripts that look like Latin ones, and Latin ones that come apart in no normal form. */
const shapes = Object.fromEntries(
  `аa вb еe ёe кk мm нh оo рp сc тt уy хx ѕs іi їi јj ԁd ԛq ԝw һh ɡg ɑa ıi αa βb εe ηn ιi κk νv οo ρp τt υu χx ςc łl øo đd ħh ßss æae œoe þth ƒf`
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** Letters in squares, circles and flags: 🅰, 🅐, 🇦. The first of each alphabet. */
const alphabets = [0x1f150, 0x1f170, 0x1f1e6]

const cluster = /\P{M}\p{M}*|\p{M}+/gu
const plain = /^[\x20-\x7e]$/

/** The characters of a text, folded. What shows nothing leaves no trace. */
export function glyphs(text: string): Glyph[] {
  const found: Glyph[] = []
  for (const match of text.matchAll(cluster)) {
    const from = match.index
    const to = from + match[0].length
    for (const code of folded(match[0])) found.push({ code, kind: kindOf(code), from, to })
  }
  return found
}

function folded(written: string): number[] {
  if (plain.test(written)) return [written.toLowerCase().codePointAt(0) ?? 0]
  const first = written.codePointAt(0) ?? 0
  if (isSyllable(first)) return [first]
  if (isJamo(first)) return keyboardLetters(first)
  const alphabet = alphabets.find((start) => first >= start && first < start + 26)
  if (alphabet !== undefined) return [first - alphabet + 0x61]
  const bare = written
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
  return Array.from(bare, (one) => shapes[one] ?? one)
    .flatMap((one) => Array.from(one, (char) => char.codePointAt(0) ?? 0))
    .flatMap(keyboardLetters)
}

function kindOf(code: number): Kind {
  if (code >= 0x61 && code <= 0x7a) return 'latin'
  if (isSyllable(code)) return 'hangul'
  if (code >= 0x30 && code <= 0x39) return 'digit'
  if (isJamo(code)) return 'jamo'
  const written = String.fromCodePoint(code)
  if (/\s/.test(written)) return 'space'
  if (/\p{sc=Latn}/u.test(written)) return 'latin'
  return /\p{L}/u.test(written) ? 'other' : /\p{Nd}/u.test(written) ? 'digit' : 'mark'
}
