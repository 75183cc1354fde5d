// What is said of readers: sanctions under a clause, which end by themselves or on appeal, and notes among moderators.
import { type Account, accountById, type AccountId, isStaff, may } from '../../accounts/accounts.ts'
import { isBlank } from '../../language/cleaning.ts'
import { Invalid, NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import * as standards from '../../standards/standards.ts'
import { type Answer, problem, refused } from '../problem.ts'
import { longestReport } from '../report.ts'
import type { Sanction, SanctionKind } from '../sanction.ts'
import * as store from '../store/readers.ts'
import { mustModerate } from './rule.ts'
import { checked } from './text.ts'
import { countAgain, voidVotes } from './vote.ts'

export type Sanctioning = {
  kind: SanctionKind
  clause: string
  facts: string
  /** Needed for a suspension; possible for pre-moderation; a warning and a ban have no end. */
  until?: Date | null
  /** Leaves the reader's votes out of every count; only with a ban. */
  voidVotes?: boolean
}

/**
 * Imposes a sanction by a decision that the reader may appeal against. Throws NotAllowed without the permission, Invalid for oneself and
 * for staff, for an end that does not fit and for a clause that is not in force.
 */
export async function sanction(house: House, account: AccountId, wish: Sanctioning, by: Account): Promise<Sanction> {
  if (!may(by, 'sanction readers')) throw new NotAllowed('account.not-allowed')
  if (account === by.id) throw new Invalid('sanction.self')
  const until = wish.until ?? null
  if (!fits(wish.kind, until, house.now())) throw new Invalid('sanction.until')
  return house.change(async (tx) => {
    const reader = await accountById(tx.db, account)
    if (!reader || reader.erased) throw new NotFound('reader.unknown')
    if (isStaff(reader)) throw new Invalid('sanction.staff')
    const at = tx.now()
    const decision = await standards.decide(
      tx,
      {
        matter: { kind: 'account', id: account },
        outcome: wish.kind,
        clause: wish.clause,
        facts: wish.facts,
        automated: 'no',
        source: 'own',
        affected: account,
        language: reader.language,
        ...(until ? { until } : {}),
      },
      by.id,
    )
    const made: Sanction = {
      id: newId('sanction', at),
      account,
      kind: wish.kind,
      decision: decision.id,
      by: by.id,
      at,
      until,
      liftedAt: null,
    }
    await store.insertSanction(tx.write, made)
    if (wish.kind === 'banned' && wish.voidVotes) await voidVotes(tx, account, at)
    await tx.tell({ kind: 'reader sanctioned', account, sanction: made.id, by: by.id })
    return made
  })
}

function fits(kind: SanctionKind, until: Date | null, now: Date): boolean {
  if (until !== null && until <= now) return false
  if (kind === 'suspended') return until !== null
  return kind === 'pre-moderated' || until === null
}

type Overturned = Extract<standards.StandardsNews, { kind: 'decision overturned' }>

/** Lifts the sanction of a decision that did not stand, and counts again the votes that went with it. */
export async function liftOverturned(house: House, { decision, matterKind, by }: Overturned): Promise<void> {
  if (matterKind !== 'account') return
  await house.change(async (tx) => {
    const found = await store.sanctionByDecision(tx.db, decision)
    if (!found || !(await store.liftSanction(tx.write, found.id, tx.now()))) return
    if (found.kind === 'banned') await countAgain(tx, found.account, found.at)
    await tx.tell({ kind: 'reader sanctioned', account: found.account, sanction: found.id, by })
  })
}

/** Notes something about a reader, for other moderators. */
export async function noteOn(house: House, account: AccountId, written: string, by: Account): Promise<Answer> {
  mustModerate(by)
  const { text, problems } = checked('text', written, longestReport)
  if (isBlank(text)) problems.push(problem('text', 'note.blank'))
  if (problems.length > 0) return refused(...problems)
  await house.change((tx) =>
    store.insertNote(tx.write, { id: newId('note', tx.now()), account, by: by.id, at: tx.now(), text }),
  )
  return { ok: true }
}
