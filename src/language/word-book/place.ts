// Where the compiled word book lies: beside the build, under a name that says what it was compiled from.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { root } from '../../platform/root.ts'
import { versions } from './compile/packages.ts'
import { lexiconFiles } from './lexicon/lexicon.ts'

export const lexiconFolder = (): string => join(root(), 'lexicon')

/** Where it is looked for, in order: beside the build, or in a folder of our own where the program's may only be read. */
export function usualFolders(): string[] {
  return [join(root(), 'dist/word-book'), join(tmpdir(), `courant-word-book-${userInfo().uid}`)]
}

/** `<hash>.db`: of the packages' versions, the lexicon, and the program that compiles. */
export function fileName(): string {
  const hash = createHash('sha256').update(versions())
  for (const file of [...lexiconFiles(lexiconFolder()), ...compiler()]) hash.update(readFileSync(file)).update('\0')
  return `${hash.digest('hex').slice(0, 24)}.db`
}

/** Its sources lie beside the build, unless somebody took the build away without them. */
function compiler(): string[] {
  const folder = join(root(), 'src/language/word-book')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => join(folder, name))
}
