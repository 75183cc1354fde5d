// An entry of a word list: what it says, how it is looked for, and what cannot be one.
import type { AccountId } from '../accounts/accounts.ts'
import type { Id } from '../platform/ids.ts'
import type { Language } from '../platform/i18n.ts'
import type { FailureCode } from '../style/failures.ts'
import { readingOfEntry } from './words/reading.ts'

export type EntryId = Id<'word'>

/** remove: whoever writes it breaks a clause · hold: a person looks first · allow: what stands in it is no hit of the other lists. */
export const lists = ['remove', 'hold', 'allow'] as const
export type List = (typeof lists)[number]

/**
 * word: as a whole word and nothing else · stem: a word begins with it and ends in particles or an inflection · anywhere: also within a
 * word. Each also finds the ways of spelling around it (reading.ts).
 */
export const entryModes = ['word', 'stem', 'anywhere'] as const
export type EntryMode = (typeof entryModes)[number]

/** What an editor says about an entry. `clause` is the number of the policy's clause that is broken; a list that removes needs one. */
export type EntryText = {
  list: List
  language: Language
  entry: string
  mode: EntryMode
  clause: string | null
  note: string
}
export type Entry = EntryText & { id: EntryId; addedAt: Date; addedBy: AccountId | null; endedAt: Date | null }

/** Letters of one entry, at most. */
const longestEntry = 60
const longestNote = 500

/** Entries of all lists together, at most: what is looked for lies in memory. */
export const mostEntries = 10_000

/** What is wrong with an entry: the field of the form, and the code of the sentence about it. */
export type EntryProblem = { field: 'entry' | 'clause' | 'note'; code: FailureCode }

/** Why an entry cannot be taken; nothing if it can. */
export function entryProblems({ list, entry, mode, clause, note }: EntryText): EntryProblem[] {
  const problems: EntryProblem[] = []
  const length = entry.length > longestEntry * 4 ? Infinity : readingOfEntry(entry).letters.length
  if (length === 0) problems.push({ field: 'entry', code: 'word.empty' })
  // One letter that is looked for within words is in most words.
  if (length === 1 && mode === 'anywhere') problems.push({ field: 'entry', code: 'word.too-short' })
  if (length > longestEntry) problems.push({ field: 'entry', code: 'word.too-long' })
  if (note.length > longestNote) problems.push({ field: 'note', code: 'word.note-too-long' })
  if (list === 'remove' && clause === null) problems.push({ field: 'clause', code: 'word.clause-missing' })
  return problems
}
