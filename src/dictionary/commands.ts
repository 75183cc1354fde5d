// The dictionary's verbs for the command line.
import { closeWordBook, wordBook } from '../language/word-book/open.ts'
import type { House } from '../platform/house.ts'
import { headwords } from './headwords/headwords.ts'
import { Damaged } from './packs/damaged.ts'
import { importPack, type PackWish } from './packs/import.ts'

/** Answers the texts on standard input. Needs no database and no settings. Returns the number of lines that could not be read. */
export async function answerHeadwords(): Promise<number> {
  const { stdin, stdout, stderr } = process
  // Whoever reads the answers may have had enough of them: `courant headwords | head`.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(process.exitCode ?? 0)
  })
  try {
    return await headwords(wordBook(), {
      input: stdin,
      output: stdout,
      complain: (sentence) => void stderr.write(`${sentence}\n`),
    })
  } finally {
    closeWordBook()
  }
}

/** Takes a dictionary in from its files. Returns what is to be said, and whether it came in. */
export async function importLexicon(
  house: House,
  files: readonly string[],
  wish: PackWish,
): Promise<{ lines: string[]; cameIn: boolean }> {
  try {
    const { pack, replaced, resumed, notes } = await importPack(house, files, wish)
    const { name, source, target, entries, position } = pack
    return {
      cameIn: true,
      lines: [
        ...(resumed > 0 ? [`Went on behind the ${resumed} entries that had come in already.`] : []),
        `${replaced ? 'Replaced' : 'Added'} “${name}” (${source} → ${target}): ${entries} entries, number ${position} among the packs.`,
        ...notes.map((note) => `Note: ${note}`),
      ],
    }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error
    const lines = [
      [error.file, ...(error.place === null ? [] : [error.place]), error.message].join(': '),
      'Nothing came in.',
    ]
    return { cameIn: false, lines }
  }
}
