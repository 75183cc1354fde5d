// Reads what waits for moderators: queues, how long they are, and all that is kept about one comment.
import { type ExpressionBuilder, sql } from 'kysely'
import type { Reader } from '../../platform/database.ts'
import type { Comment } from '../comment.ts'
import { type Queue, queues } from '../queue.ts'
import { commentOf } from './comments.ts'
import type { DiscussionTables } from './tables.ts'

export type Mark = { saidAt: Date; id: string }

/** Comments in a queue, the one that has waited longest first. `after` is the last one of the page before. */
export async function queued(
  db: Reader,
  queue: Queue,
  { after, limit }: { after: Mark | null; limit: number },
): Promise<Comment[]> {
  let query = db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .selectAll()
    .where((the) => waits(the, queue))
  if (after) query = query.where(sql<boolean>`(said_at, id) > (${after.saidAt.toISOString()}, ${after.id})`)
  const rows = await query.orderBy('said_at').orderBy('id').limit(limit).execute()
  return rows.map(commentOf)
}

/** How many comments wait in each queue. */
export async function queueCounts(db: Reader): Promise<Record<Queue, number>> {
  const counts = await Promise.all(
    queues.map(async (queue) => {
      const row = await db
        .tables<DiscussionTables>()
        .selectFrom('comments')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where((the) => waits(the, queue))
        .executeTakeFirstOrThrow()
      return [queue, row.count] as const
    }),
  )
  return Object.fromEntries(counts) as Record<Queue, number>
}

function waits(the: ExpressionBuilder<DiscussionTables, 'comments'>, queue: Queue) {
  // Only what is held has something that holds it, and that is what the index is made of.
  if (queue === 'held') return the('held_by', 'is not', null)
  if (queue !== 'reported') return the.and([the('held_by', 'is not', null), the('held_by', '=', queue)])
  return the('id', 'in', the.selectFrom('comment_reports').select('comment_id').where('settled_at', 'is', null))
}
