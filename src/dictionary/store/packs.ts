// Keeps the packs: what they are, their entries, and the words that lead to these.
import type { Reader, Writer } from '../../platform/database.ts'
import type { EntryPos } from '../../language/word-book/word-book.ts'
import type { Pack, PackHead, PackId, PackItem } from '../packs/pack.ts'
import { wordOf } from '../packs/pack.ts'

type Row = {
  id: string
  name: string
  licence: string
  source: string
  target: string
  position: number
  entries: number
  /** A bigint, which PostgreSQL gives as text. */
  letters: number | string
  reached: number
  fingerprint: string
  begun_at: string
  stands_since: string | null
  hidden_at: string | null
  removed_at: string | null
}
type EntryRow = {
  pack_id: string
  number: number | string
  headword: string
  pos: string | null
  definition: string
  glosses: string
}
type PackTables = {
  packs: Row
  pack_entries: EntryRow
  pack_words: { pack_id: string; word: string; number: number | string }
}

const packOf = (row: Row): Pack => ({
  id: row.id as PackId,
  name: row.name,
  licence: row.licence,
  source: row.source,
  target: row.target,
  position: row.position,
  entries: row.entries,
  letters: Number(row.letters),
  standsSince: row.stands_since === null ? null : new Date(row.stands_since),
  hiddenAt: row.hidden_at === null ? null : new Date(row.hidden_at),
})

const standing = (db: Reader) => db.tables<PackTables>().selectFrom('packs').selectAll().where('removed_at', 'is', null)

/** In their order; those last whose import was broken off. */
export async function allPacks(db: Reader): Promise<Pack[]> {
  const rows = await standing(db).orderBy('position').orderBy('id').execute()
  const packs = rows.map(packOf)
  return [...packs.filter((one) => one.standsSince !== null), ...packs.filter((one) => one.standsSince === null)]
}

/** What an earlier import of the same files under this name had come to. */
export async function broken(
  db: Reader,
  name: string,
): Promise<{ id: PackId; reached: number; fingerprint: string }[]> {
  const rows = await standing(db).where('name', '=', name).where('stands_since', 'is', null).execute()
  return rows.map(({ id, reached, fingerprint }) => ({ id: id as PackId, reached, fingerprint }))
}

export type Begun = PackHead & { id: PackId; fingerprint: string; at: Date }

export async function beginPack(tx: Writer, { id, fingerprint, at, ...head }: Begun): Promise<void> {
  const { name, licence, source, target } = head
  const more = { position: 0, entries: 0, letters: 0, reached: 0, fingerprint, begun_at: at.toISOString() }
  await tx
    .tables<PackTables>()
    .insertInto('packs')
    .values({ id, name, licence, source, target, ...more, stands_since: null, hidden_at: null, removed_at: null })
    .execute()
}

/** Fewer values in one statement than either database takes. */
const inOne = 500

/** Writes items, of which those that are there already are left alone, and notes how many have been taken from the files. */
export async function addItems(tx: Writer, pack: PackId, items: readonly PackItem[], reached: number): Promise<void> {
  for (let from = 0; from < items.length; from += inOne) {
    const some = items.slice(from, from + inOne)
    const entries = some.flatMap(({ number, headword, entry }) =>
      entry === null
        ? []
        : [
            {
              pack_id: pack,
              number,
              headword,
              pos: entry.pos,
              definition: entry.definition,
              glosses: JSON.stringify(entry.glosses),
            },
          ],
    )
    if (entries.length > 0)
      await tx
        .tables<PackTables>()
        .insertInto('pack_entries')
        .values(entries)
        .onConflict((on) => on.doNothing())
        .execute()
    const words = some.map(({ number, headword }) => ({ pack_id: pack, word: wordOf(headword), number }))
    await tx
      .tables<PackTables>()
      .insertInto('pack_words')
      .values(words)
      .onConflict((on) => on.doNothing())
      .execute()
  }
  await tx.tables<PackTables>().updateTable('packs').set({ reached }).where('id', '=', pack).execute()
}

/** How much of it there is. */
export async function measurePack(db: Reader, pack: PackId): Promise<{ entries: number; letters: number }> {
  const { entries, letters } = await db
    .tables<PackTables>()
    .selectFrom('pack_entries')
    .select(({ fn }) => [
      fn.countAll<number | string>().as('entries'),
      fn.sum<number | string | null>(fn('length', ['definition'])).as('letters'),
    ])
    .where('pack_id', '=', pack)
    .executeTakeFirstOrThrow()
  return { entries: Number(entries), letters: Number(letters ?? 0) }
}

