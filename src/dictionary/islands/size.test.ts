// What a page loads for the dictionary stays small, and nearly all of it waits for the first word.
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../platform/root.ts'
import { islands } from '../plan.ts'

type Built = Record<string, { file: string; imports?: string[] }>

const folder = join(root(), 'dist/browser')
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8')) as Built
const compressed = (entries: Iterable<string>): number =>
  [...entries].reduce((sum, entry) => sum + statSync(join(folder, `${manifest[entry]?.file}.br`)).size, 0)

/** An entry and all that comes with it at once; what it may load later is not of it. */
function loaded(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  for (const next of manifest[entry]?.imports ?? []) loaded(next, seen)
  return seen
}

const withoutAWord = new Set(islands.flatMap((island) => [...loaded(island)]))
/** What the starter imports when somebody wants to know a word. */
const forAWord = loaded('src/dictionary/in-browser/reading.ts')

test('the page itself loads less than half a kilobyte', () => {
  expect(compressed(withoutAWord)).toBeLessThan(512)
})

test('all of it together, with what the first word loads, is at most 5 kB', () => {
  expect(compressed(forAWord)).toBeGreaterThan(1000)
  expect(compressed(withoutAWord.union(forAWord))).toBeLessThanOrEqual(5000)
})
