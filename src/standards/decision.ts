// A decision: what was done to a matter, under which clause, by whom or what, and until when. It is never deleted.
import type { AccountId } from '../accounts/accounts.ts'
import type { Id } from '../platform/ids.ts'
import type { Language } from '../platform/i18n.ts'
import type { Citation } from './clause.ts'
import { monthsAfter } from './deadline.ts'
import type { Matter } from './matter.ts'

export type DecisionId = Id<'decision'>

export const outcomes = [
  'removed',
  'held',
  'hidden for a time',
  'restored',
  'warned',
  'pre-moderated',
  'suspended',
  'banned',
  'corrected',
  'clarified',
  'no breach',
] as const
export type Outcome = (typeof outcomes)[number]

/** Whether a machine only found the matter, or decided on it by itself. */
export const automations = ['no', 'detected', 'decided'] as const
export type Automation = (typeof automations)[number]

/** How the matter came up: the paper's own eyes, a reader's report, a word list, somebody's request or complaint, or an appeal. */
export const sources = ['own', 'report', 'word list', 'request', 'appeal'] as const
export type Source = (typeof sources)[number]

/**
 * How a decision came to its end: the board overturned it on appeal; a moderator took it back; a hiding ran out by itself; or another
 * decision stands in its place, as when what was hidden is removed for good.
 */
export const endings = ['overturned', 'taken back', 'ran out', 'replaced'] as const
export type Ending = (typeof endings)[number]

export type Decision = {
  id: DecisionId
  matter: Matter
  outcome: Outcome
  /** The clause in the version that was in force; it stays so whatever becomes of the policy. */
  clause: Citation
  /** What the one who decided says happened. It may not quote the matter: see the README. */
  facts: string
  automated: Automation
  source: Source
  /** Who is affected and may appeal; null where nobody is, or the account was erased. */
  affected: AccountId | null
  /** Of the matter: a comment's, an article's. */
  language: Language
  /** Who decided; null for the machine. */
  by: AccountId | null
  at: Date
  /** The end of what is limited in time; null where it is not. */
  until: Date | null
  /** Last moment for an appeal; null where there can be none. */
  appealUntil: Date | null
  /** Undone by the one who decided, within seconds: nothing was sent, nothing is counted. */
  retractedAt: Date | null
  /** `by` is the decision that ended it; null where time did. */
  ended: { at: Date; how: Ending; by: DecisionId | null } | null
  /** The decision that this one answers: the removal that a restoration undoes. */
  answers: DecisionId | null
}

/** What the caller says when it decides. */
export type Deciding = {
  matter: Matter
  outcome: Outcome
  /** A clause's number: the version in force is taken. */
  clause: string
  /** At most 5,000 characters; required. */
  facts: string
  automated: Automation
  source: Source
  affected: AccountId | null
  language: Language
  until?: Date
  /** Of a restoration: the one decision that is taken back. Without it, everything that stands against the matter is. */
  answers?: DecisionId
  /** When the matter came up (the report, the hold), for the ledger's time to decision. */
  raisedAt?: Date
  /** When the matter was published, for the European database. */
  matterAt?: Date
}

/** Characters of facts, at most: as many as the European database takes. */
export const longestFacts = 5000
/** Months for an appeal: what art. 20 of the Digital Services Act asks for. */
const monthsToAppeal = 6
/** Days for which something may be hidden at most, by art. 44-2 of Korea's Network Act. */
export const longestHiding = 30
/** The desk undoes within ten seconds; the request that carries the wish may take some more. */
export const secondsToRetract = 15

const restrictions: ReadonlySet<Outcome> = new Set([
  'removed',
  'held',
  'hidden for a time',
  'warned',
  'pre-moderated',
  'suspended',
  'banned',
])
const concealments: ReadonlySet<Outcome> = new Set(['removed', 'held', 'hidden for a time'])
/** Whether an outcome keeps a comment from being read: one of these stands at a time. */
export const conceals = (outcome: Outcome): boolean => concealments.has(outcome)

/** Whether an outcome takes something from somebody, who is owed reasons and may appeal. */
export const restricts = (outcome: Outcome): boolean => restrictions.has(outcome)

/** Neither undone nor ended: what it says is so now. */
export const stands = ({ retractedAt, ended }: Pick<Decision, 'retractedAt' | 'ended'>): boolean =>
  retractedAt === null && ended === null

/** By when an appeal is possible; a decision on an appeal is the last word. */
export const appealableUntil = (
  { outcome, source, affected }: Pick<Deciding, 'outcome' | 'source' | 'affected'>,
  at: Date,
): Date | null =>
  affected !== null && source !== 'appeal' && restricts(outcome) ? monthsAfter(at, monthsToAppeal) : null
