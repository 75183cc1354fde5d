// Counts text as people count it, by the one rule that the browser, the server and imports share.

/** More code points than this in one grapheme are no letter of any script: the longest emoji families have ten. */
export const densestGrapheme = 16
/** UTF-8 bytes of a whole text, however few graphemes they make. */
export const largestText = 12_000

/** Why a text is not taken: more graphemes than asked for, more code points in one of them, or more bytes than anybody needs. */
export type LengthProblem = 'too-long' | 'too-dense' | 'too-large'
export type Measure = { graphemes: number; problem: LengthProblem | null }

// Where graphemes end is the same in all locales; naming one keeps the answer from depending on the machine's.
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const encoder = new TextEncoder()
/** Marks of direction stand alone and show nothing. */
const unseen = /^\p{Default_Ignorable_Code_Point}+$/u

/** Measures a cleaned text against a limit in graphemes. Of a text that is too large by far, only the beginning is counted. */
export function measure(text: string, most: number): Measure {
  // No text has fewer bytes than UTF-16 units.
  const isLarge = text.length > largestText || encoder.encode(text).length > largestText
  let graphemes = 0
  let isDense = false
  for (const { segment } of segmenter.segment(text.slice(0, largestText))) {
    if (!unseen.test(segment)) graphemes += 1
    if (segment.length > densestGrapheme && codePoints(segment) > densestGrapheme) isDense = true
  }
  return { graphemes, problem: isLarge ? 'too-large' : isDense ? 'too-dense' : graphemes > most ? 'too-long' : null }
}

function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
