// The learner's lexicon keeps its rules, and the check of these rules finds whatever breaks them.
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyFolder } from '../../../platform/folder-for-tests.ts'
import { checkLexicon, readKnown } from './check.ts'
import { parseLexicon, writeLexicon } from './lexicon-file.ts'
import { readLexicon, sortedFiles } from './lexicon.ts'
import { lexiconFolder } from '../place.ts'

const known = readKnown()

const good = [
  'apple',
  'n | a round fruit with red or green skin | 사과 | an apple a day | 1:13:00',
  '',
  'assume',
  'v | to believe that something is true without proof | 추정하다, 가정하다 | assume the worst | 2:31:00',
  'v | to start to have power or a duty | (권한, 책임을) 맡다 | assume office | 2:41:00 2:40:01',
  '',
  'away mission · news',
  'n | a journey far from home | 원정 임무 | |',
  '',
].join('\n')

/** What the check says of a folder with these files. */
async function faultsOf(files: Record<string, string>): Promise<string[]> {
  const folder = join(await emptyFolder(), 'lexicon')
  await mkdir(folder)
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return checkLexicon(folder, known).faults.map(({ file, line, problem }) => `${basename(file)}:${line} ${problem}`)
}

test('our own lexicon has no fault, and the 5,000 entries that we promise', () => {
  const { entries, faults } = checkLexicon(lexiconFolder(), known)
  expect(faults).toEqual([])
  expect(entries).toBeGreaterThanOrEqual(5_000)
})

test('an entry is read with its senses, glosses and whole keys', () => {
  const { entries, faults } = parseLexicon('a.txt', good)
  expect(faults).toEqual([])
  expect(entries[1]).toEqual({
    headword: 'assume',
    isNewsTerm: false,
    file: 'a.txt',
    line: 4,
    lines: [5, 6],
    senses: [
      {
        pos: 'verb',
        definition: 'to believe that something is true without proof',
        glosses: ['추정하다', '가정하다'],
        phrase: 'assume the worst',
        keys: ['assume%2:31:00::'],
      },
      {
        pos: 'verb',
        definition: 'to start to have power or a duty',
        glosses: ['(권한, 책임을) 맡다'],
        phrase: 'assume office',
        keys: ['assume%2:41:00::', 'assume%2:40:01::'],
      },
    ],
  })
  expect(entries[2]).toMatchObject({ headword: 'away mission', isNewsTerm: true })
})

test('what is written is what was read', () => {
  expect(writeLexicon(parseLexicon('a.txt', good).entries)).toBe(good)
})

test('a lexicon in order has no fault', async () => {
  expect(await faultsOf({ 'a.txt': good })).toEqual([])
})

const sense = (changed: Partial<Record<'pos' | 'definition' | 'korean' | 'phrase' | 'keys', string>>): string => {
  const whole = {
    pos: 'n',
    definition: 'a round fruit',
    korean: '사과',
    phrase: 'an apple',
    keys: '1:13:00',
    ...changed,
  }
  return `apple\n${whole.pos} | ${whole.definition} | ${whole.korean} | ${whole.phrase} | ${whole.keys}`
    .trimEnd()
    .concat('\n')
}

test.each([
  ['an unknown part of speech', sense({ pos: 'x', keys: '' }), 'a.txt:2 “x” is no part of speech'],
  ['no definition', sense({ definition: '' }), 'a.txt:2 has no definition'],
  ['a long definition', sense({ definition: 'a '.repeat(15).trim() }), 'a.txt:2 has a definition of 15 words'],
  ['uncommon words', sense({ definition: 'a pomaceous fruit' }), 'a.txt:2 explains with uncommon words: pomaceous'],
  ['no Hangul', sense({ korean: 'apple' }), 'a.txt:2 has no Hangul'],
  ['no Korean', sense({ korean: '' }), 'a.txt:2 has no Hangul'],
  ['Hangul where English should be', sense({ definition: '사과 fruit' }), 'a.txt:2 has Hangul in its definition'],
  ['a stop', sense({ definition: 'a round fruit.' }), 'a.txt:2 has a stop'],
  ['a long phrase', sense({ phrase: 'apple '.repeat(9).trim() }), 'a.txt:2 has a phrase of more than 8 words'],
  ['an unknown sense', sense({ keys: '1:99:00' }), 'a.txt:2 names a sense that WordNet does not have: 1:99:00'],
  [
    'a sense of another part of speech',
    sense({ pos: 'v' }),
    'a.txt:2 names a sense of another part of speech: 1:13:00',
  ],
  ['a key twice', sense({ keys: '1:13:00 1:13:00' }), 'a.txt:2 names 1:13:00::, which the entry names already'],
  ['a missing field', 'apple\nn | a round fruit | 사과\n', 'a.txt:2 has 3 fields, not 5'],
  ['no sense', 'apple\n', 'a.txt:1 “apple” has no sense'],
  ['a word that WordNet lacks', sense({ keys: '' }).replace('apple', 'appel'), 'a.txt:1 “appel” is not in WordNet'],
  ['a mark that is not needed', sense({}).replace('apple', 'apple · news'), 'a.txt:1 “apple” is in WordNet'],
  ['odd signs', sense({ keys: '' }).replace('apple', 'apple! · news'), 'a.txt:1 “apple!” has signs'],
  ['an untidy line', sense({}).replace(' | ', ' |  '), 'a.txt:1 is not laid out'],
])('the check refuses %s', async (_, text, problem) => {
  const faults = await faultsOf({ 'a.txt': text })
  expect(faults).toContainEqual(expect.stringContaining(problem))
})

test('the check refuses a headword twice, in any case and in any file, in the wrong file, and out of order', async () => {
  const faults = await faultsOf({
    'a.txt': `${sense({})}\n${sense({ keys: '' })}`,
    'b.txt': sense({}).replace('apple', 'Apple'),
  })
  expect(faults).toContain('a.txt:4 “apple” stands already in a.txt, line 1')
  expect(faults).toContain('b.txt:1 “Apple” stands already in a.txt, line 1')
  expect(faults).toContain('b.txt:1 “Apple” belongs into another file than b.txt')
  const disorder = await faultsOf({ 'a.txt': `assume\nv | to think | 추정하다 | | 2:31:00\n\n${sense({})}` })
  expect(disorder).toContainEqual(expect.stringContaining('a.txt:4 “apple” stands after “assume”'))
})

test('inflected, British and irregular forms of common words are common', async () => {
  const definition = "people’s favourite colours brought happier, bigger children's studies"
  expect(await faultsOf({ 'a.txt': sense({ definition }) })).toEqual([])
})

test('sorting puts every entry into the file of its letter, in order', async () => {
  const folder = await emptyFolder()
  await writeFile(
    join(folder, 'b.txt'),
    `assume\nv | to think | 추정하다 | | 2:31:00\n\nban\nv|to forbid|금지하다||\n\n${sense({})}`,
  )
  const files = sortedFiles(readLexicon(folder).entries)
  expect([...files.keys()]).toEqual(['a.txt', 'b.txt'])
  expect(files.get('a.txt')).toMatch(/^apple\n[^]+\n\nassume\n/)
  expect(files.get('b.txt')).toBe('ban\nv | to forbid | 금지하다 | |\n')
})
