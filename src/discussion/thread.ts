// The discussion of an article as somebody reads it: heads with their first replies, and what stands where a text is gone.
import type { Account, AccountId } from '../accounts/accounts.ts'
import type { ArticleId } from '../desk/desk.ts'
import type { Language } from '../platform/i18n.ts'
import type { CommentId, CommentState, Quote } from './comment.ts'
import type { Mode } from './steps/step.ts'

export const sorts = ['newest', 'oldest', 'agreed', 'discussed', 'picked'] as const
export type Sort = (typeof sorts)[number]

/** Heads on a page of a thread, and replies that stand under each before one asks for more. */
export const headsOnPage = 20
export const firstReplies = 3
export const repliesOnPage = 50

/** author: wrote the article · journalist: another who signs articles here · staff: everybody else who works for the paper. */
export type Badge = 'author' | 'journalist' | 'staff'

/** Who wrote a comment. `account` is null for a name that came in from another system. */
export type Poster = { account: AccountId | null; name: string; role: Account['role'] | null; badge: Badge | null }

export type Agreement = 'agree' | 'disagree'

export type ShownComment = {
  id: CommentId
  article: ArticleId
  parent: CommentId | null
  language: Language
  state: CommentState
  revision: number
  saidAt: Date
  editedAt: Date | null
  picked: boolean
  agreed: number
  disagreed: number
  overlong: boolean
  /** null where the text may not be read: then the comment stands only to keep the place of its replies. */
  text: string | null
  /** `changed` where the article no longer says this. */
  quote: (Quote & { changed: boolean }) | null
  /** null together with the text. */
  by: Poster | null
  /** Whom a reply answers, where that is another reply; `name` is empty where that one is not shown. */
  answers: { id: CommentId; name: string } | null
  /** The number of the clause under which it was removed. */
  clause: string | null
  /** What depends on the reader; for who is not signed in: not theirs, no vote, not muted. */
  own: Own
}

export type Own = {
  mine: boolean
  vote: Agreement | null
  /** Its author is on the reader's mute list. */
  muted: boolean
  /** Until when the reader may change it; null if they may not. */
  editUntil: Date | null
  /** Their own comment is held: by this step of moderation, or by `moderator`. */
  heldBy: string | null
  /** Their own comment was removed: by this decision, whose statement they may read and appeal against. */
  decision: string | null
}

export type ShownThread = {
  head: ShownComment
  replies: ShownComment[]
  /** Replies that are shown in all; more may stand behind the cursor. */
  count: number
  /** Asks `replies` for those that follow; null if none do. */
  more: string | null
}

export type ThreadPage = {
  sort: Sort
  threads: ShownThread[]
  /** Asks `thread` for the next page; null on the last one. */
  next: string | null
  counts: ThreadCounts
}

/** Comments shown under an article: all of them, and those at the head of a thread. */
export type ThreadCounts = { shown: number; heads: number }

/** Why nothing can be said, or why everything is held. */
export type ModeReason = 'article' | 'section' | 'age' | 'withdrawn'
/** How the discussion of an article is kept at present; `because` is null while it is open. */
export type Openness = { mode: Mode; because: ModeReason | null; closesAt: Date | null }
