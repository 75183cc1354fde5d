// What follows from the findings of moderation: shown, held, removed under a clause, or refused with a sentence.
import { TooFast } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import * as standards from '../../standards/standards.ts'
import { type FailureCode, failures } from '../../style/failures.ts'
import { inWords } from '../../style/words.ts'
import type { Comment } from '../comment.ts'
import { problem, refused } from '../problem.ts'
import type { CommentFacts, Trail } from '../steps/step.ts'
import { insertRuling } from '../store/rulings.ts'
import type { Ruling } from '../ruling.ts'
import { about } from './moving.ts'
import { statementsIn } from './standing.ts'
import { tellRuled } from './noticing.ts'

/** How a comment begins, or goes on, after what was found about its text. */
export function stateFor({ verdict, by }: Trail): Pick<Comment, 'state' | 'heldBy'> {
  if (verdict === 'pass') return { state: 'shown', heldBy: null }
  return { state: 'held', heldBy: by?.step ?? 'moderator' }
}

/** A refusal as a form shows it; throws TooFast for one of pace. */
export function refusal({ by }: Trail): ReturnType<typeof refused> {
  const code = by?.because ?? ''
  if (!hasSentence(code)) throw new Error(`No sentence for the refusal “${code}”`)
  if (by?.step === 'flood') throw new TooFast(code)
  return refused(problem(by?.step === 'closed' ? 'discussion' : 'body', code))
}

const hasSentence = (code: string): code is FailureCode => Object.hasOwn(failures, code)

/**
 * The clause under which a word list removes a comment. null where nothing is to be removed, or where no entry that was found names a
 * clause in force: then nobody could be told why, and the comment is held.
 */
export async function clauseOfList(house: House, trail: Trail, { words }: CommentFacts): Promise<string | null> {
  if (trail.verdict !== 'remove') return null
  const inForce = new Set((await standards.clausesInForce(house.db)).map(({ number }) => number))
  return words.find(({ list, clause }) => list === 'remove' && clause !== null && inForce.has(clause))?.clause ?? null
}

/** Has the board's rules say that a word list removed a comment. Returns the comment as it is then; `recordRemoval` follows. */
export async function decideByList(tx: Tx, comment: Comment, clause: string): Promise<Comment> {
  const language = await statementsIn(tx.db, comment)
  const decision = await standards.decide(
    tx,
    {
      matter: { kind: 'comment', id: comment.id },
      outcome: 'removed',
      clause,
      facts: inWords(language)('moderation.removed-by-list'),
      automated: 'decided',
      source: 'word list',
      affected: comment.author,
      language,
      matterAt: comment.saidAt,
    },
    null,
  )
  return { ...comment, state: 'removed', heldBy: null, decision: decision.id }
}

/** Leaves a ruling that no person made, and has it told when a person's ruling would be. */
export async function recordRemoval(
  tx: Tx,
  comment: Comment,
  before: Pick<Comment, 'state' | 'heldBy'>,
): Promise<void> {
  const ruling: Ruling = {
    id: newId('ruling', tx.now()),
    comment: comment.id,
    revision: comment.revision,
    act: 'remove',
    from: before.state,
    to: comment.state,
    heldBy: before.heldBy,
    by: null,
    at: tx.now(),
    decision: comment.decision,
    undoneAt: null,
  }
  await insertRuling(tx.write, ruling)
  await tx.tell({ kind: 'ruling stands', ...about(comment), act: 'remove', ruling: ruling.id })
  await tellRuled(tx, comment, ruling, tx.now())
}
