// The table of failures is whole: every code that is thrown has its sentence, and no sentence waits for a code.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { failures, sentenceOf } from './failures.ts'

const sources = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.|failures\.ts$|failures\/|words\//.test(file))
const written = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
const thrown = [
  ...written.matchAll(
    /new (?:NotFound|NotAllowed|TooFast|Conflict|Invalid|Unavailable|UnknownHost)\(\s*'([a-z-]+\.[a-z0-9-]+)'/g,
  ),
].flatMap(([, code]) => code ?? [])

test('every code that is thrown has its sentence', () => {
  expect(thrown.length).toBeGreaterThan(30)
  expect(thrown.filter((code) => !Object.hasOwn(failures, code))).toEqual([])
})

test('every sentence has its code', () => {
  const built = new Set(['section.malformed', 'section.reserved', 'section.too-deep'])
  expect(Object.keys(failures).filter((code) => !built.has(code) && !written.includes(`'${code}'`))).toEqual([])
})

test('a sentence is said in the language asked for, with what it is about; an unknown code has none', () => {
  const failure = { code: 'article.slug', details: { slug: 'A b' } }
  expect(sentenceOf(failure, 'en')).toBe('“A b” cannot be an address: use letters, digits and hyphens between words.')
  expect(sentenceOf(failure, 'ko')).toContain('“A b”')
  expect(sentenceOf({ code: 'toString', details: {} }, 'en')).toBeNull()
})
