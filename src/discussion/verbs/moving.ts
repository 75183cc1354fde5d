// Changes a comment that the transaction holds, and keeps what is counted true.
import type { Tx } from '../../platform/house.ts'
import type { Comment } from '../comment.ts'
import { countShown, updateComment } from '../store/comments.ts'
import { countVotes } from '../store/votes.ts'
import { overturnHits } from '../store/words.ts'

/** Writes a comment as it is from now on. Returns it. */
export async function change(tx: Tx, before: Comment, after: Comment): Promise<Comment> {
  await updateComment(tx.write, after)
  const [was, is] = [before.state === 'shown', after.state === 'shown']
  if (was === is) return after
  await countShown(tx.write, after, is ? 1 : -1)
  if (after.state !== 'withdrawn') await overturnHits(tx.write, after, is ? tx.now() : null)
  return after
}

/** What every piece of news about a comment names. */
export const about = ({ id, article, author }: Comment) => ({ comment: id, article, author })

/** Counts the votes on some comments again; the transaction holds them. */
export async function recount(tx: Tx, comments: Iterable<Comment>): Promise<void> {
  for (const { id, article, author } of comments) {
    await countVotes(tx.write, id)
    await tx.tell({ kind: 'comment voted on', comment: id, article, author })
  }
}
