// Brings a pack in from its files: in batches that nobody sees before the last, and again from where it was broken off.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { isBlank } from '../../language/cleaning.ts'
import type { House } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { DictionaryNews } from '../news.ts'
import * as store from '../store/packs.ts'
import { Damaged } from './damaged.ts'
import { dictdItems, findDictd } from './dictd.ts'
import { bounds, isLanguage, type Pack, type PackHead, type PackId, type PackItem } from './pack.ts'
import { sweepRemoved } from './removing.ts'
import { readIfo, starDictItems } from './stardict.ts'
import { tsvItems } from './tsv.ts'

export type PackWish = {
  /** Null takes the name that the files give. */
  name: string | null
  licence: string
  source: string
  target: string
  /** Its place among the packs, from 1; null leaves it where the same pack stood, or puts it last. */
  order: number | null
}
export type PackDone = { pack: Pack; replaced: boolean; resumed: number; notes: string[] }

/** What is in one transaction, at most. */
const batch = { items: 1000, letters: 1_000_000 } as const

/**
 * Takes a dictionary in and puts it in the place of the one that had its name. Until all of it is in, readers see what they saw before. Broken
 * off, it goes on where it stopped when it is called again with the same files. Throws Damaged for files that cannot be used, with nothing left
 * behind; files are paths.
 */
export async function importPack(house: House, files: readonly string[], wish: PackWish): Promise<PackDone> {
  const source = await sourceOf(files)
  const head = headOf(files, wish, source.name)
  const folder = await mkdtemp(join(tmpdir(), 'courant-pack-'))
  try {
    return await bringIn(house, source, { ...head, order: wish.order, folder })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const changed: DictionaryNews = { kind: 'packs changed' }

type LeftOut = (headword: string) => void
type Source = {
  name: string
  files: string[]
  items: (folder: string, leftOut: LeftOut) => AsyncIterable<PackItem>
}

async function sourceOf(files: readonly string[]): Promise<Source> {
  for (const file of files)
    if (!(await stat(file).catch(() => null))?.isFile()) throw new Damaged(file, null, 'is not there')
  const ending = (pattern: RegExp) => files.filter((file) => pattern.test(file))
  const [ifos, indexes, lines] = [ending(/\.ifo$/i), ending(/\.index$/i), ending(/\.(?:tsv|tab|txt)$/i)]
  const [ifo] = ifos
  const [index] = indexes
  const [first = ''] = files
  const other = files.find(
    (file) =>
      ![...ifos, ...indexes, ...lines].includes(file) && !/\.(?:idx(?:\.gz)?|dict(?:\.dz)?|syn(?:\.dz)?)$/i.test(file),
  )
  if (other !== undefined)
    throw new Damaged(
      basename(other),
      null,
      'is none of these: .ifo (StarDict), .index (dictd), .tsv, .tab or .txt (lines with tabs)',
    )
  if (ifos.length + indexes.length + Number(lines.length > 0) !== 1)
    throw new Damaged(
      basename(first),
      null,
      'one pack at a time: name one .ifo, or one .index, or files of lines with tabs',
    )
  if (ifo !== undefined) {
    const dictionary = readIfo(ifo)
    const own = Object.values(dictionary.files).filter((file) => file !== null)
    return { name: dictionary.name, files: own, items: (folder, leftOut) => starDictItems(dictionary, folder, leftOut) }
  }
  if (index !== undefined) {
    const found = findDictd(index)
    return { name: '', files: Object.values(found), items: (folder, leftOut) => dictdItems(found, folder, leftOut) }
  }
  return { name: '', files: lines, items: () => inOneRow(lines) }
}

async function* inOneRow(files: readonly string[]): AsyncGenerator<PackItem> {
  let next = 0
  for (const file of files)
    for await (const item of tsvItems(file, next)) {
      yield item
      next = item.number + 1
    }
}

function headOf(files: readonly string[], wish: PackWish, given: string): PackHead {
  const [file = ''] = files
  const name = (wish.name ?? given).normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  const licence = wish.licence.replaceAll(/\s+/gu, ' ').trim()
  const wrong = (why: string) => new Damaged(basename(file), null, why)
  if (isBlank(name)) throw wrong('has no name of its own: give it one with --name')
  if (name.length > bounds.name)
    throw wrong(`the name has more than ${bounds.name} letters: give a shorter one with --name`)
  if (isBlank(licence)) throw wrong('--licence says under which terms it may be shown, and cannot be empty')
  if (licence.length > bounds.licence) throw wrong(`--licence has more than ${bounds.licence} letters`)
  for (const language of [wish.source, wish.target])
    if (!isLanguage(language))
      throw wrong(`“${language}” is no language: --from and --to take codes such as en, ko, zh-Hant`)
  return { name, licence, source: wish.source, target: wish.target }
}

type Bringing = PackHead & { order: number | null; folder: string }

async function bringIn(house: House, source: Source, { order, folder, ...head }: Bringing): Promise<PackDone> {
  const { id, reached } = await begin(house, head, await fingerprintOf(source.files, head))
  const leftOut: string[] = []
  let count = 0
  let waiting: PackItem[] = []
  let letters = 0
  const write = async () => {
    const items = waiting
    waiting = []
    letters = 0
    await house.change((tx) => store.addItems(tx.write, id, items, count))
  }
  try {
    for await (const item of source.items(
      folder,
      (headword) => void (leftOut.length < 1_000_000 && leftOut.push(headword)),
    )) {
      count += 1
      if (count <= reached) continue
      waiting.push(bounded(item))
      letters += item.entry?.definition.length ?? 0
      if (waiting.length >= batch.items || letters >= batch.letters) await write()
    }
    await write()
    if (count === 0) throw new Damaged(basename(source.files[0] ?? ''), null, 'has no entries')
  } catch (error) {
    if (error instanceof Damaged) await letGo(house, [id])
    throw error
  }
  const { pack, replaced } = await stand(house, id, head.name, order)
  const notes =
    leftOut.length === 0
      ? []
      : [`${leftOut.length} left out, without a text that can be read: ${leftOut.slice(0, 5).join(', ')}`]
  return { pack, replaced, resumed: reached, notes }
}

/** A text that fills a book is cut; so long ones are not looked up, they are read. */
function bounded(item: PackItem): PackItem {
  if (item.entry === null || item.entry.definition.length <= bounds.definition) return item
  return {
    ...item,
    entry: { ...item.entry, definition: `${item.entry.definition.slice(0, bounds.definition).toWellFormed()} …` },
  }
}

/** Takes up what the same files had come to; whatever else was left of that name goes. */
async function begin(house: House, head: PackHead, fingerprint: string): Promise<{ id: PackId; reached: number }> {
  await sweepRemoved(house)
  const left = await store.broken(house.db, head.name)
  const same = left.find((one) => one.fingerprint === fingerprint)
  await letGo(
    house,
    left.filter((one) => one !== same).map(({ id }) => id),
  )
  if (same) return same
  const id = newId('pack', house.now())
  await house.change((tx) => store.beginPack(tx.write, { ...head, id, fingerprint, at: house.now() }))
  return { id, reached: 0 }
}

/** Of what the files hold, and of what is said about them. */
async function fingerprintOf(files: readonly string[], head: PackHead): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(head))
  for (const file of files) for await (const piece of createReadStream(file)) hash.update(piece as Buffer)
  return hash.digest('base64url')
}

