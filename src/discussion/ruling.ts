// A ruling: what somebody did to a comment, and which acts are open while it is in which state.
import type { AccountId } from '../accounts/accounts.ts'
import type { Id } from '../platform/ids.ts'
import type { CommentId, CommentState } from './comment.ts'

export type RulingId = Id<'ruling'>

/** approve, hold, remove: by a moderator, or `remove` by a word list · restore, hide: what the board or a request brings about. */
export const acts = ['approve', 'hold', 'remove', 'restore', 'hide'] as const
export type ActName = (typeof acts)[number]

/** What a moderator decides. A removal cites a clause of the policy and says what it rests on. */
export type Act = { act: 'approve' } | { act: 'hold' } | { act: 'remove'; clause: string; facts: string }

export type Ruling = {
  id: RulingId
  comment: CommentId
  revision: number
  act: ActName
  from: CommentState
  to: CommentState
  /** Who held it before, so that undoing puts it back: a step of moderation or `moderator`. */
  heldBy: string | null
  /** null where no person ruled. */
  by: AccountId | null
  at: Date
  decision: string | null
  undoneAt: Date | null
}

const open: Record<Act['act'], readonly CommentState[]> = {
  // Approving what is shown settles what was reported about it.
  approve: ['held', 'shown'],
  hold: ['shown'],
  remove: ['held', 'shown'],
}

/** Whether a comment in this state can be ruled on so. */
export const mayRule = (act: Act['act'], state: CommentState): boolean => open[act].includes(state)

export const stateAfter: Record<Act['act'], CommentState> = { approve: 'shown', hold: 'held', remove: 'removed' }
