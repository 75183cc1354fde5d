// Agreeing and disagreeing: one vote for each account and comment, which may be changed, taken back, or voided.
import type { Account, AccountId } from '../../accounts/accounts.ts'
import { NotAllowed, NotFound, TooFast } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { type CommentId, wroteIt } from '../comment.ts'
import { holdAuthor, holdComments } from '../store/comments.ts'
import * as store from '../store/votes.ts'
import type { Agreement } from '../thread.ts'
import { about, recount } from './moving.ts'
import { mustBeOpen } from './place.ts'
import { knownComment } from './reading.ts'
import { mustBeAllowed, mustNotBeSilenced } from './standing.ts'

/** Votes in a minute, at most: one every two seconds is faster than anybody reads. */
const mostInAMinute = 30

/**
 * Agrees, disagrees, or takes the vote back with null. Throws NotAllowed for one's own comment and for who may not vote, Conflict where
 * the discussion is closed, TooFast after thirty votes in a minute.
 */
export async function vote(
  house: House,
  id: CommentId,
  agreement: Agreement | null,
  by: Account,
): Promise<store.Tally & { vote: Agreement | null }> {
  const seen = await knownComment(house.db, id)
  if (seen.state !== 'shown') throw new NotFound('comment.unknown')
  if (wroteIt(by, seen)) throw new NotAllowed('vote.own')
  await mustBeOpen(house.db, seen.article, house.now())
  return house.change(async (tx) => {
    // Who sends many at once would have each measured against the same past, and who is erased meanwhile would have voted.
    await holdAuthor(tx.write, by.id)
    await mustBeAllowed(tx.db, by, 'vote')
    await mustNotBeSilenced(tx.db, by, tx.now())
    const minuteAgo = new Date(tx.now().getTime() - 60_000)
    if ((await store.votesSince(tx.db, by.id, minuteAgo)) >= mostInAMinute) throw new TooFast('vote.pace')
    const comment = (await holdComments(tx.write, [id])).get(id)
    if (comment?.state !== 'shown') throw new NotFound('comment.unknown')
    if (agreement === null) await store.dropVote(tx.write, id, by.id)
    else await store.saveVote(tx.write, id, by.id, agreement, tx.now())
    const tally = await store.countVotes(tx.write, id)
    await tx.tell({ kind: 'comment voted on', ...about(comment) })
    return { ...tally, vote: agreement }
  })
}

/** Leaves all votes of an account out of the counts; `at` names the occasion, by which they can be counted again. */
export async function voidVotes(tx: Tx, account: AccountId, at: Date): Promise<void> {
  await recounted(tx, account, () => store.markVoided(tx.write, account, at))
}

/** Counts the votes again that were voided on that occasion. */
export async function countAgain(tx: Tx, account: AccountId, voidedAt: Date): Promise<void> {
  await recounted(tx, account, () => store.unmarkVoided(tx.write, account, voidedAt))
}

/** Takes the votes of an account away for good. */
export async function dropVotes(tx: Tx, account: AccountId): Promise<void> {
  await recounted(tx, account, () => store.forgetVotes(tx.write, account))
}

async function recounted(tx: Tx, account: AccountId, work: () => Promise<void>): Promise<void> {
  const votes = await store.allVotesOf(tx.db, account)
  const comments = await holdComments(
    tx.write,
    votes.map(({ comment }) => comment),
  )
  await work()
  await recount(tx, comments.values())
}
