// Keeps the word lists, and what each entry was found in.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import type { CommentId, CommentState } from '../comment.ts'
import { type Entry, type EntryId, type EntryMode, type List, lists } from '../word-entry.ts'
import type { DiscussionTables } from './tables.ts'

/** Entries that are looked for, in the order in which they were added. */
export async function standingEntries(db: Reader): Promise<Entry[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('word_entries')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(entryOf)
}

/** Entries by their ids, ended ones included. */
export async function entriesById(db: Reader, ids: readonly EntryId[]): Promise<Map<string, Entry>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('word_entries')
    .selectAll()
    .where('id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.id, entryOf(row)]))
}

export async function insertEntries(tx: Writer, entries: readonly Entry[]): Promise<void> {
  // Fewer values in one statement than either database takes.
  for (let from = 0; from < entries.length; from += 500) {
    const rows = entries.slice(from, from + 500).map((entry) => ({
      id: entry.id,
      list: entry.list,
      language: entry.language,
      entry: entry.entry,
      mode: entry.mode,
      clause: entry.clause,
      note: entry.note,
      added_at: entry.addedAt.toISOString(),
      added_by: entry.addedBy,
      ended_at: entry.endedAt?.toISOString() ?? null,
    }))
    await tx.tables<DiscussionTables>().insertInto('word_entries').values(rows).execute()
  }
}

/** Ends an entry; null if there is none that stands. */
export async function endEntry(tx: Writer, id: EntryId, at: Date): Promise<Entry | null> {
  const row = await tx
    .tables<DiscussionTables>()
    .updateTable('word_entries')
    .set({ ended_at: at.toISOString() })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? entryOf(row) : null
}

/** Leaves word of which entries were found in a revision of a comment. */
export async function insertHits(
  tx: Writer,
  { id, revision }: { id: CommentId; revision: number },
  entries: readonly string[],
  at: Date,
): Promise<void> {
  const rows = [...new Set(entries)].map((entry) => ({
    entry_id: entry,
    comment_id: id,
    revision,
    at: at.toISOString(),
    overturned_at: null,
  }))
  if (rows.length === 0) return
  await tx
    .tables<DiscussionTables>()
    .insertInto('word_hits')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute()
}

/** People show a comment all the same: what was found in it was no reason. With null, they have thought better of it. */
export async function overturnHits(
  tx: Writer,
  { id, revision }: { id: CommentId; revision: number },
  at: Date | null,
): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .updateTable('word_hits')
    .set({ overturned_at: at?.toISOString() ?? null })
    .where('comment_id', '=', id)
    .where('revision', '=', revision)
    .where('overturned_at', at === null ? 'is not' : 'is', null)
    .execute()
}

/** In how many comments an entry was found, and how many of those people showed all the same. */
export type Measured = { hits: number; overturned: number }

/** Entries of every list as people look them up, ended ones last, each with what it has found. */
export async function measuredEntries(db: Reader): Promise<(Entry & Measured)[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('word_entries')
    .leftJoin('word_hits', 'word_hits.entry_id', 'word_entries.id')
    .selectAll('word_entries')
    .select(({ fn, ref }) => [
      fn.count<number | bigint | string>(ref('word_hits.comment_id')).distinct().as('hits'),
      fn
        .count<number | bigint | string>(ref('word_hits.comment_id'))
        .filterWhere('word_hits.overturned_at', 'is not', null)
        .distinct()
        .as('overturned'),
    ])
    .groupBy('word_entries.id')
    .orderBy('word_entries.id')
    .execute()
  const entries = rows.map(({ hits, overturned, ...row }) => ({
    ...entryOf(row),
    hits: Number(hits),
    overturned: Number(overturned),
  }))
  const inOrder = entries.toSorted(byListAndEntry)
  return [...inOrder.filter(({ endedAt }) => endedAt === null), ...inOrder.filter(({ endedAt }) => endedAt !== null)]
}

const collators: Record<Language, Intl.Collator> = { en: new Intl.Collator('en'), ko: new Intl.Collator('ko') }

/** By list, language and letters; those alike stay as they are, by their ids. */
const byListAndEntry = (one: Entry, other: Entry): number =>
  lists.indexOf(one.list) - lists.indexOf(other.list) ||
  languages.indexOf(one.language) - languages.indexOf(other.language) ||
  collators[one.language].compare(one.entry, other.entry)

export type WithBody = { id: CommentId; state: CommentState; body: string }

/** The newest comments that still say something, newest first. */
export async function newestBodies(db: Reader, most: number): Promise<WithBody[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .select(['id', 'state', 'body'])
    .where('state', '<>', 'withdrawn')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ id, state, body }) => ({ id: id as CommentId, state: state as CommentState, body }))
}

function entryOf(row: DiscussionTables['word_entries']): Entry {
  const { list, language, entry, mode, clause, note } = row
  return {
    id: row.id as EntryId,
    list: list as List,
    language: language as Language,
    entry,
    mode: mode as EntryMode,
    clause,
    note,
    addedAt: new Date(row.added_at),
    addedBy: row.added_by as AccountId | null,
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
  }
}
