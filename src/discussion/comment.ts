// A comment: its states, who may do what with it, and the rules that need no database.
import type { Account, AccountId } from '../accounts/accounts.ts'
import type { ArticleId } from '../desk/desk.ts'
import type { Id } from '../platform/ids.ts'
import type { Language } from '../platform/i18n.ts'

export type CommentId = Id<'comment'>

/**
 * held: waits for a moderator, and its author sees that · shown · removed: by a decision under a clause · withdrawn: by its author, or with
 * its author's account. A comment never leaves the table, so that replies keep their place.
 */
export const commentStates = ['held', 'shown', 'removed', 'withdrawn'] as const
export type CommentState = (typeof commentStates)[number]

/** A passage of the article that a comment answers, as it stood in one of the article's revisions. */
export type Quote = { text: string; revision: number }

export type Comment = {
  id: CommentId
  article: ArticleId
  /** The comment at the head of the thread; null for a comment that is one. */
  parent: CommentId | null
  /** Whom a reply answers, where that is another reply; null otherwise. */
  answers: CommentId | null
  /** null for a comment that came in from another system; `name` then says who wrote it. */
  author: AccountId | null
  name: string | null
  language: Language
  state: CommentState
  /** Counts from 1; only the newest revision can be ruled on. */
  revision: number
  body: string
  quote: Quote | null
  saidAt: Date
  editedAt: Date | null
  /** When an editor picked it; null for most. */
  pickedAt: Date | null
  agreed: number
  disagreed: number
  /** Replies that are shown, for the comment at the head of a thread. */
  replies: number
  /** The step of moderation that held it, or `moderator`; null unless held. */
  heldBy: string | null
  /** The decision that removed it; null unless removed. */
  decision: string | null
  /** Came from another system with more characters than the paper allows, and is kept whole. */
  overlong: boolean
}

/** Graphemes in a comment, at most. */
export const longestComment = 250
/** How long an author may change a comment, in minutes, as long as nobody has answered. */
export const minutesToEdit = 5
/** What may be undone, for how long, in seconds; mail about a ruling waits as long. */
export const secondsToUndo = 10

export const wroteIt = (account: Account | null, { author }: Pick<Comment, 'author'>): boolean => account?.id === author

/**
 * Whether an author may still change the text: for five minutes, while unanswered, and not after a ruling against it. `answered` is for a
 * reply, below which nothing is counted.
 */
export function mayEdit(
  account: Account | null,
  comment: Pick<Comment, 'author' | 'state' | 'saidAt' | 'replies'>,
  { now, answered }: { now: Date; answered: boolean },
): boolean {
  if (!wroteIt(account, comment) || comment.replies > 0 || answered) return false
  if (comment.state !== 'shown' && comment.state !== 'held') return false
  return now.getTime() - comment.saidAt.getTime() <= minutesToEdit * 60_000
}

/** Whether a comment's text may be read by somebody: by all while it is shown, else by its author and by moderators. */
export const mayRead = (
  comment: Pick<Comment, 'state' | 'author'>,
  account: Account | null,
  moderates: boolean,
): boolean => comment.state === 'shown' || (comment.state !== 'withdrawn' && (moderates || wroteIt(account, comment)))

/** A comment as it lies before those who moderate: what its author has withdrawn nobody reads any more. */
export const asModeratorsRead = (comment: Comment): Comment =>
  mayRead(comment, null, true) ? comment : { ...comment, body: '', quote: null }