/** From now on it is shown. */
export async function standPack(
  tx: Writer,
  id: PackId,
  { position, entries, letters, at }: { position: number; entries: number; letters: number; at: Date },
): Promise<void> {
  const set = { position, entries, letters, stands_since: at.toISOString() }
  await tx.tables<PackTables>().updateTable('packs').set(set).where('id', '=', id).execute()
}

/** The packs stand in this order from now on. */
export async function orderPacks(tx: Writer, ids: readonly PackId[]): Promise<void> {
  for (const [index, id] of ids.entries())
    await tx
      .tables<PackTables>()
      .updateTable('packs')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute()
}

export async function hidePack(tx: Writer, id: PackId, at: Date | null): Promise<void> {
  const set = { hidden_at: at?.toISOString() ?? null }
  await tx.tables<PackTables>().updateTable('packs').set(set).where('id', '=', id).execute()
}

/** It is shown and listed no more; its entries go afterwards, some at a time. */
export async function markRemoved(tx: Writer, ids: readonly PackId[], at: Date): Promise<void> {
  if (ids.length === 0) return
  const set = { removed_at: at.toISOString() }
  await tx.tables<PackTables>().updateTable('packs').set(set).where('id', 'in', ids).execute()
}

export async function removedPacks(db: Reader): Promise<PackId[]> {
  const query = db.tables<PackTables>().selectFrom('packs').select('id').where('removed_at', 'is not', null)
  return (await query.execute()).map(({ id }) => id as PackId)
}

/** Deletes some of what is left of a removed pack; false once nothing is. */
export async function sweep(tx: Writer, pack: PackId, most: number): Promise<boolean> {
  for (const [table, column] of [
    ['pack_words', 'word'],
    ['pack_entries', 'number'],
  ] as const) {
    const rows = await tx
      .tables<SweptTables>()
      .selectFrom(table)
      .select(column)
      .where('pack_id', '=', pack)
      .orderBy(column)
      .limit(most)
      .execute()
    const last = rows.at(-1)?.[column]
    if (last === undefined) continue
    await tx.tables<SweptTables>().deleteFrom(table).where('pack_id', '=', pack).where(column, '<=', last).execute()
    return true
  }
  await tx.tables<PackTables>().deleteFrom('packs').where('id', '=', pack).execute()
  return false
}

type SweptRow = { pack_id: string; word: string; number: number | string }
/** Both have only what is asked of them; the compiler cannot follow a column from one table to the other. */
type SweptTables = { pack_words: SweptRow; pack_entries: SweptRow }

export type PackEntry = {
  pack: PackId
  headword: string
  pos: EntryPos | null
  definition: string
  glosses: string[]
}

/**
 * Entries to which the first of the words that any pack has leads, those of a pack in the order of its file; `most` of them at most. All words
 * are asked for at once: mostly no pack has any of them.
 */
export async function entriesUnder(
  db: Reader,
  packs: readonly PackId[],
  words: readonly string[],
  most: number,
): Promise<PackEntry[]> {
  if (packs.length === 0 || words.length === 0) return []
  // Not joined to the entries: SQLite would walk through all of these in their order, and look for the word at each.
  const places = await db
    .tables<PackTables>()
    .selectFrom('pack_words')
    .select(['pack_id', 'word', 'number'])
    .where('pack_id', 'in', packs)
    .where('word', 'in', words)
    .limit(most)
    .execute()
  const word = words.find((one) => places.some((place) => place.word === one))
  const meant = Map.groupBy(
    places.filter((one) => one.word === word),
    (one) => one.pack_id,
  )
  const found: PackEntry[] = []
  for (const [pack, own] of meant) {
    const numbers = own.map((one) => one.number)
    found.push(...(await entriesOf(db, pack, numbers)))
  }
  return found
}

async function entriesOf(db: Reader, pack: string, numbers: readonly (number | string)[]): Promise<PackEntry[]> {
  const rows = await db
    .tables<PackTables>()
    .selectFrom('pack_entries')
    .selectAll()
    .where('pack_id', '=', pack)
    .where('number', 'in', numbers)
    .orderBy('number')
    .execute()
  return rows.map(({ headword, pos, definition, glosses }) => ({
    pack: pack as PackId,
    headword,
    pos: pos as EntryPos | null,
    definition,
    glosses: JSON.parse(glosses) as string[],
  }))
}
