// Reads all comments and their rulings in portions, for whoever takes everything with them.
import type { Reader } from '../../platform/database.ts'
import type { Comment, CommentId } from '../comment.ts'
import type { Ruling } from '../ruling.ts'
import { commentOf } from './comments.ts'
import { rulingOf } from './rulings.ts'
import type { DiscussionTables } from './tables.ts'

/** Comments with ids above `after`, which is nearly the order in which they were written. */
export async function commentsAfter(db: Reader, after: CommentId | null, limit: number): Promise<Comment[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .selectAll()
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(commentOf)
}

/** The rulings on some comments, oldest first, by comment. */
export async function rulingsOnAll(db: Reader, ids: readonly CommentId[]): Promise<Map<string, Ruling[]>> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('rulings')
    .selectAll()
    .where('comment_id', 'in', [...ids])
    .orderBy('at')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows.map(rulingOf), ({ comment }) => comment)
}
