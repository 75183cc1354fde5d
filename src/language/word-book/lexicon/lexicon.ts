// The learner's lexicon: every file of the folder lexicon/.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '../word-book.ts'
import { type Fault, parseLexicon, type PlacedEntry, writeLexicon } from './lexicon-file.ts'

/** Paths of its files, in order. */
export function lexiconFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .map((name) => join(folder, name))
}

/** All entries, and what could not be read. */
export function readLexicon(folder: string): { entries: PlacedEntry[]; faults: Fault[] } {
  const read = lexiconFiles(folder).map((file) => parseLexicon(file, readFileSync(file, 'utf8')))
  return { entries: read.flatMap(({ entries }) => entries), faults: read.flatMap(({ faults }) => faults) }
}

/** The text of each file, by its name: every entry in the file of its letter. */
export function sortedFiles(entries: readonly Entry[]): Map<string, string> {
  const byLetter = Map.groupBy(entries, ({ headword }) => `${headword.charAt(0).toLowerCase()}.txt`)
  return new Map([...byLetter].map(([name, own]) => [name, writeLexicon(own)]))
}
