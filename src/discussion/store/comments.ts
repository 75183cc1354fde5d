// Keeps comments: their rows, their revisions, and how many are shown where.
import { sql } from 'kysely'
import type { AccountId } from '../../accounts/accounts.ts'
import type { ArticleId } from '../../desk/desk.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Comment, CommentId, CommentState, Quote } from '../comment.ts'
import type { ThreadCounts } from '../thread.ts'
import type { DiscussionTables } from './tables.ts'

export type CommentRow = DiscussionTables['comments']
export type CommentRevision = { number: number; at: Date; body: string; quote: Quote | null }

export async function commentById(db: Reader, id: CommentId): Promise<Comment | null> {
  const row = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? commentOf(row) : null
}

export async function commentsById(db: Reader, ids: readonly CommentId[]): Promise<Map<string, Comment>> {
  if (ids.length === 0) return new Map()
  const rows = await db.tables<DiscussionTables>().selectFrom('comments').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, commentOf(row)]))
}

/** Nobody else says anything, or votes, in the name of this account until the transaction ends. */
export const holdAuthor = (tx: Writer, account: AccountId): Promise<void> => holdWhoever(tx, account)
/** Nobody else reports anything from this address until the transaction ends. */
export const holdAddress = (tx: Writer, address: string): Promise<void> => holdWhoever(tx, address)

/** SQLite has one writer anyhow. */
async function holdWhoever(tx: Writer, who: string): Promise<void> {
  if (tx.kind !== 'postgres') return
  await sql`select pg_advisory_xact_lock(hashtextextended(${who}, 5))`.execute(tx.tables<DiscussionTables>())
}

/**
 * Nobody else changes what is shown in these threads until the transaction ends. Whoever needs more than one row takes them in the
 * order author or address, threads, comments by their ids; so nobody waits for somebody who waits for them.
 */
export async function holdThreads(tx: Writer, articles: readonly ArticleId[]): Promise<void> {
  const ids = [...new Set(articles)].toSorted()
  if (ids.length === 0) return
  const db = tx.tables<DiscussionTables>()
  await db
    .insertInto('threads')
    .values(ids.map((id) => ({ article_id: id, shown: 0, heads: 0 })))
    .onConflict((on) => on.doNothing())
    .execute()
  if (tx.kind !== 'postgres') return
  await db
    .selectFrom('threads')
    .select('article_id')
    .where('article_id', 'in', ids)
    .orderBy('article_id')
    .forNoKeyUpdate()
    .execute()
}

/** Comments to be changed, and nobody else changes or votes on them until the transaction ends. */
export async function holdComments(tx: Writer, ids: readonly CommentId[]): Promise<Map<string, Comment>> {
  const held = new Map<string, Comment>()
  for (const some of portions([...new Set(ids)].toSorted())) {
    const query = tx
      .tables<DiscussionTables>()
      .selectFrom('comments')
      .selectAll()
      .where('id', 'in', some)
      .orderBy(tx.kind === 'postgres' ? sql`id collate "C"` : sql`id`)
    const rows = await (tx.kind === 'postgres' ? query.forNoKeyUpdate() : query).execute()
    for (const row of rows) held.set(row.id, commentOf(row))
  }
  return held
}

/** A comment to be changed, with its thread; null if there is none. */
export async function holdComment(tx: Writer, id: CommentId): Promise<Comment | null> {
  const found = await commentById(tx, id)
  if (!found) return null
  await holdThreads(tx, [found.article])
  const held = await holdComments(tx, found.parent === null ? [id] : [found.parent, id])
  return held.get(id) ?? null
}

export async function insertComment(tx: Writer, comment: Comment): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .insertInto('comments')
    .values({ ...rowOf(comment), agreed: comment.agreed, disagreed: comment.disagreed, replies: 0, score: 0 })
    .execute()
}

/** Writes everything but votes and replies, which are counted by themselves. */
export async function updateComment(tx: Writer, comment: Comment): Promise<void> {
  const { id, ...row } = rowOf(comment)
  await tx.tables<DiscussionTables>().updateTable('comments').set(row).where('id', '=', id).execute()
}

/** Counts a comment that is shown from now on (+1), or no longer (-1), in its thread and under its head. */
export async function countShown(tx: Writer, { article, parent }: Comment, by: 1 | -1): Promise<void> {
  const db = tx.tables<DiscussionTables>()
  const head = parent === null ? by : 0
  await db
    .updateTable('threads')
    .set((the) => ({ shown: the('shown', '+', by), heads: the('heads', '+', head) }))
    .where('article_id', '=', article)
    .execute()
  if (parent === null) return
  await db
    .updateTable('comments')
    .set((the) => ({ replies: the('replies', '+', by) }))
    .where('id', '=', parent)
    .execute()
}

