// Reads comments in lists: the heads of a thread in each order, the replies below them, what one account has said.
import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { AccountId } from '../../accounts/accounts.ts'
import type { ArticleId } from '../../desk/desk.ts'
import type { Reader } from '../../platform/database.ts'
import type { Comment, CommentId } from '../comment.ts'
import type { Cursor } from '../cursor.ts'
import type { Sort } from '../thread.ts'
import { commentOf, type CommentRow } from './comments.ts'
import type { DiscussionTables } from './tables.ts'

type Column = keyof DiscussionTables['comments']
type Order = { columns: readonly Column[]; direction: 'asc' | 'desc' }

const orders: Record<Sort, Order> = {
  newest: { columns: ['said_at', 'id'], direction: 'desc' },
  oldest: { columns: ['said_at', 'id'], direction: 'asc' },
  agreed: { columns: ['score', 'said_at', 'id'], direction: 'desc' },
  discussed: { columns: ['replies', 'said_at', 'id'], direction: 'desc' },
  picked: { columns: ['picked_at', 'id'], direction: 'desc' },
}
const oldestFirst = orders.oldest

/** A comment as it was read, and what its place in the order is made of. */
export type Placed = { comment: Comment; cursor: Cursor }

/**
 * Heads of an article's thread. Beside what is shown there stand, to keep their place, heads that have replies, and, for their author,
 * their own that nobody else sees.
 */
export async function headsOf(
  db: Reader,
  article: ArticleId,
  { sort, after, limit }: { sort: Sort; after: Cursor | null; limit: number },
  reader: AccountId | null,
): Promise<Placed[]> {
  const order = orders[sort]
  let query = db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .selectAll()
    .where('article_id', '=', article)
    .where('parent_id', 'is', null)
  query =
    sort === 'picked'
      ? query.where('picked_at', 'is not', null).where('state', '=', 'shown')
      : query.where((the) => the.or([...standing(the, reader), the('replies', '>', 0)]))
  if (after) query = query.where(beyond(order, after))
  for (const column of order.columns) query = query.orderBy(column, order.direction)
  return placed(await query.limit(limit).execute(), order)
}

/** Replies of each of some heads, oldest first, at most `limit` of each; among them, to keep their place, those that others answered. */
export async function firstRepliesOf(
  db: Reader,
  heads: readonly CommentId[],
  limit: number,
  reader: AccountId | null,
): Promise<Map<string, Placed[]>> {
  const read = tablesOf(db)
  const [first, ...others] = heads.map((head) =>
    read.selectFrom(below(read, head, null, limit, reader).as('one')).selectAll(),
  )
  if (!first) return new Map()
  // One read of the index per head, in one query: a head with ten thousand replies costs no more than one with three.
  const rows = await others.reduce((all, one) => all.unionAll(one), first).execute()
  const sorted = placed(rows, oldestFirst).toSorted((a, b) => (inOrder(a, b) ? -1 : 1))
  return Map.groupBy(sorted, ({ comment }) => comment.parent ?? '')
}

const inOrder = (one: Placed, other: Placed): boolean => {
  const [a, b] = [one.comment, other.comment]
  const apart = a.saidAt.getTime() - b.saidAt.getTime()
  return apart === 0 ? a.id < b.id : apart < 0
}

/** Replies of one head, oldest first. */
export async function repliesOf(
  db: Reader,
  head: CommentId,
  { after, limit }: { after: Cursor | null; limit: number },
  reader: AccountId | null,
): Promise<Placed[]> {
  return placed(await below(tablesOf(db), head, after, limit, reader).execute(), oldestFirst)
}

/** What one account has said, newest first; for others only what is shown. */
export async function commentsBy(
  db: Reader,
  account: AccountId,
  { after, limit, all }: { after: Cursor | null; limit: number; all: boolean },
): Promise<Placed[]> {
  let query = db.tables<DiscussionTables>().selectFrom('comments').selectAll().where('author_id', '=', account)
  if (!all) query = query.where('state', '=', 'shown')
  if (after) query = query.where(beyond(orders.newest, after))
  const rows = await query.orderBy('said_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return placed(rows, orders.newest)
}

/** Everything that an account has ever said, oldest first. */
export async function allCommentsBy(db: Reader, account: AccountId): Promise<Comment[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .selectAll()
    .where('author_id', '=', account)
    .orderBy('said_at')
    .orderBy('id')
    .execute()
  return rows.map(commentOf)
}

/** The newest comments shown under an article, replies among them. */
export async function newestUnder(db: Reader, article: ArticleId, limit: number): Promise<Comment[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .selectAll()
    .where('article_id', '=', article)
    .where('state', '=', 'shown')
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(commentOf)
}

const tablesOf = (db: Reader) => db.tables<DiscussionTables>()
type Tables = ReturnType<typeof tablesOf>

function below(read: Tables, head: CommentId, after: Cursor | null, limit: number, reader: AccountId | null) {
  let query = read
    .selectFrom('comments')
    .selectAll()
    .where('parent_id', '=', head)
    .where((the) => the.or([...standing(the, reader), isAnswered(the)]))
  if (after) query = query.where(beyond(oldestFirst, after))
  return query.orderBy('said_at').orderBy('id').limit(limit)
}

/** What is shown, and what of the reader's own is not. */
const standing = (the: ExpressionBuilder<DiscussionTables, 'comments'>, reader: AccountId | null) => [
  the('state', '=', 'shown'),
  ...(reader === null ? [] : [the.and([the('author_id', '=', reader), the('state', '<>', 'withdrawn')])]),
]

/** What is not shown keeps its place where somebody answered it. */
const isAnswered = (the: ExpressionBuilder<DiscussionTables, 'comments'>) =>
  the.exists(
    the
      .selectFrom('comments as answer')
      .select('answer.id')
      .whereRef('answer.answers_id', '=', 'comments.id')
      .where('answer.state', '=', 'shown'),
  )

function beyond({ columns, direction }: Order, after: Cursor): RawBuilder<boolean> {
  const names = sql.join(columns.map((column) => sql.ref(`comments.${column}`)))
  return sql<boolean>`(${names}) ${direction === 'asc' ? sql`>` : sql`<`} (${sql.join(after)})`
}

const placed = (rows: CommentRow[], { columns }: Order): Placed[] =>
  rows.map((row) => ({ comment: commentOf(row), cursor: columns.map((column) => row[column] ?? '') }))
