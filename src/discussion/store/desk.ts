// Reads for the moderators' desk what belongs to many comments at once, and what is around one.
import { sql } from 'kysely'
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader } from '../../platform/database.ts'
import type { Comment, CommentId, CommentState } from '../comment.ts'
import type { Report } from '../report.ts'
import { commentOf, portions } from './comments.ts'
import { reportOf } from './reports.ts'
import { type KeptVerdict, keptVerdict } from './rulings.ts'
import type { DiscussionTables } from './tables.ts'

export type StateCounts = Record<CommentState, number>
const none: StateCounts = { held: 0, shown: 0, removed: 0, withdrawn: 0 }

/** How many comments of each of some accounts are in which state. */
export async function countsOf(db: Reader, accounts: readonly AccountId[]): Promise<Map<string, StateCounts>> {
  const counts = new Map<string, StateCounts>(accounts.map((account) => [account, { ...none }]))
  if (accounts.length === 0) return counts
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .select(({ fn }) => ['author_id', 'state', fn.countAll<number>().as('count')])
    .where('author_id', 'in', accounts)
    .groupBy(['author_id', 'state'])
    .execute()
  for (const { author_id, state, count } of rows) {
    const known = counts.get(author_id ?? '')
    if (known) known[state as CommentState] = count
  }
  return counts
}

/** Reports of some comments that nobody has settled, by comment, oldest first. */
export async function openReportsOn(db: Reader, comments: readonly CommentId[]): Promise<Map<string, Report[]>> {
  if (comments.length === 0) return new Map()
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comment_reports')
    .selectAll()
    .where('comment_id', 'in', comments)
    .where('settled_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows.map(reportOf), ({ comment }) => comment)
}

/** What the steps said about some comments, by comment, all revisions, in the order of the steps. */
export async function verdictsOnAll(db: Reader, comments: readonly CommentId[]): Promise<Map<string, KeptVerdict[]>> {
  const found = new Map<string, KeptVerdict[]>()
  if (comments.length === 0) return found
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('verdicts')
    .selectAll()
    .where('comment_id', 'in', comments)
    .orderBy('comment_id')
    .orderBy('revision')
    .orderBy('position')
    .execute()
  for (const row of rows) found.set(row.comment_id, [...(found.get(row.comment_id) ?? []), keptVerdict(row)])
  return found
}

/** Replies around a moment in one thread, in whatever state, oldest first: so many before it and so many after. */
export async function repliesAround(
  db: Reader,
  head: CommentId,
  { saidAt, id }: Pick<Comment, 'saidAt' | 'id'>,
  each: number,
): Promise<Comment[]> {
  const at = saidAt.toISOString()
  const below = db.tables<DiscussionTables>().selectFrom('comments').selectAll().where('parent_id', '=', head)
  const [before, after] = await Promise.all([
    below
      .where(sql<boolean>`(said_at, id) < (${at}, ${id})`)
      .orderBy('said_at', 'desc')
      .orderBy('id', 'desc')
      .limit(each)
      .execute(),
    below
      .where(sql<boolean>`(said_at, id) > (${at}, ${id})`)
      .orderBy('said_at')
      .orderBy('id')
      .limit(each)
      .execute(),
  ])
  return [...before.toReversed(), ...after].map(commentOf)
}

/** Reports that others made of what an account said, newest first. */
export async function reportsAbout(db: Reader, account: AccountId, limit: number): Promise<Report[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comment_reports')
    .innerJoin('comments', 'comments.id', 'comment_reports.comment_id')
    .selectAll('comment_reports')
    .where('comments.author_id', '=', account)
    .orderBy('comment_reports.at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(reportOf)
}

/** How many votes an account has cast that count. */
export async function votesCast(db: Reader, account: AccountId): Promise<number> {
  const row = await db
    .tables<DiscussionTables>()
    .selectFrom('votes')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .where('voided_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** By which act each of some reports' comments were ruled on when the report was settled. */
export async function actsThatSettled(db: Reader, reports: readonly Report[]): Promise<Map<string, string>> {
  const settled = reports.filter(({ settledAt }) => settledAt !== null)
  const acts = new Map<string, string>()
  for (const some of portions(settled)) {
    const rows = await db
      .tables<DiscussionTables>()
      .selectFrom('rulings')
      .select(['comment_id', 'at', 'act'])
      .where('comment_id', 'in', [...new Set(some.map(({ comment }) => comment))])
      .where('undone_at', 'is', null)
      .execute()
    const byMoment = new Map(rows.map(({ comment_id, at, act }) => [`${comment_id} ${at}`, act]))
    for (const { id, comment, settledAt } of some) {
      const act = byMoment.get(`${comment} ${settledAt?.toISOString() ?? ''}`)
      if (act !== undefined) acts.set(id, act)
    }
  }
  return acts
}
