// Keeps the newsroom's entries with every earlier state of them.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Entry, EntrySense } from '../../language/word-book/word-book.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { EntryAct, EntryRevision, OwnEntry } from '../newsroom/entry.ts'

type Row = {
  word: string
  headword: string
  senses: string
  revision: number
  hidden_at: string | null
  changed_at: string
}
type RevisionRow = {
  word: string
  revision: number
  act: string
  headword: string
  senses: string
  at: string
  by: string
}
type OwnTables = { own_entries: Row; own_entry_revisions: RevisionRow }

/** An entry with no senses was never one: a headword of WordNet needs no mark, and who asks for the lexicon's file sets it. */
const entryOf = ({ headword, senses }: Pick<Row, 'headword' | 'senses'>): Entry => ({
  headword,
  isNewsTerm: false,
  senses: JSON.parse(senses) as EntrySense[],
})

const ownOf = (row: Row): OwnEntry => ({
  ...entryOf(row),
  revision: row.revision,
  hiddenAt: row.hidden_at === null ? null : new Date(row.hidden_at),
  changedAt: new Date(row.changed_at),
})

/** By headword in lower case, those that are hidden included. */
export async function ownEntry(db: Reader, word: string): Promise<OwnEntry | null> {
  const row = await db
    .tables<OwnTables>()
    .selectFrom('own_entries')
    .selectAll()
    .where('word', '=', word)
    .executeTakeFirst()
  return row ? ownOf(row) : null
}

/** In the order of their letters, those that are hidden included. */
export async function allOwnEntries(db: Reader): Promise<OwnEntry[]> {
  const rows = await db.tables<OwnTables>().selectFrom('own_entries').selectAll().execute()
  return rows.toSorted((a, b) => (a.word < b.word ? -1 : 1)).map(ownOf)
}

export async function countOwnEntries(db: Reader): Promise<number> {
  const query = db
    .tables<OwnTables>()
    .selectFrom('own_entries')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
  return Number((await query.executeTakeFirstOrThrow()).count)
}

export type Kept = {
  word: string
  entry: Entry
  revision: number
  act: EntryAct
  at: Date
  by: AccountId
  hidden: boolean
}

/** Writes the next revision. Returns false where somebody else has written that one already. */
export async function keepRevision(tx: Writer, { word, entry, revision, act, at, by, hidden }: Kept): Promise<boolean> {
  const { headword } = entry
  const senses = JSON.stringify(entry.senses)
  const instant = at.toISOString()
  const written = await tx
    .tables<OwnTables>()
    .insertInto('own_entry_revisions')
    .values({ word, revision, act, headword, senses, at: instant, by })
    .onConflict((on) => on.doNothing())
    .returning('revision')
    .executeTakeFirst()
  if (!written) return false
  const row = { headword, senses, revision, hidden_at: hidden ? instant : null, changed_at: instant }
  await tx
    .tables<OwnTables>()
    .insertInto('own_entries')
    .values({ word, ...row })
    .onConflict((on) => on.column('word').doUpdateSet(row))
    .execute()
  return true
}

/** Newest first. */
export async function revisionsOf(db: Reader, word: string, most: number): Promise<EntryRevision[]> {
  const rows = await db
    .tables<OwnTables>()
    .selectFrom('own_entry_revisions')
    .selectAll()
    .where('word', '=', word)
    .orderBy('revision', 'desc')
    .limit(most)
    .execute()
  return rows.map(revisionFrom)
}

export async function revisionOf(db: Reader, word: string, revision: number): Promise<EntryRevision | null> {
  const query = db.tables<OwnTables>().selectFrom('own_entry_revisions').selectAll()
  const row = await query.where('word', '=', word).where('revision', '=', revision).executeTakeFirst()
  return row ? revisionFrom(row) : null
}

const revisionFrom = (row: RevisionRow): EntryRevision => ({
  revision: row.revision,
  act: row.act as EntryAct,
  entry: entryOf(row),
  at: new Date(row.at),
  by: row.by as AccountId,
})
