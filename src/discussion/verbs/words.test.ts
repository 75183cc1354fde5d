// Word lists are kept, tried out and measured.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { freshHouse } from '../../../tests/support/house.ts'
import type { Account } from '../../accounts/accounts.ts'
import { type Forum, openForum } from '../forum-for-tests.ts'
import { importWords } from '../import/words.ts'
import { readWords } from '../import/words-file.ts'
import { root } from '../../platform/root.ts'
import { entryProblems, type EntryText } from '../word-entry.ts'
import { approve, undo } from './rule.ts'
import * as words from './words.ts'

let forum: Forum
let moderator: Account
beforeEach(async () => {
  forum = await openForum()
  moderator = await forum.person('moderator')
})
afterEach(() => forum.close())

const entry = (text: string, more: Partial<EntryText> = {}): EntryText => ({
  list: 'hold',
  language: 'en',
  entry: text,
  mode: 'stem',
  clause: null,
  note: '',
  ...more,
})
async function added(text: EntryText) {
  const kept = await words.addEntry(forum.house, text, moderator)
  if (!kept.ok) throw new Error(JSON.stringify(kept.problems))
  return kept.entry
}
const codesOf = (kept: words.Kept): string[] => (kept.ok ? [] : kept.problems.map(({ code }) => code))
const found = async (text: string): Promise<string[]> =>
  (await words.tryOut(forum.house, text)).map((hit) => hit.entry.entry)

test('an entry is looked for from the moment that it is added, until it is ended', async () => {
  expect(await found('you turnip')).toEqual([])
  const { id } = await added(entry('turnip'))
  expect(await found('you turnips')).toEqual(['turnip'])
  await words.endEntry(forum.house, id, moderator)
  expect(await found('you turnips')).toEqual([])
  await expect(words.endEntry(forum.house, id, moderator)).rejects.toMatchObject({ code: 'word.unknown' })
  await expect(words.changeEntry(forum.house, id, entry('x y'), moderator)).rejects.toMatchObject({
    code: 'word.unknown',
  })
})

test('a changed entry is another one: what the first found stays with the first', async () => {
  const first = await added(entry('turnip'))
  const kept = await words.changeEntry(
    forum.house,
    first.id,
    entry('turnip', { mode: 'word', note: ' Whole. ' }),
    moderator,
  )
  expect(kept).toMatchObject({ ok: true, entry: { mode: 'word', note: 'Whole.', addedBy: moderator.id } })
  expect(await found('turnips')).toEqual([])
  const measured = await words.measuredEntries(forum.house)
  expect(measured.map(({ id, endedAt }) => [id === first.id, endedAt !== null])).toEqual([
    [false, false],
    [true, true],
  ])
})

test('of two changes of one entry at once one is made, and none takes it away for nothing', async () => {
  const { id } = await added(entry('turnip'))
  await added(entry('swede'))
  const done = await Promise.allSettled([
    words.changeEntry(forum.house, id, entry('swede'), moderator),
    words.changeEntry(forum.house, id, entry('parsnip'), moderator),
    words.changeEntry(forum.house, id, entry('carrot'), moderator),
  ])
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
  const standing = (await words.measuredEntries(forum.house)).filter(({ endedAt }) => endedAt === null)
  expect(standing).toHaveLength(2)
})

test('entries stand by list, language and letters, whenever they were added, and the ended ones below', async () => {
  const texts: EntryText[] = [
    entry('zebra'),
    entry('나쁜', { language: 'ko' }),
    entry('apple'),
    entry('Éclair'),
    entry('가짜', { language: 'ko' }),
    entry('wolf', { list: 'allow' }),
    entry('vulture', { list: 'remove', clause: '7' }),
  ]
  for (const text of texts) await added(text)
  const gone = await added(entry('aardvark'))
  await words.endEntry(forum.house, gone.id, moderator)
  const order = async () => (await words.measuredEntries(forum.house)).map((one) => one.entry)
  const stands = ['vulture', 'apple', 'Éclair', 'zebra', '가짜', '나쁜', 'wolf', 'aardvark']
  expect(await order()).toEqual(stands)
  expect(await order()).toEqual(stands)
})

test('only who keeps the lists may', async () => {
  const reader = await forum.person()
  const { id } = await added(entry('turnip'))
  const denied = { code: 'account.not-allowed' }
  await expect(words.addEntry(forum.house, entry('swede'), reader)).rejects.toMatchObject(denied)
  await expect(words.endEntry(forum.house, id, reader)).rejects.toMatchObject(denied)
  await expect(words.changeEntry(forum.house, id, entry('swede'), reader)).rejects.toMatchObject(denied)
  expect(await found('swede turnip')).toEqual(['turnip'])
})

