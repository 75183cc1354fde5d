// Dictionaries of three formats come in wholly or not at all, and stand in look-ups behind the paper's own.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import type { Card } from '../card.ts'
import * as dictionary from '../dictionary.ts'
import { allPacks, beginPack } from '../store/packs.ts'
import { Damaged } from './damaged.ts'
import { importPack, type PackWish } from './import.ts'
import { dictd, lines, starDict } from './pack-files-for-tests.ts'

let open: FreshHouse
let folder: string
beforeEach(async () => {
  open = await freshHouse({ wires: { 'packs changed': { everyNode: { forget: dictionary.forgetPacks }, once: {} } } })
  folder = join(open.folder, 'packs')
  await mkdir(folder)
})
afterEach(() => open.close())

const wish: PackWish = { name: null, licence: 'CC0', source: 'en', target: 'ja', order: null }
const take = (file: string, more: Partial<PackWish> = {}) => importPack(open.house, [file], { ...wish, ...more })
const lookUp = (word: string, more: { sentence?: string; of?: string } = {}): Promise<Card> =>
  dictionary.lookUp(open.house, { word, language: 'en', ...more })
const ofPacks = ({ senses }: Card) => senses.filter(({ source }) => source.kind === 'pack')
const texts = (card: Card): string[] => ofPacks(card).map(({ definition }) => definition)
/** Tables of packs, by the number of their rows. */
async function left(): Promise<number[]> {
  type Rows = Record<'packs' | 'pack_entries' | 'pack_words', object>
  const tables = ['packs', 'pack_entries', 'pack_words'] as const
  return Promise.all(
    tables.map(async (table) => (await open.house.db.tables<Rows>().selectFrom(table).selectAll().execute()).length),
  )
}

test('StarDict stands behind the paper’s own meanings, with name and licence', async () => {
  const file = await starDict(folder, [
    ['minister', '大臣'],
    ['zyzzyva', 'ゾウムシの一種'],
  ])
  expect(await take(file)).toMatchObject({ pack: { entries: 2, position: 1 }, replaced: false, resumed: 0, notes: [] })
  const card = await lookUp('minister')
  expect(card.senses.length).toBeGreaterThan(1)
  expect(card.senses.at(-1)).toMatchObject({
    definition: '大臣',
    source: { kind: 'pack', name: 'A star dictionary', licence: 'CC0', from: 'en', to: 'ja' },
  })
  const [first] = card.senses
  expect(first?.source.kind).toBe('learner')
})

test('what only a pack has is a word, in whatever case and form it is asked for', async () => {
  await take(await starDict(folder, [['Zyzzyva', 'ゾウムシ']]))
  expect(await lookUp('ZYZZYVA')).toMatchObject({ kind: 'word', headword: 'Zyzzyva', note: null })
  expect(texts(await lookUp('zyzzyvas'))).toEqual(['ゾウムシ'])
  expect(texts(await lookUp('zyzzyva', { sentence: 'Then a zyzzyva came.' }))).toEqual(['ゾウムシ'])
})

test.for([{ bits: 64 as const }, { packed: true }, { bits: 64 as const, packed: true }])(
  'StarDict with %o',
  async (more) => {
    const file = await starDict(
      folder,
      [
        ['alpha', 'one'],
        ['beta', 'two'],
      ],
      { ...more, synonyms: [['second', 1]] },
    )
    await take(file)
    expect(texts(await lookUp('beta'))).toEqual(['two'])
    expect(texts(await lookUp('second')).at(-1)).toBe('two')
  },
)

test('sound, HTML and whatever each field names come in as plain text', async () => {
  const html =
    '<div onclick="x()">A <b>bold</b> word<br>&lt;i&gt; &amp; <script>alert(1)</script>more</div><ul><li>one<li>two</ul>'
  await take(await starDict(folder, [['plosh', `plɒʃ\0${html}`]], { types: 'th' }))
  expect(texts(await lookUp('plosh'))).toEqual([
    '[plɒʃ]\nA bold word\n<i> & more\n\n one\ntwo'.replace('\n\n one', '\n\none'),
  ])
  const sized = Buffer.concat([Buffer.from('W'), Buffer.from([0, 0, 0, 3, 1, 2, 3]), Buffer.from('mplain\0')])
  await take(await starDict(folder, [['plosh', sized]], { types: '', ifo: { bookname: 'Another' } }))
  expect(texts(await lookUp('plosh')).at(-1)).toBe('plain')
})

test.for([false, true])('dictd, packed: %s', async (packed) => {
  const file = await dictd(
    folder,
    [
      ['colour', 'colour\n  what light does'],
      ['color', 'colour\n  what light does'],
      ['hue', 'hue\n  a colour'],
    ],
    packed,
  )
  expect(await take(file, { name: 'FOLDOC' })).toMatchObject({ pack: { name: 'FOLDOC', entries: 2 } })
  expect(texts(await lookUp('color'))).toEqual(['colour\n  what light does'])
  expect(texts(await lookUp('hue'))).toEqual(['hue\n  a colour'])
})

