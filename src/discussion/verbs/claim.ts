// Claims: who has a comment in hand, so that two moderators do not decide on the same one.
import { type Account, accountById, may } from '../../accounts/accounts.ts'
import { Conflict, NotAllowed } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import type { CommentId } from '../comment.ts'
import { claimOn, releaseClaim, saveClaim, type Claim } from '../store/rulings.ts'
import { mustStand } from './change.ts'

const minutesToDecide = 2

/** Takes a comment in hand for two minutes, or for two more. Throws Conflict with the name of who has it. */
export async function claim(house: House, id: CommentId, by: Account): Promise<Claim> {
  if (!may(by, 'moderate comments')) throw new NotAllowed('account.not-allowed')
  return house.change(async (tx) => {
    await mustStand(tx, id)
    await mustBeFree(tx, id, by)
    const made: Claim = { comment: id, by: by.id, until: new Date(tx.now().getTime() + minutesToDecide * 60_000) }
    await saveClaim(tx.write, made)
    return made
  })
}

/** Throws Conflict where somebody else has the comment in hand. */
export async function mustBeFree(tx: Tx, id: CommentId, by: Account): Promise<void> {
  const held = await claimOn(tx.db, id)
  if (!held || held.by === by.id || held.until <= tx.now()) return
  throw new Conflict('comment.claimed', { name: (await accountById(tx.db, held.by))?.name ?? '' })
}

/** Lays a comment down again that one has in hand; what somebody else has stays with them. */
export async function release(house: House, id: CommentId, by: Account): Promise<void> {
  if (!may(by, 'moderate comments')) throw new NotAllowed('account.not-allowed')
  await house.change(async (tx) => {
    await mustStand(tx, id)
    await mustBeFree(tx, id, by)
    await releaseClaim(tx.write, id)
  })
}
