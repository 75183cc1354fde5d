// Temporary measures (임시조치): a comment is hidden for at most 30 days, then ruled on, or shown again by itself.
import type { Account, AccountId } from '../../accounts/accounts.ts'
import { Conflict, Invalid, NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import { longestPlea, mayRule } from '../appeal.ts'
import { type Case, type CaseId, mayRuleOnCase } from '../case.ts'
import { daysAfter } from '../deadline.ts'
import { type Decision, type DecisionId, longestHiding, stands } from '../decision.ts'
import { type Answered, reader } from '../plea.ts'
import { appealAgainst } from '../store/appeals.ts'
import { caseById, closeCase } from '../store/cases.ts'
import * as store from '../store/decisions.ts'
import { aboutDecision, cited, record } from './decide.ts'
import { tell } from './tell.ts'

/** `affected` is who wrote the comment, in `language`; the room that has the comment knows both. */
export type Hiding = { clause: string; facts: string; days: number; affected: AccountId | null; language: Language }

/**
 * Grants a request: the comment is hidden for so many days, and who wrote it may object. Throws NotAllowed, Conflict if the request is
 * answered already or nobody can read the comment anyway, Invalid for a clause that is not in force.
 */
export async function hide(house: House, id: CaseId, hiding: Hiding, by: Account): Promise<Answered<Case>> {
  const said = reader({ facts: hiding.facts })
  const facts = said.required('facts', longestPlea)
  if (!Number.isInteger(hiding.days) || hiding.days < 1 || hiding.days > longestHiding) said.wrong('days', 'not-days')
  return house.change(async (tx): Promise<Answered<Case>> => {
    const request = await openRequest(tx, id, by)
    if (by.id === hiding.affected) throw new NotAllowed('standards.not-on-this-case')
    if (said.problems.length > 0) return { ok: false, problems: said.problems }
    const { affected, language } = hiding
    const decision = await record(
      tx,
      {
        matter: request.matter,
        outcome: 'hidden for a time',
        clause: await cited(tx, hiding.clause),
        facts,
        automated: 'no',
        source: 'request',
        affected,
        language,
        until: daysAfter(tx.now(), hiding.days),
        raisedAt: request.at,
      },
      by.id,
    )
    await tx.tell({ kind: 'hiding begun', ...aboutDecision(decision) })
    return closed(tx, request, { decision, by: by.id, link: null })
  })
}

/** Refuses a request to hide, with reasons. Throws as `hide` does. */
export async function refuseHiding(
  house: House,
  id: CaseId,
  { clause, reasons }: { clause: string; reasons: string },
  by: Account,
): Promise<Answered<Case>> {
  const said = reader({ reasons })
  const facts = said.required('reasons', longestPlea)
  return house.change(async (tx): Promise<Answered<Case>> => {
    const request = await openRequest(tx, id, by)
    if (said.problems.length > 0) return { ok: false, problems: said.problems }
    const { matter, language, at: raisedAt } = request
    const nothing = { outcome: 'no breach', automated: 'no', source: 'request', affected: null } as const
    const decision = await record(
      tx,
      { ...nothing, matter, language, raisedAt, facts, clause: await cited(tx, clause) },
      by.id,
    )
    return closed(tx, request, { decision, by: by.id, link: null })
  })
}

async function openRequest(tx: Tx, id: CaseId, by: Account): Promise<Case> {
  const request = await caseById(tx.db, id)
  if (request?.kind !== 'hiding request') throw new NotFound('standards.case-unknown')
  if (!mayRuleOnCase(by, request)) throw new NotAllowed('standards.not-on-this-case')
  if (request.state !== 'open') throw new Conflict('standards.ruled-already')
  return request
}

type Closing = { decision: Decision; by: AccountId; link: string | null }

/** Closes a case with the decision that answers it. */
export async function closed(tx: Tx, one: Case, { decision, by, link }: Closing): Promise<Answered<Case>> {
  const { facts: reasons, outcome, at } = decision
  const ruling = { reasons, by, at }
  if (!(await closeCase(tx.write, one.id, { ruling, outcome, link, decision: decision.id })))
    throw new Conflict('standards.ruled-already')
  const about = { case: one.id, matterKind: one.matter.kind, matter: one.matter.id }
  await tx.tell({ kind: 'case ruled on', outcome, by, ...about })
  await tell(tx, one.by, { kind: 'case', about: one.id, by })
  return { ok: true, done: { ...one, state: 'ruled', outcome, ruling, link, decision: decision.id } }
}

/**
 * The board rules on a hiding before its end though nobody objected: removed for good, or shown again. Throws NotAllowed for who hid it and
 * for the one affected; Conflict where there is an objection, which is then what to rule on, or where the hiding has ended.
 */
export async function settleHiding(
  house: House,
  id: DecisionId,
  { removed, reasons }: { removed: boolean; reasons: string },
  by: Account,
): Promise<Answered<Decision>> {
  const said = reader({ reasons })
  const because = said.required('reasons', longestPlea)
  return house.change(async (tx): Promise<Answered<Decision>> => {
    const hiding = await store.heldDecision(tx.write, id)
    if (!hiding) throw new NotFound('standards.decision-unknown')
    if (hiding.outcome !== 'hidden for a time') throw new Invalid('standards.not-a-hiding')
    if (!mayRule(by, hiding)) throw new NotAllowed('standards.not-on-this-case')
    if (!stands(hiding)) throw new Conflict('standards.decided-meanwhile')
    if ((await appealAgainst(tx.db, id))?.state === 'open') throw new Conflict('standards.objected')
    if (said.problems.length > 0) return { ok: false, problems: said.problems }
    return { ok: true, done: await settle(tx, hiding, { removed, reasons: because, objected: false }, by.id) }
  })
}

type Settling = { removed: boolean; reasons: string; objected: boolean }

/** Makes a hiding final, or ends it. */
export async function settle(
  tx: Tx,
  hiding: Decision,
  { removed, reasons: facts, objected }: Settling,
  by: AccountId,
): Promise<Decision> {
  const { matter, clause, affected, language, id } = hiding
  const answer = await record(
    tx,
    {
      matter,
      outcome: removed ? 'removed' : 'restored',
      clause,
      facts,
      automated: 'no',
      // Who has objected has been heard: what answers an objection is the last word.
      source: objected ? 'appeal' : 'request',
      affected,
      language,
      answers: id,
      ...(objected && !removed ? { how: 'overturned' } : {}),
    },
    by,
  )
  await tx.tell(
    removed
      ? { kind: 'hiding made final', instead: answer.id, ...aboutDecision(hiding) }
      : { kind: 'hiding ended', ...aboutDecision(hiding) },
  )
  return answer
}

const ranOut = {
  en: 'The time for which the comment was hidden is over, and nobody ruled that it should stay so.',
  ko: '댓글을 임시로 가린 기간이 끝났고, 계속 가려야 한다는 판단이 없었습니다.',
}

/** Listener: ends a hiding whose time is over, unless it was settled before. */
export async function endHiding(house: House, { decision: id }: { readonly decision: DecisionId }): Promise<void> {
  await house.change(async (tx) => {
    const hiding = await store.heldDecision(tx.write, id)
    if (!hiding || !stands(hiding) || hiding.until === null) return
    // A clock that was set back: whoever returned in silence would leave the comment hidden for good.
    if (hiding.until > tx.now()) return tx.tellAt({ kind: 'hiding over', decision: id }, hiding.until)
    const { matter, clause, affected, language } = hiding
    const restored = { outcome: 'restored', how: 'ran out', automated: 'decided', source: 'request' } as const
    await record(tx, { ...restored, matter, clause, facts: ranOut[language], affected, language, answers: id }, null)
    await tx.tell({ kind: 'hiding ended', ...aboutDecision(hiding) })
  })
}
