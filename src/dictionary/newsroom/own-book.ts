// The word book with what the newsroom has written into it: its headwords are known, and its phrases are found in texts.
import { byFirstWord } from './entry.ts'
import type { Entry, WordBook } from '../../language/word-book/word-book.ts'
import { folded } from '../finding/word.ts'

/** By headword in lower case. */
export type OwnEntries = ReadonlyMap<string, Entry>

export function bookWith(base: WordBook, entries: OwnEntries): WordBook {
  const phrases = byFirstWord(entries.keys())
  return {
    ...base,
    posOf: (headword) => {
      const own = entries.get(folded(headword))?.senses ?? []
      return own.length === 0
        ? base.posOf(headword)
        : [...new Set([...own.map(({ pos }) => pos), ...base.posOf(headword)])]
    },
    entry: (headword) => entries.get(folded(headword)) ?? base.entry(headword),
    phrasesFrom: (firstWord) => {
      const own = phrases.get(folded(firstWord))
      const listed = base.phrasesFrom(firstWord)
      return own ? [...new Set([...own, ...listed])].toSorted((one, other) => other.length - one.length) : listed
    },
  }
}
