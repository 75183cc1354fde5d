// Finds the words of an article that are not among the easiest, with where they stand.
import type { Sentence } from '../../language/reading/token.ts'
import type { Level, WordBook } from '../../language/word-book/word-book.ts'
import { levelHere } from '../linking/level-here.ts'
import { piecesOf } from '../linking/pieces.ts'

/** Offsets are UTF-16 units of the line's text; `sentence` is what was read, with where it stands in it. A phrase that stands apart has a word for each part. */
export type HardWord = {
  line: number
  start: number
  end: number
  headword: string
  level: Level
  word: string
  sentence: Sentence
}
export type Line = { number: number; text: string }
type Shelf = { book: WordBook; read: (text: string) => Sentence[] }

/** From Level 2 on, in order of reading. Reading takes some 20 µs a word. */
export function hardWords({ book, read }: Shelf, lines: readonly Line[]): HardWord[] {
  return lines.flatMap(({ number, text }) =>
    piecesOf(text, read(text.replaceAll(/\s/gu, ' '))).flatMap(({ start, end, word, token, sentence }) => {
      const level = levelHere(book, token)
      return level === null ? [] : [{ line: number, start, end, headword: token.headword, level, word, sentence }]
    }),
  )
}