export async function insertRevision(
  tx: Writer,
  comment: CommentId,
  { number, at, body, quote }: CommentRevision,
): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .insertInto('comment_revisions')
    .values({ comment_id: comment, number, at: at.toISOString(), body, ...quoteRow(quote) })
    .execute()
}

/** Every revision of some comments, by comment, oldest first. */
export async function revisionsOfAll(
  db: Reader,
  comments: readonly CommentId[],
): Promise<Map<string, CommentRevision[]>> {
  const found = new Map<string, CommentRevision[]>()
  for (const some of portions(comments)) {
    const rows = await db
      .tables<DiscussionTables>()
      .selectFrom('comment_revisions')
      .selectAll()
      .where('comment_id', 'in', some)
      .orderBy('comment_id')
      .orderBy('number')
      .execute()
    for (const row of rows) {
      const revision = { number: row.number, at: new Date(row.at), body: row.body, quote: quoteOf(row) }
      found.set(row.comment_id, [...(found.get(row.comment_id) ?? []), revision])
    }
  }
  return found
}

/** Takes all texts of a comment away for good. */
export async function blankRevisions(tx: Writer, comments: readonly CommentId[]): Promise<void> {
  for (const some of portions(comments))
    await tx
      .tables<DiscussionTables>()
      .updateTable('comment_revisions')
      .set({ body: '', quote: null, quote_revision: null })
      .where('comment_id', 'in', some)
      .execute()
}

/** How many comments are shown under each of some articles; an article that has none is left out. */
export async function threadCounts(db: Reader, articles: readonly ArticleId[]): Promise<Map<string, ThreadCounts>> {
  if (articles.length === 0) return new Map()
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('threads')
    .selectAll()
    .where('article_id', 'in', articles)
    .execute()
  return new Map(rows.map(({ article_id, shown, heads }) => [article_id, { shown, heads }]))
}

/** Those of some comments that a shown reply answers by name. */
export async function answeredAmong(db: Reader, ids: readonly CommentId[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .select('answers_id')
    .distinct()
    .where('answers_id', 'in', ids)
    .where('state', '=', 'shown')
    .execute()
  return new Set(rows.flatMap(({ answers_id }) => answers_id ?? []))
}

const quoteRow = (quote: Quote | null) => ({ quote: quote?.text ?? null, quote_revision: quote?.revision ?? null })
export const quoteOf = (row: { quote: string | null; quote_revision: number | null }): Quote | null =>
  row.quote === null || row.quote_revision === null ? null : { text: row.quote, revision: row.quote_revision }

export const commentOf = (row: CommentRow): Comment => ({
  id: row.id as CommentId,
  article: row.article_id as ArticleId,
  parent: row.parent_id as CommentId | null,
  answers: row.answers_id as CommentId | null,
  author: row.author_id as AccountId | null,
  name: row.name,
  language: row.language as Language,
  state: row.state as CommentState,
  revision: row.revision,
  body: row.body,
  quote: quoteOf(row),
  saidAt: new Date(row.said_at),
  editedAt: row.edited_at === null ? null : new Date(row.edited_at),
  pickedAt: row.picked_at === null ? null : new Date(row.picked_at),
  agreed: row.agreed,
  disagreed: row.disagreed,
  replies: row.replies,
  heldBy: row.held_by,
  decision: row.decision_id,
  overlong: row.overlong === 1,
})

const rowOf = (comment: Comment) => ({
  id: comment.id,
  article_id: comment.article,
  parent_id: comment.parent,
  answers_id: comment.answers,
  author_id: comment.author,
  name: comment.name,
  language: comment.language,
  state: comment.state,
  revision: comment.revision,
  body: comment.body,
  ...quoteRow(comment.quote),
  said_at: comment.saidAt.toISOString(),
  edited_at: comment.editedAt?.toISOString() ?? null,
  picked_at: comment.pickedAt?.toISOString() ?? null,
  held_by: comment.heldBy,
  decision_id: comment.decision,
  overlong: comment.overlong ? 1 : 0,
})

/** A statement takes only so many values; who has said more than that is read in several. */
const most = 1000

export function* portions<One>(all: readonly One[]): Generator<One[]> {
  for (let from = 0; from < all.length; from += most) yield all.slice(from, from + most)
}
