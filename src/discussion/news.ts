// The news that the discussion sends. `article` names the thread; no news carries a text or a name.
import type { CommentId, CommentState } from './comment.ts'
import type { ArticleId } from '../desk/desk.ts'

type About = { comment: CommentId; article: ArticleId; author: string | null }

export type DiscussionNews =
  /** A comment was written; `state` says whether it is shown, held, or removed by a word list. */
  | ({ kind: 'comment said'; state: CommentState; parent: CommentId | null; answers: CommentId | null } & About)
  /** Its author changed it, or took it back. */
  | ({ kind: 'comment edited' } & About)
  | ({ kind: 'comment withdrawn' } & About)
  /** Somebody ruled on it, or undid a ruling; `act` is that of the ruling. */
  | ({ kind: 'comment ruled on'; act: string; ruling: string; by: string | null } & About)
  /** Told when a ruling can no longer be undone; by then it may have been. */
  | ({ kind: 'ruling stands'; act: string; ruling: string } & About)
  | ({ kind: 'comment picked'; by: string } & About)
  | ({ kind: 'comment voted on' } & About)
  | ({ kind: 'comment reported'; report: string } & About)
  /** Comments of another system came in under an article. */
  | { kind: 'comments brought in'; article: ArticleId }
  | { kind: 'correction reported'; report: string; article: ArticleId }
  | { kind: 'correction answered'; report: string; article: ArticleId }
  /** A section's or an article's discussion was opened, held or closed. */
  | { kind: 'discussion mode changed'; place: string; by: string }
  | { kind: 'reader muted'; account: string; muted: string }
  | { kind: 'reader sanctioned'; account: string; sanction: string; by: string }
  | { kind: 'word list changed'; entry: string; by: string }
