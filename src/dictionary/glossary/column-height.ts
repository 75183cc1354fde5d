// How much paper an entry of a glossary takes: an estimate from its letters, since nobody can ask a printer.
import type { GlossaryEntry } from './glossary.ts'

/** As src/style/glossary.css sets it, in points: two columns on the narrower of A4 and Letter. */
const column = 232
const size = 8.5
const lineHeight = 11
const betweenEntries = 1.5

export type Explained = 'both' | 'en' | 'ko'

/** Which of its languages an entry shows: a word without a Korean gloss is explained in English whatever is wished. */
export const shownOf = ({ gloss }: GlossaryEntry, wish: Explained): Explained => (gloss === '' ? 'en' : wish)

/** In points of one column. */
export function heightOf(entry: GlossaryEntry, wish: Explained): number {
  const shown = shownOf(entry, wish)
  const parts = [
    `99 ${entry.headword}  `,
    shown === 'ko' ? '' : `${entry.definition}  `,
    shown === 'en' ? '' : entry.gloss,
  ]
  const width = parts.reduce((sum, part) => sum + widthOf(part), 0) * size
  return Math.ceil((width * 1.08) / (column - size)) * lineHeight + betweenEntries
}

/** In ems. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += /\p{Script=Hangul}/u.test(letter) ? 0.95 : 0.49
  return width
}
