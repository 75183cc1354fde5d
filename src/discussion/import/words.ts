// Brings word lists in from a file. What stands already stays as it is, so that a file may be brought in again.
import { readFile } from 'node:fs/promises'
import type { House } from '../../platform/house.ts'
import * as standards from '../../standards/standards.ts'
import { sentenceOf } from '../../style/failures.ts'
import * as store from '../store/words.ts'
import { entryFrom } from '../verbs/words.ts'
import { entryProblems, type EntryText, mostEntries } from '../word-entry.ts'
import { readWords } from './words-file.ts'

export type WordsProblem = { field: string; text: string }

/** Adds the entries of a file that do not stand yet. What cannot be taken stays out, and is returned with the reason in English. */
export async function importWords(
  house: House,
  file: string,
  by: string,
): Promise<{ added: number; problems: WordsProblem[] }> {
  const read = readWords(await readFile(file, 'utf8'))
  if (!read.ok) return { added: 0, problems: read.problems }
  const inForce = new Set((await standards.clausesInForce(house.db)).map(({ number }) => number))
  const problems: WordsProblem[] = []
  const sound = read.entries.filter((entry) => {
    const found = codesOf(entry, inForce).map((code) => ({
      field: entry.entry,
      text: sentenceOf({ code, details: {} }, 'en') ?? code,
    }))
    problems.push(...found)
    return found.length === 0
  })
  return house.change(async (tx) => {
    const standing = await store.standingEntries(tx.db)
    const known = new Set(standing.map(nameOf))
    const added = sound
      .filter((entry) => !known.has(nameOf(entry)) && known.add(nameOf(entry)))
      .slice(0, Math.max(0, mostEntries - standing.length))
      .map((entry) => entryFrom(entry, tx.now(), null))
    await store.insertEntries(tx.write, added)
    if (added[0]) await tx.tell({ kind: 'word list changed', entry: added[0].id, by })
    return { added: added.length, problems }
  })
}

const codesOf = (entry: EntryText, inForce: ReadonlySet<string>): string[] => [
  ...entryProblems(entry).map(({ code }) => code),
  ...(entry.clause === null || inForce.has(entry.clause) ? [] : ['word.unknown-clause']),
]

const nameOf = ({ list, language, entry }: EntryText): string => JSON.stringify([list, language, entry.trim()])
