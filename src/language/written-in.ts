// Tells in which of the paper's languages a text is written: by its letters, as Korean has letters of its own.
import type { Language } from '../platform/i18n.ts'

/** A syllable of Hangul says about as much as two or three Latin letters, and Korean texts are full of names in Latin ones. */
const leastHangul = 0.3
const addresses = /https?:\/\/\S+/gi

/** `otherwise` where it has letters of neither, or hardly any among those of a third script. */
export function writtenIn(text: string, otherwise: Language): Language {
  const words = text.replaceAll(addresses, ' ')
  const count = (letters: RegExp): number => words.match(letters)?.length ?? 0
  const [hangul, latin] = [count(/\p{sc=Hang}/gu), count(/\p{sc=Latn}/gu)]
  if ((hangul + latin) * 2 < count(/\p{L}/gu) || hangul + latin === 0) return otherwise
  return hangul / (hangul + latin) >= leastHangul ? 'ko' : 'en'
}
