// What the Standards Board's decisions bring about: a comment comes back into its place, or is hidden for a time.
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type * as standards from '../../standards/standards.ts'
import type { Comment, CommentId } from '../comment.ts'
import type { ActName, Ruling } from '../ruling.ts'
import { holdComment } from '../store/comments.ts'
import { settleReports } from '../store/reports.ts'
import { insertRuling, releaseClaim, rulingsOn } from '../store/rulings.ts'
import { about, change } from './moving.ts'
import { tellRuled } from './noticing.ts'

type Told<Kind extends standards.StandardsNews['kind']> = Extract<standards.StandardsNews, { kind: Kind }>

/** Shows a comment again, in its place and with all its votes: hears 'decision overturned' and 'hiding ended'. */
export async function restore(
  house: House,
  { matterKind, matter, decision }: Told<'decision overturned' | 'hiding ended'>,
): Promise<void> {
  if (matterKind !== 'comment') return
  await house.change(async (tx) => {
    const before = await holdComment(tx.write, matter as CommentId)
    // Taken back by its author meanwhile, or removed by another decision: then there is nothing to bring back.
    if (before?.state !== 'removed' || before.decision !== decision) return
    const hidden = (await rulingsOn(tx.db, before.id)).findLast(
      (one) => one.act === 'hide' && one.decision === decision,
    )
    const { from: state, heldBy } = hidden ?? { from: 'shown' as const, heldBy: null }
    await ruled(tx, before, { ...before, state, heldBy, decision: null }, 'restore')
  })
}

/** Hides a comment for a time: hears 'hiding begun'. */
export async function hideForATime(
  house: House,
  { matterKind, matter, decision }: Told<'hiding begun'>,
): Promise<void> {
  if (matterKind !== 'comment') return
  await house.change(async (tx) => {
    const before = await holdComment(tx.write, matter as CommentId)
    if (before?.state !== 'shown' && before?.state !== 'held') return
    // Told once more after it has ended, it is not to begin again.
    if ((await rulingsOn(tx.db, before.id)).some((one) => one.act === 'hide' && one.decision === decision)) return
    await ruled(tx, before, { ...before, state: 'removed', heldBy: null, decision }, 'hide')
    await releaseClaim(tx.write, before.id)
    await settleReports(tx.write, before.id, tx.now(), null)
  })
}

/** What was hidden for a time stays removed, by another decision: hears 'hiding made final'. */
export async function keepRemoved(
  house: House,
  { matterKind, matter, decision, instead }: Told<'hiding made final'>,
): Promise<void> {
  if (matterKind !== 'comment') return
  await house.change(async (tx) => {
    const before = await holdComment(tx.write, matter as CommentId)
    if (before?.state !== 'removed' || before.decision !== decision) return
    await ruled(tx, before, { ...before, decision: instead }, 'remove')
  })
}

async function ruled(tx: Tx, before: Comment, wished: Comment, act: ActName): Promise<void> {
  const after = await change(tx, before, wished)
  const ruling: Ruling = {
    id: newId('ruling', tx.now()),
    comment: after.id,
    revision: after.revision,
    act,
    from: before.state,
    to: after.state,
    heldBy: before.heldBy,
    by: null,
    at: tx.now(),
    decision: after.decision ?? before.decision,
    undoneAt: null,
  }
  await insertRuling(tx.write, ruling)
  await tx.tell({ kind: 'comment ruled on', ...about(after), act, ruling: ruling.id, by: null })
  await tellRuled(tx, after, ruling, tx.now())
}