test.for<[string, Partial<EntryText>]>([
  ['word.empty', { entry: ' ... ' }],
  ['word.too-short', { entry: '시', mode: 'anywhere' }],
  ['word.too-long', { entry: 'x'.repeat(61) }],
  ['word.too-long', { entry: 'x'.repeat(100_000) }],
  ['word.note-too-long', { note: 'x'.repeat(501) }],
  ['word.clause-missing', { list: 'remove' }],
  ['word.unknown-clause', { list: 'remove', clause: '99' }],
  ['word.there-already', {}],
])('%s', async ([code, more]) => {
  await added(entry('turnip'))
  const kept = await words.addEntry(
    forum.house,
    entry('turnip', { entry: ` ${more.entry ?? 'turnip'} `, ...more }),
    moderator,
  )
  expect(codesOf(kept)).toContain(code)
})

test('the same words may stand in two lists, and one letter may be a word', async () => {
  await added(entry('turnip'))
  expect(
    codesOf(await words.addEntry(forum.house, entry('turnip', { list: 'remove', clause: '3' }), moderator)),
  ).toEqual([])
  expect(codesOf(await words.addEntry(forum.house, entry('x', { mode: 'word' }), moderator))).toEqual([])
})

test('a comment with a word in it is held, and counts; shown by people all the same, it counts as overturned', async () => {
  const { id } = await added(entry('시발', { language: 'ko' }))
  const reader = await forum.person()
  const comment = await forum.said(reader, '아 시.발. 시발이네')
  expect(comment).toMatchObject({ state: 'held', heldBy: 'words' })
  const measured = async () => {
    const one = (await words.measuredEntries(forum.house)).find((each) => each.id === id)
    return [one?.hits, one?.overturned]
  }
  expect(await measured()).toEqual([1, 0])
  const ruling = await approve(forum.house, comment.id, comment.revision, moderator)
  expect(await measured()).toEqual([1, 1])
  await undo(forum.house, ruling.id, moderator)
  expect(await measured()).toEqual([1, 0])
})

test('a word of the other list removes a comment under its clause', async () => {
  await added(entry('turnip', { list: 'remove', clause: '7' }))
  const comment = await forum.said(await forum.person(), 'You turnips!')
  expect(comment.state).toBe('removed')
  expect(comment.decision).not.toBeNull()
})

test('a dry run says what an entry would have found, and what the lists allow does not count', async () => {
  const reader = await forum.person()
  await forum.said(reader, 'A turnip is a root.')
  await forum.said(await forum.person(), 'The turnip lantern is Scottish.')
  await forum.said(reader, 'Nothing of the kind.')
  await added(entry('turnip lantern', { list: 'allow' }))
  const run = await words.dryRun(forum.house, entry('turnip'))
  expect(run).toMatchObject({ looked: 3, found: { shown: 1, held: 0, removed: 0 } })
  expect(run.examples.map(({ body, from, to }) => body.slice(from, to))).toEqual(['turnip'])
  expect((await words.dryRun(forum.house, entry('turnip', { list: 'allow' }))).found.shown).toBe(2)
  expect(await found('turnip')).toEqual([])
})

test('another node hears of a change', async () => {
  const other = await freshHouse({
    beside: forum.open,
    now: forum.house.now,
    wires: { 'word list changed': { everyNode: { forget: words.forgetWordLists }, once: {} } },
  })
  try {
    expect(await words.tryOut(other.house, 'turnip')).toEqual([])
    await added(entry('turnip'))
    await vi.waitUntil(async () => (await words.tryOut(other.house, 'turnip')).length === 1, { timeout: 5000 })
    expect(await found('turnip')).toEqual(['turnip'])
  } finally {
    await other.close()
  }
})

test('a file comes in once, however often it is brought; what cannot be taken is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'courant-words-'))
  try {
    const file = join(folder, 'words.yaml')
    await writeFile(
      file,
      `- { list: hold, language: en, mode: stem, entries: [turnip, swede, turnip] }
- { list: remove, language: ko, mode: anywhere, clause: '99', entries: [순무] }`,
    )
    const first = await importWords(forum.house, file, 'test')
    expect(first.added).toBe(2)
    expect(first.problems.map(({ field }) => field)).toEqual(['순무'])
    expect((await importWords(forum.house, file, 'test')).added).toBe(0)
    expect(await found('swede, turnip, 순무')).toEqual(['swede', 'turnip'])
    await writeFile(file, '- { list: nowhere }')
    expect((await importWords(forum.house, file, 'test')).problems.length).toBeGreaterThan(0)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('the demo’s lists can be taken as they are, under clauses of its policy', async () => {
  const read = readWords(await readFile(join(root(), 'demo/words.yaml'), 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const policy = await readFile(join(root(), 'demo/policy.yaml'), 'utf8')
  const numbers = new Set([...policy.matchAll(/^ *- number: '([\d.]+)'/gm)].map(([, number]) => number))
  expect(numbers.size).toBeGreaterThan(11)
  for (const one of read.entries) {
    expect(entryProblems(one), one.entry).toEqual([])
    if (one.clause !== null) expect(numbers, one.entry).toContain(one.clause)
  }
})
