// The sources as a test of the walls sees them: paths, texts, and what each file imports.
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Texts by path; paths are relative to the root of the project. */
export type Tree = ReadonlyMap<string, string>
export type Import = { target: string; isType: boolean }

const kept = [
  '{src,db,tests,tools,bench}/**/*.{ts,tsx,mjs}',
  '*.config.ts',
  'bin/courant',
  'docs/**/*.md',
  'package.json',
]

/** Reads the real house. */
export function readTree(): Tree {
  return new Map(globSync(kept).map((path) => [path, readFileSync(path, 'utf8')]))
}

const statement = /^(?:import|export)\s+(type\s)?([^'"`;]*?)\bfrom\s+['"]([^'"]+)['"]/gm
const bare = /^import\s+['"]([^'"]+)['"]/gm
const later = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** What a file imports from other files of the project. Packages are not our walls. */
export function importsOf(path: string, text: string): Import[] {
  const found = [
    ...[...text.matchAll(statement)].map(([, type, names, from]) => ({
      from,
      isType: Boolean(type) || isAllTypes(names),
    })),
    ...[...text.matchAll(bare), ...text.matchAll(later)].map(([, from]) => ({ from, isType: false })),
  ]
  return found
    .filter(({ from }) => from?.startsWith('.'))
    .map(({ from = '', isType }) => ({ target: join(dirname(path), from), isType }))
}

/** True for `{ type Article, type Card }`. */
function isAllTypes(names = ''): boolean {
  const inside = /^\{(.*)\}\s*$/s.exec(names.trim())?.[1]
  if (inside === undefined) return false
  const all = inside.split(',').filter((name) => name.trim() !== '')
  return all.every((name) => name.trim().startsWith('type '))
}

/** True for a test and for what is made for tests. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|-for-tests\.tsx?$/.test(path)
}
