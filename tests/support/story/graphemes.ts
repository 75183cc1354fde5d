// Texts of exactly so many characters as readers count them, in scripts that are counted wrongly everywhere else.
import type { Language } from '../../../src/platform/i18n.ts'

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const family = '👨‍👩‍👧‍👦'
const flags = '🇰🇷🇩🇪'
const waving = '👋🏽'
/** As some keyboards send it: each syllable in two or three letters. */
const jamo = '각하'.normalize('NFD')

const filling: Record<Language, string> = {
  en: 'The bridge stands where it stood. ',
  ko: '다리는 서 있던 자리에 있다. ',
}

/** A text of so many graphemes that begins with `beginning`, and whose last character is one of several code points. */
export function textOf(graphemes: number, beginning: string, language: Language): string {
  const text = `${beginning} ${family}${family} ${flags} ${jamo} ${filling[language].repeat(20)}`
  const parts = [...segmenter.segment(text)].map(({ segment }) => segment).slice(0, graphemes - 1)
  // A space before the end would not be counted where it ends a line.
  return parts.join('').replace(/ $/, '.') + waving
}
