// The moderator's verbs: approve, hold, remove under a clause, undo within seconds, and many at once.
import { type Account, may } from '../../accounts/accounts.ts'
import { writtenIn } from '../../language/written-in.ts'
import { Conflict, Failure, Invalid, NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import * as standards from '../../standards/standards.ts'
import { type Comment, type CommentId, secondsToUndo, wroteIt } from '../comment.ts'
import { type Act, mayRule, type Ruling, type RulingId, stateAfter } from '../ruling.ts'
import { reportsOn, settleReports, unsettleReports } from '../store/reports.ts'
import * as store from '../store/rulings.ts'
import { mustStand } from './change.ts'
import { mustBeFree } from './claim.ts'
import { about, change } from './moving.ts'
import { tellRuled, untellRuled } from './noticing.ts'
import { signs } from './place.ts'
import { statementsIn } from './standing.ts'

/** What is ruled on: a comment as somebody has read it. */
export type Seen = { comment: CommentId; revision: number }

/** Shows what was held, or says of what is shown that it may stay. Settles its reports. */
export const approve = (house: House, comment: CommentId, revision: number, by: Account): Promise<Ruling> =>
  ruleOn(house, { comment, revision }, { act: 'approve' }, by)

/** Takes a comment out of sight until somebody rules on it again. */
export const hold = (house: House, comment: CommentId, revision: number, by: Account): Promise<Ruling> =>
  ruleOn(house, { comment, revision }, { act: 'hold' }, by)

/** Removes a comment under a clause of the policy, by a decision that its author reads and may appeal against. */
export const remove = (
  house: House,
  comment: CommentId,
  revision: number,
  { clause, facts }: { clause: string; facts: string },
  by: Account,
): Promise<Ruling> => ruleOn(house, { comment, revision }, { act: 'remove', clause, facts }, by)

/**
 * Rules on a comment. Throws NotAllowed without the permission, of one's own words and under an article of one's own, Conflict where the comment was changed
 * or ruled on meanwhile or somebody else has it in hand, Invalid for a clause that is not in force.
 */
async function ruleOn(house: House, { comment: id, revision }: Seen, act: Act, by: Account): Promise<Ruling> {
  mustModerate(by)
  return house.change(async (tx) => {
    const before = await mustStand(tx, id)
    if (await signs(tx.db, by, before.article)) throw new NotAllowed('comment.own-article')
    if (wroteIt(by, before)) throw new NotAllowed('comment.own-words')
    if (before.revision !== revision) throw new Conflict('comment.changed-meanwhile')
    if (!mayRule(act.act, before.state)) throw new Conflict('comment.ruled-already')
    await mustBeFree(tx, id, by)
    const at = tx.now()
    const decision = act.act === 'remove' ? await decideRemoval(tx, before, act, by) : null
    const after = await change(tx, before, {
      ...before,
      state: stateAfter[act.act],
      heldBy: act.act === 'hold' ? 'moderator' : null,
      decision,
    })
    const ruling: Ruling = {
      id: newId('ruling', at),
      comment: id,
      revision,
      act: act.act,
      from: before.state,
      to: after.state,
      heldBy: before.heldBy,
      by: by.id,
      at,
      decision,
      undoneAt: null,
    }
    await store.insertRuling(tx.write, ruling)
    await store.releaseClaim(tx.write, id)
    if (act.act !== 'hold') await settleReports(tx.write, id, at, by.id)
    await tx.tell({ kind: 'comment ruled on', ...about(after), act: act.act, ruling: ruling.id, by: by.id })
    const told = { kind: 'ruling stands', ...about(after), act: act.act, ruling: ruling.id }
    const mailAt = new Date(at.getTime() + secondsToUndo * 1000)
    await tx.tellAt(told, mailAt)
    await tellRuled(tx, after, ruling, mailAt)
    return ruling
  })
}

async function decideRemoval(
  tx: Tx,
  comment: Comment,
  { clause, facts }: { clause: string; facts: string },
  by: Account,
): Promise<string> {
  const open = (await reportsOn(tx.db, comment.id)).filter(({ settledAt }) => settledAt === null)
  const byMachine = comment.state === 'held' && comment.heldBy !== null && comment.heldBy !== 'moderator'
  const raisedAt = open[0]?.at ?? (comment.state === 'held' ? (comment.editedAt ?? comment.saidAt) : null)
  const decision = await standards.decide(
    tx,
    {
      matter: { kind: 'comment', id: comment.id },
      outcome: 'removed',
      clause,
      facts,
      automated: byMachine ? 'detected' : 'no',
      source: open.length > 0 ? 'report' : comment.heldBy === 'words' ? 'word list' : 'own',
      affected: comment.author,
      // Of many at once, one reason is given to all.
      language: writtenIn(facts, await statementsIn(tx.db, comment)),
      matterAt: comment.saidAt,
      ...(raisedAt ? { raisedAt } : {}),
    },
    by.id,
  )
  return decision.id
}

/** Takes back a ruling of one's own within ten seconds: everything is as it was, and nobody was told. */
export async function undo(house: House, id: RulingId, by: Account): Promise<void> {
  mustModerate(by)
  await house.change(async (tx) => {
    const first = await store.rulingById(tx.db, id)
    if (!first) throw new NotFound('ruling.unknown')
    if (first.by !== by.id) throw new NotAllowed('account.not-allowed')
    const before = await mustStand(tx, first.comment)
    const isLate = tx.now().getTime() - first.at.getTime() > secondsToUndo * 1000
    const isLast = (await store.rulingsOn(tx.db, first.comment)).every(({ at }) => at <= first.at)
    const isAsLeft = before.state === first.to && before.revision === first.revision && first.undoneAt === null
    if (isLate || !isLast || !isAsLeft) throw new Conflict('ruling.too-late', { seconds: secondsToUndo })
    const after = await change(tx, before, {
      ...before,
      state: first.from,
      heldBy: first.heldBy,
      decision: null,
    })
    if (first.decision) await standards.retract(tx, first.decision as standards.DecisionId, by.id)
    await store.markUndone(tx.write, id, tx.now())
    await unsettleReports(tx.write, first.comment, first.at)
    await tx.tell({ kind: 'comment ruled on', ...about(after), act: 'undo', ruling: id, by: by.id })
    await untellRuled(tx, after, first)
  })
}

export type Ruled =
  | { comment: CommentId; ok: true; ruling: Ruling }
  | { comment: CommentId; ok: false; code: string; details: Failure['details'] }

/** Rules on many comments alike, each by itself: what cannot be done to one does not keep the others. At most 100 at once. */
export async function ruleOnAll(house: House, seen: readonly Seen[], act: Act, by: Account): Promise<Ruled[]> {
  mustModerate(by)
  if (seen.length > 100) throw new Invalid('ruling.too-many', { most: 100 })
  const done: Ruled[] = []
  for (const one of seen) {
    try {
      done.push({ comment: one.comment, ok: true, ruling: await ruleOn(house, one, act, by) })
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      done.push({ comment: one.comment, ok: false, code: error.code, details: error.details })
    }
  }
  return done
}

/** Throws NotAllowed for who does not moderate. */
export function mustModerate(by: Account): void {
  if (!may(by, 'moderate comments')) throw new NotAllowed('account.not-allowed')
}