test('lines with tabs: a first line of names, parts of speech, glosses, a byte order mark', async () => {
  const text =
    '\uFEFFWord\tPart of speech\tDefinition\tGloss\tTranslation\nharbour\tn.\ta place for ships\t항구\t항만\nharbour\tv\tto keep in mind\t품다\t\n'
  await take(await lines(folder, text), { name: 'Sea', target: 'ko' })
  const noun = await lookUp('harbour', { sentence: 'The ship lay in the harbour.' })
  expect(ofPacks(noun)).toMatchObject([{ pos: 'noun', definition: 'a place for ships', glosses: ['항구', '항만'] }])
  expect(ofPacks(await lookUp('harbour'))).toHaveLength(2)
})

test('without names in the first line it is an entry', async () => {
  await take(await lines(folder, 'quay\ta wall\\nfor ships\nmole\ta wall in the sea'), { name: 'Sea' })
  expect(texts(await lookUp('quay'))).toEqual(['a wall\nfor ships'])
})

test('packs stand in their order, whatever came first', async () => {
  for (const [name, order] of [
    ['B', null],
    ['C', null],
    ['A', 1],
  ] as const)
    await take(await lines(folder, `mole\tof ${name}`), { name, order })
  expect(texts(await lookUp('mole'))).toEqual(['of A', 'of B', 'of C'])
})

test('words of other languages are found in packs of their language, and never hide an English one', async () => {
  await take(await lines(folder, '대사관\tembassy'), { name: 'KE', source: 'ko', target: 'en' })
  await take(await lines(folder, '犬\tdog'), { name: 'JE', source: 'ja', target: 'en' })
  await take(await lines(folder, 'chat\tcat\nchien\tdog'), { name: 'FE', source: 'fr', target: 'en' })
  expect(await lookUp('대사관')).toMatchObject({ kind: 'word', note: null, senses: [{ definition: 'embassy' }] })
  expect(texts(await lookUp('犬'))).toEqual(['dog'])
  expect(texts(await lookUp('chien'))).toEqual(['dog'])
  expect(texts(await lookUp('chat'))).toEqual([])
  expect((await lookUp('chat', { of: 'fr' })).senses).toMatchObject([
    { definition: 'cat', source: { from: 'fr', to: 'en' } },
  ])
  expect(texts(await lookUp('대사관', { of: 'fr' }))).toEqual([])
})

test('the same name replaces what stood, keeps its place, and leaves nothing of it', async () => {
  await take(await lines(folder, 'mole\told\nquay\told'), { name: 'A' })
  await take(await lines(folder, 'mole\tother'), { name: 'B' })
  expect(await take(await lines(folder, 'mole\tnew'), { name: 'A' })).toMatchObject({
    replaced: true,
    pack: { position: 1 },
  })
  expect(texts(await lookUp('mole'))).toEqual(['new', 'other'])
  expect(texts(await lookUp('quay'))).toEqual([])
  expect(await left()).toEqual([2, 2, 2])
})

test('an import that was broken off shows nothing, goes on where it stopped, and is whole at the end', async () => {
  const text = Array.from({ length: 2500 }, (_, at) => `word${at}\ttext ${at}`).join('\n')
  const file = await lines(folder, text)
  let batches = 0
  const failing = {
    ...open.house,
    change: ((work) => {
      batches += 1
      if (batches === 4) throw new Error('the machine lost its power')
      return open.house.change(work)
    }) as typeof open.house.change,
  }
  await expect(importPack(failing, [file], { ...wish, name: 'A' })).rejects.toThrow('power')
  expect(texts(await lookUp('word7'))).toEqual([])
  const done = await take(file, { name: 'A' })
  expect(done).toMatchObject({ resumed: 2000, pack: { entries: 2500 } })
  expect(texts(await lookUp('word7'))).toEqual(['text 7'])
  expect(texts(await lookUp('word2499'))).toEqual(['text 2499'])
})

test('other files under the name of what was broken off begin anew', async () => {
  const { house } = open
  const begun = {
    id: 'pack_old' as never,
    fingerprint: 'x',
    at: house.now(),
    name: 'A',
    licence: 'L',
    source: 'en',
    target: 'ko',
  }
  await house.change((tx) => beginPack(tx.write, begun))
  expect(await take(await lines(folder, 'mole\tnew'), { name: 'A' })).toMatchObject({ resumed: 0 })
  expect((await allPacks(house.db)).map(({ name }) => name)).toEqual(['A'])
})

