// How hard a word is where it stands: for marks, and for glossaries.
import type { Token, UniversalPos } from '../../language/reading/token.ts'
import type { Level, WordBook } from '../../language/word-book/word-book.ts'

const unmarked = new Set<UniversalPos>(['PROPN', 'NUM', 'SYM', 'X', 'PUNCT'])

/** Null of the first level, which everybody knows, and of names, numbers, and what nobody knows. */
export function levelHere(book: WordBook, { pos, headword }: Token): Level | null {
  if (unmarked.has(pos) || book.posOf(headword).length === 0) return null
  const level = book.levelOf(headword)
  return level === 1 ? null : level
}