async function stand(
  house: House,
  id: PackId,
  name: string,
  order: number | null,
): Promise<{ pack: Pack; replaced: boolean }> {
  const measured = await store.measurePack(house.db, id)
  const replaced = await house.change(async (tx) => {
    const packs = (await store.allPacks(tx.db)).filter((one) => one.standsSince !== null)
    const old = packs.filter((one) => one.name === name)
    const before = packs.findIndex((one) => one.name === name)
    const others = packs.filter((one) => one.name !== name).map((one) => one.id)
    const place = order === null ? (before === -1 ? others.length : before) : Math.min(order - 1, others.length)
    await store.standPack(tx.write, id, { ...measured, position: place + 1, at: tx.now() })
    await store.markRemoved(
      tx.write,
      old.map((one) => one.id),
      tx.now(),
    )
    await store.orderPacks(tx.write, others.toSpliced(place, 0, id))
    await tx.tell(changed)
    return old.length > 0
  })
  await sweepRemoved(house)
  const pack = (await store.allPacks(house.db)).find((one) => one.id === id)
  if (!pack) throw new Error('The pack was removed while it came in.')
  return { pack, replaced }
}

async function letGo(house: House, ids: readonly PackId[]): Promise<void> {
  if (ids.length === 0) return
  await house.change((tx) => store.markRemoved(tx.write, ids, tx.now()))
  await sweepRemoved(house)
}