const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a'), { level: 9 })
const many = (count: number): [string, string][] => Array.from({ length: count }, (_, at) => [`word${at}`, 'x'])
const damaged: readonly (readonly [what: string, make: () => Promise<string>, place: string | null, why: RegExp])[] = [
  [
    'offsets behind the end',
    () => starDict(folder, [['a', 'text']], { shift: 999 }),
    'entry 1, offset 0',
    /behind the end/,
  ],
  [
    'fewer words than it says',
    () => starDict(folder, [['a', 'x']], { ifo: { wordcount: '2' } }),
    null,
    /1 words and not 2/,
  ],
  [
    'more words than it says',
    () => starDict(folder, many(3), { ifo: { wordcount: '2' } }),
    null,
    /more words and not 2/,
  ],
  ['a synonym of nothing', () => starDict(folder, [['a', 'x']], { synonyms: [['b', 7]] }), 'offset 0', /entry 8 of 1/],
  ['a text that is not UTF-8', () => starDict(folder, [['a', Buffer.from([0x63, 0xe9])]]), 'offset 0', /not UTF-8/],
  [
    'an entry of ten megabytes',
    () => starDict(folder, [['a', 'x'.repeat(10_000_000)]]),
    'entry 1, offset 0',
    /10000000 bytes/,
  ],
  ['types that are no text', () => starDict(folder, [['a', 'x']], { types: 'W' }), null, /types “W”/],
  ['offsets of 128 bits', () => starDict(folder, [['a', 'x']], { ifo: { idxoffsetbits: '128' } }), null, /128/],
  ['no .ifo at all', () => lines(folder, 'nonsense', 'star.ifo'), 'line 1', /is it the \.ifo/],
  ['a line without a definition', () => lines(folder, 'a\tb\nlonely\n'), 'line 2', /no definition/],
  ['a line in Latin-1', () => lines(folder, Buffer.from([0x61, 0x09, 0xe9, 0x0a])), 'line 1', /not UTF-8/],
  ['a line of ten megabytes', () => lines(folder, `a\t${'x'.repeat(10_000_000)}`), 'line 1', /more than/],
  ['an empty file', () => lines(folder, ''), null, /no entries/],
  ['something else', () => lines(folder, 'x', 'book.pdf'), null, /is none of these/],
]

test.for(damaged)('%s: refused, with nothing left behind', async ([, make, place, why]) => {
  const error = await take(await make(), { name: 'A' }).catch((one: unknown) => one)
  expect(error).toBeInstanceOf(Damaged)
  expect((error as Damaged).message).toMatch(why)
  expect((error as Damaged).place).toBe(place)
  expect(await left()).toEqual([0, 0, 0])
})

test('what stood under the name stays when the new files are damaged', async () => {
  await take(await lines(folder, 'mole\told'), { name: 'A' })
  await expect(take(await lines(folder, 'mole\tnew\nlonely'), { name: 'A' })).rejects.toThrow(Damaged)
  expect(texts(await lookUp('mole'))).toEqual(['old'])
})

test('files that were made to fill a disk are refused', async () => {
  const file = await starDict(folder, [['a', 'x']], { packed: true })
  await writeFile(join(folder, 'star.dict.dz'), bomb)
  await expect(take(file)).rejects.toThrow(/60 times/)
  await starDict(folder, [['a', 'x']], { packed: true })
  await writeFile(join(folder, 'star.idx.gz'), bomb)
  await expect(take(file)).rejects.toThrow(/more than 256 bytes|60 times/)
  const big = 'y'.repeat(900_000)
  const idx = Array.from({ length: 80 }, (_, at) => {
    const tail = Buffer.alloc(8)
    tail.writeUInt32BE(big.length, 4)
    return Buffer.concat([Buffer.from(`w${at}\0`), tail])
  })
  const overlapping = await starDict(folder, [['a', big]], { ifo: { wordcount: '80', bookname: 'Lying' } })
  await writeFile(join(folder, 'star.idx'), Buffer.concat(idx))
  await expect(take(overlapping)).rejects.toThrow(/upon each other/)
  expect(await left()).toEqual([0, 0, 0])
})

test('an index cut short, gzip cut short, and a word of no end are refused', async () => {
  const file = await starDict(folder, many(50))
  await writeFile(join(folder, 'star.idx'), Buffer.from('word\0\0\0'))
  await expect(take(file)).rejects.toThrow(/middle of a word/)
  await writeFile(join(folder, 'star.idx'), Buffer.alloc(5000, 'a'))
  await expect(take(file)).rejects.toThrow(/256 bytes/)
  await writeFile(join(folder, 'star.idx'), gzipSync(Buffer.alloc(5000, 1)).subarray(0, 20))
  await expect(take(file)).rejects.toThrow(Damaged)
})

test('a name, a licence and languages are asked for', async () => {
  const file = await lines(folder, 'mole\ta wall')
  await expect(take(file)).rejects.toThrow(/--name/)
  await expect(take(file, { name: 'A', licence: '  ' })).rejects.toThrow(/--licence/)
  await expect(take(file, { name: 'A', target: 'Korean' })).rejects.toThrow(/no language/)
  await expect(importPack(open.house, [join(folder, 'nowhere.tsv')], { ...wish, name: 'A' })).rejects.toThrow(
    /not there/,
  )
})
