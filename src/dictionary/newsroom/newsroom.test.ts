// What editors write stands in the dictionary at once, keeps the lexicon's rules, and can be undone.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { checkLexicon, readKnown } from '../../language/word-book/lexicon/check.ts'
import { writeLexicon } from '../../language/word-book/lexicon/lexicon-file.ts'
import { readLexicon } from '../../language/word-book/lexicon/lexicon.ts'
import { commonWordsIn } from '../../language/word-book/lexicon/vocabulary.ts'
import { wordBook } from '../../language/word-book/open.ts'
import { lexiconFolder } from '../../language/word-book/place.ts'
import type { Card } from '../card.ts'
import * as dictionary from '../dictionary.ts'
import { ownEntry, revisionsOf } from '../store/own-entries.ts'
import { blankSense, type EntryText, type SenseText } from './entry.ts'
import { missedWords, noteMissed } from './not-found.ts'
import { person } from './people-for-tests.ts'
import { hideEntry, restoreEntry, showEntry, writeEntry } from './writing.ts'

let open: FreshHouse
const clock = { now: new Date('2018-04-11T09:00:00Z') }
beforeEach(async () => {
  const wires = { 'entry changed': { everyNode: { forget: dictionary.forgetOwnEntries }, once: {} } }
  open = await freshHouse({ wires, now: () => clock.now })
})
afterEach(() => open.close())

const editor = person('copy editor')
const lookUp = (word: string, sentence?: string): Promise<Card> =>
  dictionary.lookUp(open.house, { word, language: 'en', sentence })
const sense = (more: Partial<SenseText> = {}): SenseText => ({
  ...blankSense,
  definition: 'a meeting of leaders',
  korean: '정상회담',
  ...more,
})
const text = (headword: string, ...senses: SenseText[]): EntryText => ({ headword, senses })
const write = (entry: EntryText, revision = 0) => writeEntry(open.house, entry, revision, editor)
const problems = async (entry: EntryText): Promise<string[]> => {
  const kept = await write(entry)
  return kept.ok ? [] : kept.problems.map(({ field, code }) => `${field} ${code}`)
}

test('an entry stands in the place of the lexicon’s at once, and covers what it names', async () => {
  const before = await lookUp('summit')
  const keys = wordBook()
    .senses('summit', 'noun')
    .map(({ key }) => key)
  expect(
    await write(text('summit', sense({ definition: 'a meeting of the leaders of countries', keys }))),
  ).toMatchObject({ ok: true })
  const card = await lookUp('summit', 'The summit was over.')
  expect(card.senses).toMatchObject([
    { definition: 'a meeting of the leaders of countries', source: { kind: 'newsroom' } },
  ])
  await hideEntry(open.house, 'summit', editor)
  expect(await lookUp('summit')).toEqual(before)
  await showEntry(open.house, 'Summit', editor)
  expect((await lookUp('summit')).senses[0]?.source.kind).toBe('newsroom')
})

test('a new term of several words is found in a text, in its forms', async () => {
  const sentence = 'They spoke of two snapback sanctions on Monday.'
  expect((await lookUp('snapback', sentence)).kind).not.toBe('phrase')
  await write(
    text(
      'snapback sanction',
      sense({ definition: 'a punishment that comes back by itself', korean: '자동 복원 제재' }),
    ),
  )
  const card = await lookUp('sanctions', sentence)
  expect(card).toMatchObject({ kind: 'phrase', headword: 'snapback sanction', pos: 'noun' })
  expect(card.senses[0]).toMatchObject({ glosses: ['자동 복원 제재'], source: { kind: 'newsroom' } })
})

test('a new word is known in its forms', async () => {
  await write(
    text(
      'doomscroll',
      sense({ pos: 'verb', definition: 'to read bad news for a long time', korean: '나쁜 소식을 계속 보다' }),
    ),
  )
  expect(await lookUp('doomscrolling', 'He was doomscrolling all night.')).toMatchObject({
    headword: 'doomscroll',
    pos: 'verb',
  })
})

test('every state is kept with who and when, and can be brought back', async () => {
  await write(text('summit', sense({ definition: 'a first meeting' })))
  await write(text('summit', sense({ definition: 'a second meeting' })), 1)
  await restoreEntry(open.house, 'summit', 1, editor)
  expect((await lookUp('summit')).senses[0]?.definition).toBe('a first meeting')
  const revisions = await revisionsOf(open.house.db, 'summit', 10)
  expect(revisions.map(({ revision, act, by }) => [revision, act, by])).toEqual([
    [3, 'restored', editor.id],
    [2, 'written', editor.id],
    [1, 'written', editor.id],
  ])
  expect(revisions[0]?.at).toEqual(clock.now)
})

test('who has not seen the newest state does not write over it', async () => {
  await write(text('summit', sense()))
  await expect(write(text('summit', sense({ definition: 'a different meeting' })))).rejects.toMatchObject({
    code: 'entry.changed-meanwhile',
  })
  expect((await ownEntry(open.house.db, 'summit'))?.revision).toBe(1)
})

