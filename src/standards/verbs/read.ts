// What pages read of the board's work: statements of reasons, and what is due on its desk.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader } from '../../platform/database.ts'
import type { Appeal, AppealId } from '../appeal.ts'
import type { Case, CaseId } from '../case.ts'
import type { Clause } from '../clause.ts'
import type { Decision, DecisionId } from '../decision.ts'
import type { Matter } from '../matter.ts'
import { appealAgainst } from '../store/appeals.ts'
import { caseBehind } from '../store/cases.ts'
import { answerTo, decisionById } from '../store/decisions.ts'
import { openAppeals, openCases } from '../store/desk.ts'
import { clauseCited } from '../store/policy.ts'

/** Everything that a statement of reasons says, art. 17 of the Digital Services Act. */
export type Statement = {
  decision: Decision
  /** As it was when the decision cited it. */
  clause: Clause
  appeal: Appeal | null
  /** The decision that answers this one. */
  answeredBy: Decision | null
  /** The case whose ruling this is. */
  case: Case | null
}

/** The statement of a decision; null for one that is unknown or was undone. */
export async function statement(db: Reader, id: string): Promise<Statement | null> {
  const decision = await decisionById(db, id)
  const clause = decision && (await clauseCited(db, decision.clause))
  if (!clause || decision.retractedAt) return null
  const [appeal, answeredBy, behind] = await Promise.all([
    appealAgainst(db, decision.id),
    answerTo(db, decision.id),
    caseBehind(db, decision.id),
  ])
  return { decision, clause, appeal, answeredBy, case: behind }
}

/** One thing that waits for the board. */
export type Due = {
  kind: 'appeal' | 'objection' | 'complaint' | 'hiding request'
  id: AppealId | CaseId
  matter: Matter
  at: Date
  due: Date
  assigned: AccountId | null
  /** The decision that an appeal is about, who made it and whom it affects: neither may rule. */
  decision: DecisionId | null
  decidedBy: AccountId | null
  affected: AccountId | null
  /** Who brought it; null without an account. */
  by: AccountId | null
}

/** What waits for the board, the most urgent first. */
export async function casesDue(db: Reader): Promise<Due[]> {
  const [appeals, cases] = await Promise.all([openAppeals(db), openCases(db)])
  const fromAppeals = appeals.map(({ appeal, decision }): Due => {
    const { kind, id, at, due, assigned, by } = appeal
    const { matter, by: decidedBy, affected } = decision
    return { kind, id, matter, at, due, assigned, decision: decision.id, decidedBy, affected, by }
  })
  const fromCases = cases.map(({ kind, id, matter, at, due, assigned, by }): Due => {
    const nobody = { decision: null, decidedBy: null, affected: null }
    return { kind, id, matter, at, due, assigned, ...nobody, by }
  })
  return [...fromAppeals, ...fromCases].toSorted((a, b) => a.due.getTime() - b.due.getTime())
}
