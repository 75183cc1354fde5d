// Reads word lists as a paper keeps them in a file: groups of entries that share a list, a language, a mode, a clause and a note.
import { parse, YAMLError } from 'yaml'
import { z } from 'zod'
import { languages } from '../../platform/i18n.ts'
import { entryModes, type EntryText, lists } from '../word-entry.ts'

const groups = z.array(
  z.strictObject({
    list: z.enum(lists),
    language: z.enum(languages),
    mode: z.enum(entryModes),
    clause: z.string().nullable().default(null),
    note: z.string().default(''),
    entries: z.array(z.string()),
  }),
)

export type WordsRead = { ok: true; entries: EntryText[] } | { ok: false; problems: { field: string; text: string }[] }

/** The entries of such a file, or what is wrong with it. */
export function readWords(text: string): WordsRead {
  try {
    const read = groups.safeParse(parse(text))
    if (read.success)
      return {
        ok: true,
        entries: read.data.flatMap(({ entries, ...rest }) => entries.map((entry) => ({ ...rest, entry }))),
      }
    return {
      ok: false,
      problems: read.error.issues.map(({ path, message }) => ({ field: path.join('.'), text: message })),
    }
  } catch (error) {
    if (!(error instanceof YAMLError)) throw error
    return { ok: false, problems: [{ field: 'file', text: error.message }] }
  }
}
