// Keeps votes: one row per account and comment. What a comment shows is counted anew from the rows with each change.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { CommentId } from '../comment.ts'
import { score } from '../ranking.ts'
import type { Agreement } from '../thread.ts'
import type { DiscussionTables } from './tables.ts'

export type Tally = { agreed: number; disagreed: number }

export async function saveVote(
  tx: Writer,
  comment: CommentId,
  account: AccountId,
  agreement: Agreement,
  at: Date,
): Promise<void> {
  const row = { agrees: agreement === 'agree' ? 1 : 0, at: at.toISOString() }
  await tx
    .tables<DiscussionTables>()
    .insertInto('votes')
    .values({ comment_id: comment, account_id: account, ...row, voided_at: null })
    .onConflict((on) => on.columns(['comment_id', 'account_id']).doUpdateSet(row))
    .execute()
}

export async function dropVote(tx: Writer, comment: CommentId, account: AccountId): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .deleteFrom('votes')
    .where('comment_id', '=', comment)
    .where('account_id', '=', account)
    .execute()
}

/** Counts the votes on a comment whose row this transaction holds, and keeps what they come to. */
export async function countVotes(tx: Writer, comment: CommentId): Promise<Tally> {
  const db = tx.tables<DiscussionTables>()
  const rows = await db
    .selectFrom('votes')
    .select(({ fn }) => ['agrees', fn.countAll<number>().as('count')])
    .where('comment_id', '=', comment)
    .where('voided_at', 'is', null)
    .groupBy('agrees')
    .execute()
  const count = (agrees: number) => rows.find((row) => row.agrees === agrees)?.count ?? 0
  const tally: Tally = { agreed: count(1), disagreed: count(0) }
  await db
    .updateTable('comments')
    .set({ ...tally, score: score(tally.agreed, tally.disagreed) })
    .where('id', '=', comment)
    .execute()
  return tally
}

/** How somebody voted on some comments. */
export async function votesOf(
  db: Reader,
  account: AccountId,
  comments: readonly CommentId[],
): Promise<Map<string, Agreement>> {
  if (comments.length === 0) return new Map()
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('votes')
    .select(['comment_id', 'agrees'])
    .where('account_id', '=', account)
    .where('comment_id', 'in', comments)
    .where('voided_at', 'is', null)
    .execute()
  return new Map(rows.map(({ comment_id, agrees }) => [comment_id, agrees === 1 ? 'agree' : 'disagree']))
}

export async function votesSince(db: Reader, account: AccountId, since: Date): Promise<number> {
  const row = await db
    .tables<DiscussionTables>()
    .selectFrom('votes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .where('at', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return row.count
}

export type KeptVote = { comment: CommentId; agreement: Agreement; at: Date; voidedAt: Date | null }

/** Every vote of an account, oldest first. */
export async function allVotesOf(db: Reader, account: AccountId): Promise<KeptVote[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('votes')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('at')
    .orderBy('comment_id')
    .execute()
  return rows.map((row) => ({
    comment: row.comment_id as CommentId,
    agreement: row.agrees === 1 ? 'agree' : 'disagree',
    at: new Date(row.at),
    voidedAt: row.voided_at === null ? null : new Date(row.voided_at),
  }))
}

/** Leaves the votes of an account out of every count from `at` on. */
export async function markVoided(tx: Writer, account: AccountId, at: Date): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .updateTable('votes')
    .set({ voided_at: at.toISOString() })
    .where('account_id', '=', account)
    .where('voided_at', 'is', null)
    .execute()
}

/** Counts the votes again that were voided at that instant. */
export async function unmarkVoided(tx: Writer, account: AccountId, voidedAt: Date): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .updateTable('votes')
    .set({ voided_at: null })
    .where('account_id', '=', account)
    .where('voided_at', '=', voidedAt.toISOString())
    .execute()
}

export async function forgetVotes(tx: Writer, account: AccountId): Promise<void> {
  await tx.tables<DiscussionTables>().deleteFrom('votes').where('account_id', '=', account).execute()
}
