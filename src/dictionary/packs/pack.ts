// A dictionary that the paper has installed: what it is called, under which licence, from which language into which.
import type { EntryPos } from '../../language/word-book/word-book.ts'
import type { Id } from '../../platform/ids.ts'
import { folded } from '../finding/word.ts'

export type PackId = Id<'pack'>

/** `source` and `target` are languages as BCP 47 writes them: `en`, `ko`, `zh-Hant`. */
export type PackHead = { name: string; licence: string; source: string; target: string }
export type Pack = PackHead & {
  id: PackId
  /** Its place among the packs, from 1. */
  position: number
  entries: number
  /** UTF-16 units of all its texts. */
  letters: number
  /** Null while it is still coming in, or where its import was broken off. */
  standsSince: Date | null
  hiddenAt: Date | null
}

/** What a file gives: an entry under its number, and each further word that leads to one. */
export type PackItem =
  | { number: number; headword: string; entry: { pos: EntryPos | null; definition: string; glosses: string[] } }
  | { number: number; headword: string; entry: null }

/** In UTF-16 units, but for an entry as it lies in its file, in bytes. */
export const bounds = { headword: 256, name: 100, licence: 200, entryInFile: 1024 * 1024, definition: 100_000 } as const

/** A headword in the letters under which it is looked for. */
export const wordOf = (headword: string): string => folded(headword.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())

export const isLanguage = (text: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)
