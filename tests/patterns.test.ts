// No text that a reader sends makes the paper think for long: every regular expression is tried with what would make it go back and forth.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Pattern, patternsIn } from './support/patterns.ts'

const root = join(import.meta.dirname, '..')
/** Where what readers send is looked at: the rooms with readers in them, the shelves that they use, and the roof. */
const folders = ['src/accounts', 'src/discussion', 'src/language', 'src/standards', 'src/edition', 'src/style']
const { patterns, built } = patternsIn(root, folders)

/** Expressions that are put together while the program runs, and why none of them can be slow. */
const puttingTogether = [
  // One class, once, at an end; or a class after another within the last 36 units of a text.
  'src/language/cleaning.ts',
  // One class, once, from the beginning to the end; or a single letter.
  'src/accounts/names/name.ts',
  // Our own rules of spelling, tried on the words of a list in a package, when the word book is compiled.
  'src/language/word-book/compile/spellings.ts',
]

/** Ends the other program: it hangs. */
const patience = 20_000
/** For the one that is made to hang. */
const littlePatience = 2_000
/** Letters of the longest text that a comment may have; nothing else that is looked through is longer without a bound of its own. */
const longest = 12_000
/** Milliseconds for one search through that; a search that grows with the square takes ten times as long. */
const bound = 60

type Slow = { pattern: string; text: string; ms: number }

/** Runs in a program of its own, and prints what is slow; the last pattern that it names is the one at which it hung. */
function survive(tried: readonly Pattern[], { most, limit }: { most: number; limit: number }): void {
  const letters = [
    'a',
    'Z',
    '0',
    '1',
    ' ',
    '\t',
    '\n',
    '.',
    '-',
    '_',
    '/',
    ':',
    '@',
    '<',
    '>',
    '"',
    "'",
    '=',
    '&',
    ';',
    ',',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '\\',
    '#',
    '?',
    '%',
    '+',
    '*',
    '~',
    '|',
    '!',
    '한',
    'ㅏ',
    '\u1100',
    '\u0301',
    '\u200d',
    '\ufe0f',
    '\u202e',
    '\u3164',
    '👨',
    'ש',
    '々',
    '\u00a0',
    '…',
    '」',
    '\u{e0067}',
  ]
  const begun = ['', '/', 'https://a', 'a@']
  const ends = ['!', '\n']
  const timed = (pattern: Pattern, text: string): number => {
    const expression = new RegExp(pattern.source, pattern.flags)
    const start = performance.now()
    if (expression.global) text.replaceAll(expression, '')
    else expression.test(text)
    return performance.now() - start
  }
  for (const pattern of tried) {
    const name = `${pattern.file}: /${pattern.source}/${pattern.flags}`
    console.log(JSON.stringify({ trying: name }))
    // What the pattern itself names, alone and in pairs, is what it goes back and forth over.
    const own = [...new Set(pattern.source.replaceAll(/\\[a-z](\{[^}]*\})?|[\\^$*+?()|[\]{}]/gi, ' ').split(' '))]
    const parts = [...new Set([...letters, ...own.filter((part) => part !== '' && part.length < 20)])]
    const pairs = own
      .filter((part) => part !== '')
      .flatMap((one) => ['a', '.', '-', ' ', '0'].map((other) => one + other))
    const texts = [...parts, ...pairs, 'a.', 'a-', ' \n', '[a', '가\u0301'].flatMap((pump) =>
      begun.flatMap((before) => ends.map((after) => ({ before, pump, after }))),
    )
    const long = ({ before, pump, after }: (typeof texts)[number], length: number): string =>
      before + pump.repeat(length / pump.length) + after
    const suspects: string[] = []
    for (const text of texts) {
      if (suspects.length < 4 && timed(pattern, long(text, most / 8)) > limit / 20) suspects.push(long(text, most))
    }
    const slow = suspects
      .map((text) => ({
        text: text.slice(0, 40),
        ms: Math.round(Math.min(timed(pattern, text), timed(pattern, text))),
      }))
      .find(({ ms }) => ms > limit)
    if (slow) console.log(JSON.stringify({ pattern: name, ...slow }))
  }
}

test('there are patterns to try, and those that are put together are known', () => {
  expect(patterns.length).toBeGreaterThan(80)
  expect(built).toEqual([...puttingTogether].toSorted())
})

const run = (tried: readonly Pattern[], timeout = patience) => {
  const program = `(${survive.toString()})(${JSON.stringify(tried)}, { most: ${longest}, limit: ${bound} })`
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    timeout,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const lines = stdout
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Slow & { trying?: string }]))
  const hung = status === 0 ? null : `${lines.findLast(({ trying }) => trying !== undefined)?.trying ?? ''} ${stderr}`
  const slow = lines.filter(({ trying }) => trying === undefined)
  return { hung, slow, tried: lines.length - slow.length }
}

test('each survives what would make it go back and forth', { timeout: 60_000 }, () => {
  expect(run(patterns)).toEqual({ hung: null, slow: [], tried: patterns.length })
})

test('a pattern that grows with the square of a text, or beyond it, would be found', { timeout: 60_000 }, () => {
  const file = 'here'
  expect(run([{ file, source: '\\s*$', flags: 'u' }]).slow).not.toEqual([])
  expect(run([{ file, source: '^(a+)+$', flags: '' }], littlePatience).hung).toContain('(a+)+')
})
