// Names the rules and the word book by which levels are found, so that articles are read anew when one of them has changed.
import { existsSync, readdirSync } from 'node:fs'
import { fileName, usualFolders } from '../../language/word-book/place.ts'
import { version } from './measure.ts'

/** Asked at every start, so it opens no book: the compiled file's name says what it was made of, and only without one the sources are read, some 30 ms. */
export function rulesNow(): string {
  const names = usualFolders()
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => /^[0-9a-f]+\.db$/.test(name))
  const [only, ...others] = new Set(names)
  return `${version} ${only !== undefined && others.length === 0 ? only : fileName()}`
}
