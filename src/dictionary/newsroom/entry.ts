// An entry that the newsroom has written, in the place of the lexicon's or where it had none: as it is kept, and as a form has it.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Entry, EntryPos, EntrySense } from '../../language/word-book/word-book.ts'
import type { MessageArguments } from '../../platform/i18n.ts'
import type { FailureCode } from '../../style/failures.ts'

/** More senses than an entry can use, and more entries than a newsroom writes: they are all in memory. */
export const mostSenses = 20
export const mostEntries = 5000

export type OwnEntry = Entry & { revision: number; hiddenAt: Date | null; changedAt: Date }

/** Written anew, brought back from an earlier state, taken off the page, put back on it. */
export type EntryAct = 'written' | 'restored' | 'hidden' | 'shown'
export type EntryRevision = {
  revision: number
  act: EntryAct
  entry: Entry
  at: Date
  by: AccountId
}

/** A sense as a form has it: what is wrong in it is still there. `korean` has commas between its glosses. */
export type SenseText = { pos: EntryPos; definition: string; korean: string; phrase: string; keys: string[] }
export type EntryText = { headword: string; senses: SenseText[] }

/** `field` is `headword`, `senses`, or that of a sense with its place from 0: `definition-0`. */
export type EntryProblem = { field: string; code: FailureCode; details: MessageArguments }

export const senseText = ({ pos, definition, glosses, phrase, keys }: EntrySense): SenseText => ({
  pos,
  definition,
  korean: glosses.join(', '),
  phrase: phrase ?? '',
  keys,
})

export const blankSense: SenseText = { pos: 'noun', definition: '', korean: '', phrase: '', keys: [] }

/** Headwords of several words by their first one. */
export function byFirstWord(headwords: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const headword of headwords) {
    const [first = '', ...rest] = headword.split(/[ -]/)
    if (rest.length > 0) found.set(first, [...(found.get(first) ?? []), headword])
  }
  return found
}
