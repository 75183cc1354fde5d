// The wire: news is written in the same transaction as the change it tells of, and delivered after the commit, at least once.
import { type Generated, sql } from 'kysely'
import type { Reader, Writer } from './database.ts'
import type { House } from './house.ts'

/** What happened. It carries ids, never text or names, so that erasing a person does not falsify the trail. */
export type News = { readonly kind: string; readonly [about: string]: string | number | null | readonly string[] }
export type Listener<Told extends News = News> = (house: House, news: Told) => Promise<void> | void

/** Who hears one kind of news. Every listener is safe to repeat. */
export type Consequences<Told extends News = News> = {
  /** Run on each node; on the acting node before the verb returns. */
  everyNode: Record<string, Listener<Told>>
  /** Run as jobs, by one node, until they succeed. */
  once: Record<string, Listener<Told>>
  /** The same, for what takes long or much memory: a node that serves readers leaves it to a process beside it. */
  beside?: Record<string, Listener<Told>>
}
export type Wires = Record<string, Consequences>

export type WireTables = { wire: { id: Generated<number>; at: string; node: string; kind: string; news: string } }
export type Sent = { id: number; node: string; news: News }

/** Writes one piece of news into the running transaction and returns its number. */
export async function write(writer: Writer, node: string, at: Date, news: News): Promise<number> {
  const row = await writer
    .tables<WireTables>()
    .insertInto('wire')
    .values({ at: at.toISOString(), node, kind: news.kind, news: JSON.stringify(news) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Tells the other nodes which news to read, when this transaction commits. PostgreSQL only: SQLite's nodes look for themselves. */
export async function notify(writer: Writer, ids: number[]): Promise<void> {
  if (writer.kind !== 'postgres' || ids.length === 0) return
  const payload = ids.length > 500 ? '' : ids.join(',')
  await sql`select pg_notify('courant_wire', ${payload})`.execute(writer.tables<WireTables>())
}

/** The number of the newest news; 0 when there is none. */
export async function newest(reader: Reader): Promise<number> {
  const row = await reader
    .tables<WireTables>()
    .selectFrom('wire')
    .select((the) => the.fn.max('id').as('id'))
    .executeTakeFirst()
  return row?.id ?? 0
}

/** News with a number above `after`, oldest first, at most 1,000. */
export async function since(reader: Reader, after: number): Promise<Sent[]> {
  const rows = await reader
    .tables<WireTables>()
    .selectFrom('wire')
    .select(['id', 'node', 'news'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(1000)
    .execute()
  return rows.map(read)
}

/** News by its numbers, oldest first. */
export async function numbered(reader: Reader, ids: number[]): Promise<Sent[]> {
  const rows = await reader
    .tables<WireTables>()
    .selectFrom('wire')
    .select(['id', 'node', 'news'])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map(read)
}

const read = (row: { id: number; node: string; news: string }): Sent => ({ ...row, news: JSON.parse(row.news) as News })
