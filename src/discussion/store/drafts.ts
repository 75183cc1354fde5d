// Keeps drafts of who has yet to sign in.
import type { ArticleId } from '../../desk/desk.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { CommentId, Quote } from '../comment.ts'
import { quoteOf } from './comments.ts'
import type { DiscussionTables } from './tables.ts'

/** What somebody wrote before they signed in. */
export type Draft = { article: ArticleId; parent: CommentId | null; quote: Quote | null; body: string }

export async function saveDraft(
  tx: Writer,
  token: string,
  { article, parent, quote, body }: Draft,
  { at, address }: { at: Date; address: string },
): Promise<void> {
  const row = {
    article_id: article,
    parent_id: parent,
    quote: quote?.text ?? null,
    quote_revision: quote?.revision ?? null,
    body,
    at: at.toISOString(),
    address,
  }
  await tx
    .tables<DiscussionTables>()
    .insertInto('drafts')
    .values({ token, ...row })
    .onConflict((on) => on.column('token').doUpdateSet(row))
    .execute()
}

export async function draftSince(db: Reader, token: string, since: Date): Promise<Draft | null> {
  const row = await db
    .tables<DiscussionTables>()
    .selectFrom('drafts')
    .selectAll()
    .where('token', '=', token)
    .where('at', '>', since.toISOString())
    .executeTakeFirst()
  if (!row) return null
  const { article_id, parent_id, body } = row
  return { article: article_id as ArticleId, parent: parent_id as CommentId | null, quote: quoteOf(row), body }
}

export async function deleteDraft(tx: Writer, token: string): Promise<void> {
  await tx.tables<DiscussionTables>().deleteFrom('drafts').where('token', '=', token).execute()
}

export async function deleteDraftsBefore(tx: Writer, before: Date): Promise<void> {
  await tx.tables<DiscussionTables>().deleteFrom('drafts').where('at', '<=', before.toISOString()).execute()
}

/** Leaves the newest drafts of an address, and the newest of all. */
export async function keepNewest(
  tx: Writer,
  address: string,
  most: { fromOneAddress: number; inAll: number },
): Promise<void> {
  const db = tx.tables<DiscussionTables>()
  const newest = db.selectFrom('drafts').select('token').orderBy('at', 'desc').orderBy('token')
  const tooMany = newest.where('address', '=', address).limit(atOnce).offset(most.fromOneAddress)
  await db.deleteFrom('drafts').where('token', 'in', tooMany).execute()
  await db.deleteFrom('drafts').where('token', 'in', newest.limit(atOnce).offset(most.inAll)).execute()
}

/** Each draft that comes takes away what is too much, which is hardly ever more than one. */
const atOnce = 100
