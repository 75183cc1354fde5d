// An appeal against a decision, or an objection to a hiding: once, by who is affected, ruled on by somebody else than who decided.
import { type Account, type AccountId, may } from '../accounts/accounts.ts'
import type { Id } from '../platform/ids.ts'
import { type Decision, type DecisionId, stands } from './decision.ts'

export type AppealId = Id<'appeal'>

/** lapsed: there is nothing left to rule on, since the decision ended otherwise or the account was erased. */
export const appealStates = ['open', 'upheld', 'refused', 'lapsed'] as const
export type AppealState = (typeof appealStates)[number]

/** `at` and `by` of who ruled. */
export type Ruling = { reasons: string; by: AccountId; at: Date }

export type Appeal = {
  id: AppealId
  decision: DecisionId
  /** An objection is the appeal against a hiding. */
  kind: 'appeal' | 'objection'
  /** null once the account was erased; the text is then empty. */
  by: AccountId | null
  text: string
  at: Date
  /** By when the policy promises an answer. */
  due: Date
  state: AppealState
  /** Which member of the board has taken it; anybody who may rule still can. */
  assigned: AccountId | null
  ruling: Ruling | null
}

/** Graphemes of an appeal's or a complaint's text, at most. */
export const longestPlea = 2000

/** Whether somebody may appeal against a decision now; `earlier` is whether anybody already has. */
export const mayAppeal = (
  account: Pick<Account, 'id'> | null,
  decision: Pick<Decision, 'affected' | 'appealUntil' | 'retractedAt' | 'ended'>,
  earlier: boolean,
  now: Date,
): boolean =>
  account !== null &&
  decision.affected === account.id &&
  decision.appealUntil !== null &&
  now <= decision.appealUntil &&
  stands(decision) &&
  !earlier

/** Whether somebody made a decision, or is affected by it. */
export const tookPart = ({ by, affected }: Pick<Decision, 'by' | 'affected'>, account: AccountId): boolean =>
  account === by || account === affected

/** A board member rules, but never on a decision of their own, and never in their own case. */
export const mayRule = (account: Account | null, decision: Pick<Decision, 'by' | 'affected'>): boolean =>
  account !== null && may(account, 'rule on cases') && !tookPart(decision, account.id)
