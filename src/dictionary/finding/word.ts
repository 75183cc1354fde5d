// A word as it was asked for: without what surrounds it, in the letters by which headwords are known.

/** Bounds of a question, in UTF-16 units. */
export const longest = { word: 100, sentence: 1000 } as const

/** As it is read and kept: control characters become spaces, so that every place in a sentence stays the same. */
export const carriable = (text: string): string => text.toWellFormed().replaceAll(/[\p{Cc}\ufffe\uffff]/gu, ' ')

const curly = /[‘’ʼ＇]/gu

/** In lower case, with straight apostrophes and plain spaces. */
export const folded = (text: string): string => sameLength(text.replaceAll(curly, "'"), (one) => one.toLowerCase())

/** A few letters grow longer in lower case, and every place in the text would be another one. */
function sameLength(text: string, change: (text: string) => string): string {
  const changed = change(text)
  return changed.length === text.length ? changed : text
}

const edge = /[\p{L}\p{N}$€£¥₩%°]/u

/** Without quotation marks, brackets and stops around it; a full stop stays behind letters that have one among them: `U.S.`, `p.m.` */
export function bare(word: string): string {
  const text = word.replaceAll(/\s+/gu, ' ').trim()
  let start = 0
  let end = text.length
  while (start < end && !edge.test(text[start] ?? '') && !isSurrogate(text, start)) start += 1
  while (end > start && !edge.test(text[end - 1] ?? '') && !isSurrogate(text, end - 1)) end -= 1
  const kept = text.slice(start, end)
  return text[end] === '.' && /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(kept) ? `${kept}.` : kept
}

const isSurrogate = (text: string, at: number): boolean => /[\ud800-\udfff]/.test(text[at] ?? '')

/** `minister's` and `ministers'` are forms of what stands before. */
export const withoutPossessive = (word: string): string => word.replace(/'s$|(?<=s)'$/u, '')

/** `don't`, `they've` and `cannot` are forms of what stands before, too, as it is written there: `ca` of `can't`. */
export const withoutEnding = (word: string): string =>
  withoutPossessive(word.replace(/(?<=\p{L})(?:n't|'(?:d|m|ll|re|ve))$|(?<=^can)not$/u, ''))

const shortened: Readonly<Record<string, string>> = {
  "ca n't": 'can',
  "wo n't": 'will',
  "sha n't": 'shall',
  "ai n't": 'be',
}

/** The same by its spelling alone: `can` of `can't`. */
export const beforeEnding = (word: string): string => {
  const stem = withoutEnding(word)
  return shortened[`${stem} ${word.slice(stem.length)}`] ?? stem
}

/** How a word that no book has may be written there: `denuclearisation`, `café`, `co-operative`, `vice-president`. */
export const otherSpellings = (word: string): string[] =>
  [
    word.replace(/is(?=ations?$)/, 'iz'),
    word.normalize('NFD').replaceAll(/\p{M}/gu, ''),
    word.replace(/^(anti|co|non|pre|re)-/, '$1'),
    word.replaceAll('-', ' '),
  ].filter((one) => one !== word)

export const isKorean = (word: string): boolean => /[\p{Script=Hangul}]/u.test(word)
