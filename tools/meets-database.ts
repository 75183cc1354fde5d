// Tells from a test's imports whether it meets a database, and so has to run on both.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const houses = /^tests\/support\/(house|postgres)\.ts$/
// What a test leans on is test code by its name or its folder; what the program leans on does not count.
const support = /^tests\/|-for-tests\.tsx?$/

/** Paths are relative to the root. */
export function meetsDatabase(file: string): boolean {
  const text = readFileSync(file, 'utf8')
  const imported = [...text.matchAll(/^import [^'`]*from '(\.[^']+)'/gm)].map((match) =>
    join(dirname(file), match[1] ?? ''),
  )
  return imported.some((path) => houses.test(path) || (support.test(path) && meetsDatabase(path)))
}
