// Editors' picks: comments that an editor sets apart.
import { type Account, may } from '../../accounts/accounts.ts'
import { Conflict, NotAllowed } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import { type Comment, type CommentId, wroteIt } from '../comment.ts'
import { mustStand } from './change.ts'
import { about, change } from './moving.ts'

/** Picks a shown comment at the head of a thread. Throws NotAllowed for one's own. */
export const pick = (house: House, id: CommentId, by: Account): Promise<Comment> => setPicked(house, id, true, by)
export const unpick = (house: House, id: CommentId, by: Account): Promise<Comment> => setPicked(house, id, false, by)

async function setPicked(house: House, id: CommentId, isPicked: boolean, by: Account): Promise<Comment> {
  if (!may(by, 'pick comments')) throw new NotAllowed('account.not-allowed')
  return house.change(async (tx) => {
    const before = await mustStand(tx, id)
    if (isPicked && (before.state !== 'shown' || before.parent !== null)) throw new Conflict('comment.picked-head')
    if (isPicked && wroteIt(by, before)) throw new NotAllowed('comment.own-words')
    if ((before.pickedAt !== null) === isPicked) return before
    const after = await change(tx, before, { ...before, pickedAt: isPicked ? tx.now() : null })
    await tx.tell({ kind: 'comment picked', ...about(after), by: by.id })
    return after
  })
}
