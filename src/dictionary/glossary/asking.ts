// Asks for an article's hard words and for its glossary; loads the dictionary first.
import { numberedLines } from '../../desk/body/numbered-lines.ts'
import type { Story } from '../../desk/desk.ts'
import type { House } from '../../platform/house.ts'
import { shelfOf } from '../verbs/look-up.ts'
import { type Explained, heightOf } from './column-height.ts'
import type { Glossary } from './glossary.ts'

/** Line, from 1; where the word begins in the line's text and how long it is, in UTF-16 units; headword; level, from 2. */
export type Marked = readonly [line: number, start: number, length: number, headword: string, level: number]

/** Of an English body; lines are counted as the pages count them. */
export async function hardWordsOf(house: House, { body }: Pick<Story, 'body'>): Promise<Marked[]> {
  const [{ hardWords }, books] = await Promise.all([import('./hard-words.ts'), shelfOf(house)])
  return hardWords(books, numberedLines(body)).map(({ line, start, end, headword, level }): Marked => [
    line,
    start,
    end - start,
    headword,
    level,
  ])
}

/** `room` is the height of one column for the entries, in points. */
export type GlossaryWish = { level: number; explained: Explained; room: number }

/** Of an English story; its entries name paragraphs by their number among all, or null for the headline and the standfirst. */
export async function glossary(
  house: House,
  { headline, standfirst, body }: Story,
  { level, explained, room }: GlossaryWish,
): Promise<PrintedGlossary> {
  const [{ glossaryOf }, books] = await Promise.all([import('./glossary.ts'), shelfOf(house)])
  const lines = numberedLines(body)
  const head = [headline, standfirst].map((text, at) => ({ number: at - 1, text }))
  const found = glossaryOf(books, [...head, ...lines], { level, room, heightOf: (one) => heightOf(one, explained) })
  return { ...found, entries: found.entries.map((one) => ({ ...one, paragraph: paragraphOf(one.line, lines) })) }
}

export type PrintedGlossary = Omit<Glossary, 'entries'> & {
  entries: (Glossary['entries'][number] & { paragraph: number | null })[]
}

/** Headings and cells have no number on paper: their words are found at the paragraph before. */
function paragraphOf(line: number, lines: ReturnType<typeof numberedLines>): number | null {
  const before = lines.filter(({ number, isProse }) => isProse && number <= line).length
  return line < 1 ? null : Math.max(1, before)
}
