// Counts for the moderators' statistics: what was said and held when, and every ruling and settled report of a span of time.
import { sql } from 'kysely'
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader } from '../../platform/database.ts'
import type { CommentId, CommentState } from '../comment.ts'
import type { ActName } from '../ruling.ts'
import type { DiscussionTables } from './tables.ts'

export type Span = { from: Date; until: Date }
/** How many in ten minutes: small enough to fall into one day in every zone. */
export type Counted = { at: Date; count: number }

/** Comments said, withdrawn ones included. */
export async function saidIn(db: Reader, { from, until }: Span): Promise<Counted[]> {
  const tenth = sql<string>`substr(said_at, 1, 15)`
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .select(({ fn }) => [tenth.as('tenth'), fn.countAll<number>().as('count')])
    .where('said_at', '>=', from.toISOString())
    .where('said_at', '<', until.toISOString())
    .groupBy(tenth)
    .execute()
  return rows.map(counted)
}

/** Comments that a step of moderation held when they were said. */
export async function heldIn(db: Reader, { from, until }: Span): Promise<Counted[]> {
  const tenth = sql<string>`substr(comments.said_at, 1, 15)`
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .innerJoin('verdicts', 'verdicts.comment_id', 'comments.id')
    .select(({ fn }) => [tenth.as('tenth'), fn.count<number>('comments.id').distinct().as('count')])
    .where('comments.said_at', '>=', from.toISOString())
    .where('comments.said_at', '<', until.toISOString())
    .where('verdicts.revision', '=', 1)
    .where('verdicts.verdict', '=', 'hold')
    .groupBy(tenth)
    .execute()
  return rows.map(counted)
}

const counted = ({ tenth, count }: { tenth: string; count: number }): Counted => ({
  at: new Date(`${tenth}0:00.000Z`),
  count,
})

export type RulingFact = {
  comment: CommentId
  act: ActName
  from: CommentState
  by: AccountId | null
  at: Date
  /** When the text that was ruled on was sent. */
  waitedSince: Date
  decision: string | null
}

/** Rulings that nobody has undone, oldest first. */
export async function rulingsIn(db: Reader, { from, until }: Span): Promise<RulingFact[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('rulings')
    .innerJoin('comments', 'comments.id', 'rulings.comment_id')
    .select(['rulings.comment_id', 'act', 'from_state', 'rulings.by', 'rulings.at', 'said_at', 'edited_at'])
    .select('rulings.decision_id')
    .where('rulings.at', '>=', from.toISOString())
    .where('rulings.at', '<', until.toISOString())
    .where('undone_at', 'is', null)
    .orderBy('rulings.at')
    .orderBy('rulings.id')
    .execute()
  return rows.map((row) => ({
    comment: row.comment_id as CommentId,
    act: row.act as ActName,
    from: row.from_state as CommentState,
    by: row.by as AccountId | null,
    at: new Date(row.at),
    waitedSince: new Date(row.edited_at !== null && row.edited_at <= row.at ? row.edited_at : row.said_at),
    decision: row.decision_id,
  }))
}

/** The decisions after which a comment was shown again, since then. */
export async function decisionsUndoneSince(db: Reader, from: Date): Promise<Set<string>> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('rulings')
    .select('decision_id')
    .where('at', '>=', from.toISOString())
    .where('act', '=', 'restore')
    .where('decision_id', 'is not', null)
    .execute()
  return new Set(rows.flatMap(({ decision_id }) => decision_id ?? []))
}

/** How many reports moderators settled, and how many of them by removing the comment. */
export async function reportsSettledIn(
  db: Reader,
  { from, until }: Span,
): Promise<{ settled: number; upheld: number }> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comment_reports')
    .leftJoin('rulings', (on) =>
      on
        .onRef('rulings.comment_id', '=', 'comment_reports.comment_id')
        .onRef('rulings.at', '=', 'comment_reports.settled_at')
        .on('rulings.undone_at', 'is', null),
    )
    .select(({ fn }) => ['rulings.act', fn.count<number>('comment_reports.id').distinct().as('count')])
    .where('settled_at', '>=', from.toISOString())
    .where('settled_at', '<', until.toISOString())
    .where('settled_by', 'is not', null)
    .groupBy('rulings.act')
    .execute()
  const settled = rows.reduce((sum, { count }) => sum + count, 0)
  return { settled, upheld: rows.find(({ act }) => act === 'remove')?.count ?? 0 }
}
