// The queues of the moderators' desk, and all that a moderator may want to know of one comment.
import type { Comment } from './comment.ts'
import type { Report } from './report.ts'
import type { Ruling } from './ruling.ts'
import type { CommentRevision } from './store/comments.ts'
import type { Claim, KeptVerdict } from './store/rulings.ts'

/** held: everything that waits · reported: with a report that nobody has settled · the others: held by that step of moderation. */
export const queues = ['held', 'reported', 'words', 'newcomer'] as const
export type Queue = (typeof queues)[number]

/** One comment with its trail, oldest first. */
export type Dossier = {
  comment: Comment
  revisions: CommentRevision[]
  verdicts: KeptVerdict[]
  rulings: Ruling[]
  reports: Report[]
  /** Who has it in hand; null where nobody has, or the two minutes are over. */
  claim: Claim | null
}
