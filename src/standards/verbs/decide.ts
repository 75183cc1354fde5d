// The verb that every other room calls before it takes something from somebody: a decision, under a clause in force.
import type { AccountId } from '../../accounts/accounts.ts'
import { clean, isBlank } from '../../language/cleaning.ts'
import { Conflict, Invalid, NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { Citation } from '../clause.ts'
import { daysAfter } from '../deadline.ts'
import {
  appealableUntil,
  conceals,
  type Deciding,
  type Decision,
  type DecisionId,
  type Ending,
  longestFacts,
  longestHiding,
  restricts,
  secondsToRetract,
} from '../decision.ts'
import { lapse, reopen } from '../store/appeals.ts'
import { caseBehind } from '../store/cases.ts'
import * as store from '../store/decisions.ts'
import { clauseInForce } from '../store/policy.ts'
import { tellDecided, untellDecided } from './tell.ts'

/**
 * Decides on a matter and cites the clause as it is in force; joins the caller's transaction. What stood against the matter and is
 * contradicted by it ends. Throws Invalid for a clause that is not in force, for facts that are missing or too long, and for an end that
 * lies behind or, of a hiding, too far ahead; Conflict where a comment is to be hidden that nobody can read anyway.
 */
export async function decide(house: House, deciding: Deciding, by: AccountId | null): Promise<Decision> {
  return house.change(async (tx) => {
    const decision = await record(tx, { ...deciding, clause: await cited(tx, deciding.clause) }, by)
    await tx.tell({ kind: 'decision made', by, ...aboutDecision(decision) })
    await tellDecided(tx, decision)
    return decision
  })
}

/** What the wire says of a decision. */
export const aboutDecision = ({ id, matter, outcome, affected }: Decision) => ({
  decision: id,
  matterKind: matter.kind,
  matter: matter.id,
  outcome,
  affected,
})

/** The citation of a clause in force. */
export async function cited(tx: Tx, number: string): Promise<Citation> {
  const clause = await clauseInForce(tx.db, number)
  if (!clause) throw new Invalid('standards.clause-not-in-force', { number })
  return { number: clause.number, version: clause.version }
}

/** `how` is what the end of a contradicted decision is called, where it is not the usual word. */
type Recording = Omit<Deciding, 'clause'> & { clause: Citation; how?: Ending }

/** Writes a decision, ends what it contradicts, and sees to the end of a hiding. Tells nothing of the decision itself. */
export async function record(tx: Tx, said: Recording, by: AccountId | null): Promise<Decision> {
  const at = tx.now()
  const facts = factsIn(said.facts)
  const until = untilOf(said, at)
  const standing = await store.heldStanding(tx.write, said.matter)
  if (said.outcome === 'hidden for a time' && standing.some(({ outcome }) => conceals(outcome)))
    throw new Conflict('standards.not-shown')
  const contradicted = standing.filter((one) => contradicts(said, one))
  const [only] = contradicted
  const decision: Decision = {
    id: newId('decision', at),
    matter: said.matter,
    outcome: said.outcome,
    clause: said.clause,
    facts,
    automated: said.automated,
    source: said.source,
    affected: said.affected,
    language: said.language,
    by,
    at,
    until,
    appealUntil: appealableUntil(said, at),
    retractedAt: null,
    ended: null,
    answers: said.answers ?? (contradicted.length === 1 && only ? only.id : null),
  }
  const { raisedAt = null, matterAt = null } = said
  if (!(await store.insertDecision(tx.write, { ...decision, raisedAt, matterAt })))
    throw new Conflict('standards.not-shown')
  const how = said.how ?? (said.outcome === 'restored' ? 'taken back' : 'replaced')
  for (const one of contradicted) await end(tx, one, { at, how, by: decision.id })
  if (until && said.outcome === 'hidden for a time')
    await tx.tellAt({ kind: 'hiding over', decision: decision.id }, until)
  return decision
}

/** Ends a decision, and with it an appeal that is still open. */
async function end(tx: Tx, { id }: Decision, ended: NonNullable<Decision['ended']>): Promise<void> {
  await store.endDecision(tx.write, id, ended)
  await lapse(tx.write, id)
}

/** A comment is removed, held or hidden by one decision at a time; a restoration takes back all, or the one it names. */
function contradicts({ outcome, matter, answers }: Recording, standing: Decision): boolean {
  if (outcome === 'restored') return restricts(standing.outcome) && (answers ?? standing.id) === standing.id
  return matter.kind === 'comment' && conceals(outcome) && conceals(standing.outcome)
}

function factsIn(text: string): string {
  const facts = clean(text)
  if (isBlank(facts)) throw new Invalid('standards.facts-missing')
  if ([...facts].length > longestFacts) throw new Invalid('standards.facts-long', { most: longestFacts })
  return facts
}

function untilOf({ outcome, until }: Recording, at: Date): Date | null {
  const isHiding = outcome === 'hidden for a time'
  const last = daysAfter(at, longestHiding)
  const over = until ?? (isHiding ? last : null)
  if (over && (over <= at || (isHiding && over > last))) throw new Invalid('standards.until', { days: longestHiding })
  return over
}

/**
 * Undoes a decision, within seconds and by the one who made it: nothing was sent, and the ledger does not count it. What it had ended
 * stands again. The caller sets the matter right in the same transaction. A second time changes nothing.
 */
export async function retract(house: House, id: DecisionId, by: AccountId): Promise<void> {
  await house.change(async (tx) => {
    const decision = await store.heldDecision(tx.write, id)
    if (!decision) throw new NotFound('standards.decision-unknown')
    if (decision.by !== by) throw new NotAllowed('standards.retract-other')
    if (decision.retractedAt) return
    if (decision.source === 'appeal' || (await caseBehind(tx.db, id))) throw new Conflict('standards.ruling-final')
    if (decision.ended) throw new Conflict('standards.decided-meanwhile')
    if (tx.now().getTime() - decision.at.getTime() > secondsToRetract * 1000)
      throw new Conflict('standards.retract-late')
    await store.strike(tx.write, id, tx.now())
    await lapse(tx.write, id)
    const others = (await store.heldStanding(tx.write, decision.matter)).some(({ outcome }) => conceals(outcome))
    // Somebody decided anew on what this decision had freed: that stays.
    if (!others) for (const back of await store.bringBack(tx.write, id)) await reopen(tx.write, back)
    await tx.tell({ kind: 'decision retracted', by, ...aboutDecision(decision) })
    await untellDecided(tx, decision)
  })
}
