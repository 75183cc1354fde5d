// A word as it was asked for: without what surrounds it, in the letters by which headwords are known.

/** Bounds of a question, in UTF-16 units. */
export const longest = { word: 100, sentence: 1000 } as const

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

export const isKorean = (word: string): boolean => /[\p{Script=Hangul}]/u.test(word)
