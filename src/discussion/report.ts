// Reports: of a comment, which a moderator looks at, and of an error in an article, which the desk answers.
import type { AccountId } from '../accounts/accounts.ts'
import type { ArticleId } from '../desk/desk.ts'
import type { Id } from '../platform/ids.ts'
import type { CommentId } from './comment.ts'

export type ReportId = Id<'report'>
export type CorrectionReportId = Id<'correctionreport'>

export const reportReasons = [
  'attack',
  'hate',
  'private data',
  'spam',
  'falsehood',
  'illegal content',
  'other',
] as const
export type ReportReason = (typeof reportReasons)[number]

/** Where somebody without an account can be answered. */
export type Contact = { name: string; email: string }

export type Report = {
  id: ReportId
  comment: CommentId
  revision: number
  by: AccountId | null
  reason: ReportReason
  text: string
  contact: Contact | null
  at: Date
  settledAt: Date | null
}

export const correctionStates = ['new', 'corrected', 'not an error'] as const
export type CorrectionState = (typeof correctionStates)[number]

export type CorrectionReport = {
  id: CorrectionReportId
  article: ArticleId
  /** The revision of the article that was read. */
  revision: number
  by: AccountId | null
  contact: Contact | null
  /** What the article says; may be empty. */
  passage: string
  /** What is wrong with it. */
  text: string
  at: Date
  state: CorrectionState
  answer: string
  answeredAt: Date | null
  answeredBy: AccountId | null
}

/** Graphemes in what somebody writes with a report, and in a passage that they name. */
export const longestReport = 1000
export const longestPassage = 500

/** Looks like an e-mail address; whether it is one, only a letter could tell. */
export const looksLikeEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;:"()[\]\\]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,10}[\p{L}]{2,63}$/u.test(text)
