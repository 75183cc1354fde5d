// Keeps which comment of another system is which of ours.
import type { Reader, Writer } from '../../platform/database.ts'
import type { CommentId } from '../comment.ts'
import type { DiscussionTables } from './tables.ts'

/** Of some items of a source, those that came in, by item. */
export async function cameIn(db: Reader, source: string, items: readonly string[]): Promise<Map<string, CommentId>> {
  if (items.length === 0) return new Map()
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comment_imports')
    .select(['item', 'comment_id'])
    .where('source', '=', source)
    .where('item', 'in', items)
    .execute()
  return new Map(rows.map(({ item, comment_id }) => [item, comment_id as CommentId]))
}

export async function rememberImport(tx: Writer, source: string, item: string, comment: CommentId): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .insertInto('comment_imports')
    .values({ source, item, comment_id: comment })
    .execute()
}