test('who does not keep the dictionary changes nothing', async () => {
  for (const role of ['reader', 'reporter', 'moderator', 'administrator'] as const) {
    const by = person(role)
    await expect(writeEntry(open.house, text('summit', sense()), 0, by)).rejects.toMatchObject({
      code: 'account.not-allowed',
    })
    await expect(hideEntry(open.house, 'summit', by)).rejects.toMatchObject({ code: 'account.not-allowed' })
    await expect(restoreEntry(open.house, 'summit', 1, by)).rejects.toMatchObject({ code: 'account.not-allowed' })
  }
  await expect(hideEntry(open.house, 'summit', editor)).rejects.toMatchObject({ code: 'entry.unknown' })
})

const noun = wordBook().senses('summit', 'noun')[0]?.key ?? ''
const wrong: readonly (readonly [what: string, entry: EntryText, problem: string])[] = [
  ['no headword', text('', sense()), 'headword entry.headword-missing'],
  ['a Korean headword', text('정상', sense()), 'headword entry.headword-signs'],
  ['no sense', text('summit'), 'senses entry.no-sense'],
  ['no definition', text('summit', sense({ definition: ' ' })), 'definition-0 entry.definition-missing'],
  [
    'a long definition',
    text('summit', sense({ definition: 'a big day '.repeat(6) })),
    'definition-0 entry.definition-long',
  ],
  ['a stop', text('summit', sense({ definition: 'a meeting.' })), 'definition-0 entry.definition-stop'],
  [
    'Hangul in the English',
    text('summit', sense({ definition: 'a meeting 회담' })),
    'definition-0 entry.definition-hangul',
  ],
  [
    'uncommon words',
    text('summit', sense({ definition: 'a plenipotentiary meeting' })),
    'definition-0 entry.definition-uncommon',
  ],
  ['no Korean', text('summit', sense({ korean: 'meeting' })), 'korean-0 entry.korean-missing'],
  ['long Korean', text('summit', sense({ korean: '회담 '.repeat(40) })), 'korean-0 entry.korean-long'],
  ['a long phrase', text('summit', sense({ phrase: 'a '.repeat(12) })), 'phrase-0 entry.phrase-long'],
  ['a sense that is not there', text('summit', sense({ keys: ['summit%1:99:00::'] })), 'keys-0 entry.key-unknown'],
  ['a sense of another part', text('summit', sense({ pos: 'verb', keys: [noun] })), 'keys-0 entry.key-other-part'],
  ['a sense twice', text('summit', sense({ keys: [noun] }), sense({ keys: [noun] })), 'keys-1 entry.key-twice'],
  ['a bar', text('summit', sense({ phrase: 'a | b' })), 'phrase-0 entry.bar'],
]

test.for(wrong)('%s is refused beside its field', async ([, entry, problem]) => {
  expect(await problems(entry)).toEqual([problem])
  expect(await ownEntry(open.house.db, 'summit')).toBeNull()
})

test('what is refused here the check of the files refuses, and what is taken it takes', async () => {
  const known = readKnown()
  for (const [what, entry] of [
    ...wrong,
    ['nothing', text('summit', sense({ keys: [noun], phrase: 'a summit in May' })), ''] as const,
  ]) {
    // In a file a bar begins another field, and there is no line for what has no headword.
    if (['a bar', 'no headword'].includes(what)) continue
    const senses = entry.senses.map(({ pos, definition, korean, phrase, keys }) => ({
      pos,
      definition,
      glosses: korean.split(', '),
      phrase: phrase || null,
      keys,
    }))
    await writeFile(join(open.folder, 's.txt'), writeLexicon([{ headword: entry.headword, isNewsTerm: false, senses }]))
    expect(checkLexicon(open.folder, known).faults.length > 0, what).toBe(what !== 'nothing')
  }
  const isCommon = commonWordsIn(wordBook())
  const used = readLexicon(lexiconFolder()).entries.flatMap(({ senses }) =>
    senses.flatMap(({ definition }) => definition.split(/[^A-Za-z'’]+/)),
  )
  const words = [...new Set([...used, 'plenipotentiary', 'zygote', 'obfuscate', 'colour', 'children', 'went'])].filter(
    Boolean,
  )
  expect(words.filter((word) => isCommon(word) !== known.isCommon(word))).toEqual([])
})

test('what was asked for in vain is counted by the week, words alone, and forgotten after eight', async () => {
  for (const word of ['Flurbish', 'flurbish', 'blorptastic']) await lookUp(word)
  for (const own of ['me@example.org', '010-1234-5678', 'a whole sentence about somebody', 'x'.repeat(41)])
    noteMissed(open.house, own)
  expect(await missedWords(open.house, 10)).toEqual([
    { word: 'flurbish', times: 2 },
    { word: 'blorptastic', times: 1 },
  ])
  clock.now = new Date(clock.now.getTime() + 7 * 86_400_000)
  await lookUp('blorptastic')
  await lookUp('blorptastic')
  expect((await missedWords(open.house, 1))[0]).toEqual({ word: 'blorptastic', times: 3 })
  clock.now = new Date(clock.now.getTime() + 9 * 7 * 86_400_000)
  expect(await missedWords(open.house, 10)).toEqual([])
})

test('a robot with a list of letters does not fill the table', async () => {
  for (let round = 0; round < 12; round += 1) {
    for (let at = 0; at < 150; at += 1)
      noteMissed(
        open.house,
        `${'abcdefghijkl'[round]}${'q'.repeat(at % 12)}${String.fromCodePoint(97 + Math.floor(at / 12))}z`,
      )
    await missedWords(open.house, 1)
  }
  expect((await missedWords(open.house, 5000)).length).toBe(1000)
})
