// The verbs of an appeal: made once by who is affected, taken and ruled on by a member of the board who did not decide.
import { type Account, type AccountId, may } from '../../accounts/accounts.ts'
import { Conflict, NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import { type Appeal, type AppealId, longestPlea, mayRule, tookPart } from '../appeal.ts'
import { type CaseId, mayRuleOnCase } from '../case.ts'
import { daysAfter } from '../deadline.ts'
import { type Decision, type DecisionId, stands } from '../decision.ts'
import { type Answered, reader } from '../plea.ts'
import * as appeals from '../store/appeals.ts'
import { assignIn } from '../store/assigned.ts'
import { caseById } from '../store/cases.ts'
import * as store from '../store/decisions.ts'
import { terms } from '../store/policy.ts'
import { aboutDecision, record } from './decide.ts'
import { settle } from './hiding.ts'
import { tell } from './tell.ts'

/**
 * Appeals against a decision; against a hiding it is an objection. The text may have 2,000 graphemes. Throws NotFound, NotAllowed for
 * anybody but the one affected, and Conflict for a second appeal, after six months, and where there is nothing to appeal against.
 */
export async function appeal(
  house: House,
  decision: DecisionId,
  text: string,
  by: AccountId,
): Promise<Answered<Appeal>> {
  const said = reader({ text })
  const cleaned = said.required('text', longestPlea)
  return house.change(async (tx): Promise<Answered<Appeal>> => {
    const about = await store.heldDecision(tx.write, decision)
    mayBeAppealed(about, by, tx.now())
    if (said.problems.length > 0) return { ok: false, problems: said.problems }
    const made: Appeal = {
      id: newId('appeal', tx.now()),
      decision,
      kind: about.outcome === 'hidden for a time' ? 'objection' : 'appeal',
      by,
      text: cleaned,
      at: tx.now(),
      due: daysAfter(tx.now(), (await terms(tx.db)).days),
      state: 'open',
      assigned: null,
      ruling: null,
    }
    if (!(await appeals.insertAppeal(tx.write, made))) throw new Conflict('standards.appealed-already')
    await tx.tell({ kind: 'appeal made', appeal: made.id, ...aboutDecision(about) })
    return { ok: true, done: made }
  })
}

function mayBeAppealed(decision: Decision | null, by: AccountId, now: Date): asserts decision is Decision {
  if (!decision || decision.retractedAt) throw new NotFound('standards.decision-unknown')
  if (decision.affected !== by) throw new NotAllowed('standards.not-affected')
  if (decision.appealUntil === null || !stands(decision)) throw new Conflict('standards.nothing-to-appeal')
  if (now > decision.appealUntil) throw new Conflict('standards.appeal-late')
}

/**
 * Takes an appeal or a case for a member of the board, or gives it back to all where `to` is null. Throws NotAllowed where `by` may not rule
 * on such cases, or `to` took part in this one; Conflict where it is ruled on already.
 */
export async function assign(house: House, id: AppealId | CaseId, to: AccountId | null, by: Account): Promise<void> {
  await house.change(async (tx) => {
    const done = isAppeal(id) ? await assignAppeal(tx, id, to, by) : await assignCase(tx, id, to, by)
    if (!done) throw new Conflict('standards.ruled-already')
    await tx.tell({ kind: 'case assigned', about: id, by: by.id })
  })
}

const isAppeal = (id: AppealId | CaseId): id is AppealId => id.startsWith('appeal_')

async function assignAppeal(tx: Tx, id: AppealId, to: AccountId | null, by: Account): Promise<boolean> {
  const found = await appeals.appealById(tx.db, id)
  const about = found && (await store.decisionById(tx.db, found.decision))
  if (!about) throw new NotFound('standards.appeal-unknown')
  if (!may(by, 'rule on cases') || (to !== null && tookPart(about, to)))
    throw new NotAllowed('standards.not-on-this-case')
  return assignIn(tx.write, 'appeals', id, to)
}

async function assignCase(tx: Tx, id: CaseId, to: AccountId | null, by: Account): Promise<boolean> {
  const found = await caseById(tx.db, id)
  if (!found) throw new NotFound('standards.case-unknown')
  if (!mayRuleOnCase(by, found) || to === found.by) throw new NotAllowed('standards.not-on-this-case')
  return assignIn(tx.write, 'cases', id, to)
}

/**
 * Rules on an appeal. `upheld` means that it succeeds: the decision ends and what it did is undone. Throws NotAllowed for who decided, for
 * the one affected and for anybody not on the board, Conflict if somebody else has ruled or nothing is left to rule on.
 */
export async function rule(
  house: House,
  id: AppealId,
  { upheld, reasons }: { upheld: boolean; reasons: string },
  by: Account,
): Promise<Answered<Appeal>> {
  const said = reader({ reasons })
  const because = said.required('reasons', longestPlea)
  return house.change(async (tx): Promise<Answered<Appeal>> => {
    const { made, about } = await heldAppeal(tx, id)
    if (!mayRule(by, about) || made.by === by.id) throw new NotAllowed('standards.not-on-this-case')
    if (made.state !== 'open') throw new Conflict('standards.ruled-already')
    if (said.problems.length > 0) return { ok: false, problems: said.problems }
    const ruling = { reasons: because, by: by.id, at: tx.now() }
    const state = upheld ? 'upheld' : 'refused'
    if (!(await appeals.closeAppeal(tx.write, made, state, ruling))) throw new Conflict('standards.ruled-already')
    if (made.kind === 'objection')
      await settle(tx, about, { removed: !upheld, reasons: because, objected: true }, by.id)
    else if (upheld) await overturn(tx, about, because, by.id)
    const news = { appeal: made.id, by: by.id, ...aboutDecision(about) }
    await tx.tell({ kind: upheld ? 'decision overturned' : 'decision upheld', ...news })
    await tell(tx, made.by, { kind: 'appeal ruled', about: about.id, by: by.id })
    return { ok: true, done: { ...made, state, ruling } }
  })
}

/** The appeal as it is once nobody else can touch its decision any more. */
async function heldAppeal(tx: Tx, id: AppealId): Promise<{ made: Appeal; about: Decision }> {
  const found = await appeals.appealById(tx.db, id)
  const about = found && (await store.heldDecision(tx.write, found.decision))
  const made = about && (await appeals.appealById(tx.db, id))
  if (!made) throw new NotFound('standards.appeal-unknown')
  return { made, about }
}

async function overturn(tx: Tx, decision: Decision, facts: string, by: AccountId): Promise<void> {
  const { matter, clause, affected, language, id } = decision
  const restored = { outcome: 'restored', how: 'overturned', automated: 'no', source: 'appeal' } as const
  await record(tx, { ...restored, matter, clause, facts, affected, language, answers: id }, by)
}
