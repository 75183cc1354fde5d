// A policy comes from a YAML file whole, or not at all, and then everybody can see why.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { readPolicy } from './policy-file.ts'

const both = (text: string) => `{ en: ${text}, ko: ${text} }`
const clause = (number: string, more = '') =>
  `  - number: "${number}"\n    part: discussion\n    category: CYBER_VIOLENCE\n    title: ${both('T')}\n    text: ${both('B')}\n${more}`
const head = `introduction: ${both('Hello')}\ndays: 7\nboard: ${both('We')}\nclauses:\n`

test('a sound file is read as it stands', () => {
  expect(readPolicy(head + clause('1') + clause('7.2', `    law: ${both('Act')}\n`))).toEqual({
    ok: true,
    policy: {
      terms: { introduction: { en: 'Hello', ko: 'Hello' }, days: 7, board: { en: 'We', ko: 'We' } },
      clauses: [
        expect.objectContaining({ number: '1', law: null }),
        expect.objectContaining({ number: '7.2', law: { en: 'Act', ko: 'Act' } }),
      ],
    },
  })
})

test.each([
  [
    'a clause without its Korean text',
    `${head}${clause('1')}  - number: "2"\n    part: articles\n    category: VIOLENCE\n    title: { en: T, ko: T }\n    text: { en: B }\n`,
    14,
    '2',
    'text.ko is missing.',
  ],
  [
    'a category that nobody knows',
    head + clause('1').replace('CYBER_VIOLENCE', 'RUDE'),
    7,
    '1',
    /^category must be one of CONSUMER_INFORMATION, /,
  ],
  ['a number that is no number', head + clause('0.1'), 5, '0.1', 'number must be such as "7" or "7.2".'],
  [
    'a number without quotation marks',
    head + clause('1').replace('"1"', '1'),
    5,
    '1',
    /number must be a number in quotation marks/,
  ],
  ['two clauses of one number', head + clause('1') + clause('1'), 10, '1', /^Clause 1 stands here a second time/],
  [
    'a field that nobody reads',
    head + clause('1', '    colour: red\n'),
    5,
    '1',
    'A clause has what nobody reads: colour.',
  ],
  [
    'days that are none',
    (head + clause('1')).replace('days: 7', 'days: soon'),
    2,
    null,
    'days must be a whole number from 1 to 90.',
  ],
  ['no clause at all', `${head}  []\n`, 5, null, 'The list of clauses has no clause.'],
  ['nothing', '', 1, null, 'The file must hold introduction, days, board and clauses.'],
  ['what is not YAML', `${head}  - number: "1\n`, 6, null, /^This is not YAML: /],
])('%s is told by line and clause', (_, text, line, number, sentence) => {
  const read = readPolicy(text)
  const problems = read.ok ? [] : read.problems
  expect(problems).toEqual([{ line, clause: number, text: problems[0]?.text }])
  expect(problems[0]?.text).toMatch(sentence)
})

test('everything that is wrong is told at once, from the top', () => {
  const read = readPolicy(`days: 0\nboard: ${both('We')}\nclauses:\n${clause('1').replace('discussion', 'sports')}`)
  expect(read.ok ? [] : read.problems.map(({ line }) => line)).toEqual([1, 1, 5])
})

test('the demo’s policy can be kept', async () => {
  const read = readPolicy(await readFile('demo/policy.yaml', 'utf8'))
  expect(read).toMatchObject({ ok: true })
  expect(read.ok ? read.policy.clauses.length : 0).toBeGreaterThanOrEqual(12)
})
