// Keeps from whose address comments and reports came, as keyed hashes, for thirty days.
import type { Writer } from '../../platform/database.ts'
import type { CommentId } from '../comment.ts'
import { portions } from './comments.ts'
import type { DiscussionTables } from './tables.ts'

export async function insertAddress(tx: Writer, comment: CommentId, address: string, at: Date): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .insertInto('comment_addresses')
    .values({ comment_id: comment, address, at: at.toISOString() })
    .execute()
}

export async function deleteAddressesOf(tx: Writer, comments: readonly CommentId[]): Promise<void> {
  for (const some of portions(comments))
    await tx.tables<DiscussionTables>().deleteFrom('comment_addresses').where('comment_id', 'in', some).execute()
}

export async function deleteAddressesBefore(tx: Writer, before: Date): Promise<void> {
  const db = tx.tables<DiscussionTables>()
  const at = before.toISOString()
  await db.deleteFrom('comment_addresses').where('at', '<=', at).execute()
  await db
    .updateTable('comment_reports')
    .set({ address: null })
    .where('at', '<=', at)
    .where('address', 'is not', null)
    .execute()
  await db
    .updateTable('correction_reports')
    .set({ address: null })
    .where('at', '<=', at)
    .where('address', 'is not', null)
    .execute()
}
