// Keeps what the paper knows of readers in the discussion: sanctions, notes about them, and whom they have muted.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { Id } from '../../platform/ids.ts'
import type { Sanction, SanctionId, SanctionKind } from '../sanction.ts'
import type { DiscussionTables } from './tables.ts'

export async function insertSanction(tx: Writer, sanction: Sanction): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .insertInto('sanctions')
    .values({
      id: sanction.id,
      account_id: sanction.account,
      kind: sanction.kind,
      decision_id: sanction.decision,
      by: sanction.by,
      at: sanction.at.toISOString(),
      until: sanction.until?.toISOString() ?? null,
      lifted_at: null,
    })
    .execute()
}

/** Every sanction of an account, newest first. */
export async function sanctionsOf(db: Reader, account: AccountId): Promise<Sanction[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('sanctions')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(sanctionOf)
}

export async function sanctionByDecision(db: Reader, decision: string): Promise<Sanction | null> {
  const row = await db
    .tables<DiscussionTables>()
    .selectFrom('sanctions')
    .selectAll()
    .where('decision_id', '=', decision)
    .executeTakeFirst()
  return row ? sanctionOf(row) : null
}

/** Lifts a sanction; false if it was lifted before. */
export async function liftSanction(tx: Writer, id: SanctionId, at: Date): Promise<boolean> {
  const result = await tx
    .tables<DiscussionTables>()
    .updateTable('sanctions')
    .set({ lifted_at: at.toISOString() })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** What moderators note about a reader for each other. */
export type ReaderNote = { id: Id<'note'>; account: AccountId; by: AccountId; at: Date; text: string }

export async function insertNote(tx: Writer, { id, account, by, at, text }: ReaderNote): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .insertInto('reader_notes')
    .values({ id, account_id: account, by, at: at.toISOString(), text })
    .execute()
}

/** Notes about a reader, newest first. */
export async function notesOn(db: Reader, account: AccountId): Promise<ReaderNote[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('reader_notes')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id as ReaderNote['id'],
    account: row.account_id as AccountId,
    by: row.by as AccountId,
    at: new Date(row.at),
    text: row.text,
  }))
}

export async function insertMute(tx: Writer, account: AccountId, muted: AccountId, at: Date): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .insertInto('mutes')
    .values({ account_id: account, muted_id: muted, at: at.toISOString() })
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function dropMute(tx: Writer, account: AccountId, muted: AccountId): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .deleteFrom('mutes')
    .where('account_id', '=', account)
    .where('muted_id', '=', muted)
    .execute()
}

/** Whom a reader has muted, the newest first. */
export async function mutedBy(db: Reader, account: AccountId): Promise<AccountId[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('mutes')
    .select('muted_id')
    .where('account_id', '=', account)
    .orderBy('at', 'desc')
    .orderBy('muted_id')
    .execute()
  return rows.map(({ muted_id }) => muted_id as AccountId)
}

/** Takes away what the paper knows of a reader; that there were sanctions stays with the decisions. */
export async function forgetReader(tx: Writer, account: AccountId): Promise<void> {
  const db = tx.tables<DiscussionTables>()
  await db.deleteFrom('reader_notes').where('account_id', '=', account).execute()
  await db
    .deleteFrom('mutes')
    .where((or) => or.or([or('account_id', '=', account), or('muted_id', '=', account)]))
    .execute()
}

const sanctionOf = (row: DiscussionTables['sanctions']): Sanction => ({
  id: row.id as SanctionId,
  account: row.account_id as AccountId,
  kind: row.kind as SanctionKind,
  decision: row.decision_id,
  by: row.by as AccountId,
  at: new Date(row.at),
  until: row.until === null ? null : new Date(row.until),
  liftedAt: row.lifted_at === null ? null : new Date(row.lifted_at),
})
