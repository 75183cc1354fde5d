// What the moderators' desk reads: its queues, and the trail of one comment.
import type { Reader } from '../../platform/database.ts'
import type { Comment, CommentId } from '../comment.ts'
import type { Dossier, Queue } from '../queue.ts'
import { commentById, revisionsOfAll } from '../store/comments.ts'
import { queued } from '../store/queues.ts'
import { reportsOn } from '../store/reports.ts'
import { claimOn, rulingsOn, verdictsOn } from '../store/rulings.ts'

/** A page of a queue, the longest waiting first; `after` is the id of the last comment before it. */
export async function queue(
  db: Reader,
  of: Queue,
  { after, limit }: { after?: CommentId | null; limit: number },
): Promise<Comment[]> {
  const last = after ? await commentById(db, after) : null
  return queued(db, of, { after: last, limit })
}

/** Everything that is kept about a comment; null if there is none. */
export async function dossier(db: Reader, id: CommentId, now: Date): Promise<Dossier | null> {
  const comment = await commentById(db, id)
  if (!comment) return null
  const [revisions, verdicts, rulings, reports, claim] = await Promise.all([
    revisionsOfAll(db, [id]),
    verdictsOn(db, id),
    rulingsOn(db, id),
    reportsOn(db, id),
    claimOn(db, id),
  ])
  return {
    comment,
    revisions: revisions.get(id) ?? [],
    verdicts,
    rulings,
    reports,
    claim: claim && claim.until > now ? claim : null,
  }
}
