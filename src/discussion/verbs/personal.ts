// What the discussion knows of one account: to hand it over, and to forget it.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader } from '../../platform/database.ts'
import type { House, Tx } from '../../platform/house.ts'
import { deleteAddressesBefore, deleteAddressesOf } from '../store/addresses.ts'
import * as store from '../store/comments.ts'
import { allCommentsBy } from '../store/lists.ts'
import * as readers from '../store/readers.ts'
import { blankReports, correctionReportsBy, reportsBy, settleReports } from '../store/reports.ts'
import { allVotesOf } from '../store/votes.ts'
import { releaseClaim } from '../store/rulings.ts'
import { forgetDrafts } from './drafts.ts'
import { about, change } from './moving.ts'
import { dropVotes } from './vote.ts'

const daysOfAddresses = 30

/**
 * Comments keep their place for those who answered them, as “removed by their author”, without a word of their text in any revision.
 * Votes are no longer counted. What was decided stays with the board, which forgets whom it affected.
 */
export const personalData = {
  name: 'discussion',
  dataOf: async (db: Reader, account: AccountId): Promise<unknown> => {
    const comments = await allCommentsBy(db, account)
    const revisions = await store.revisionsOfAll(
      db,
      comments.map(({ id }) => id),
    )
    return {
      comments: comments.map((comment) => ({ ...comment, revisions: revisions.get(comment.id) ?? [] })),
      votes: await allVotesOf(db, account),
      reports: await reportsBy(db, account),
      correctionReports: (await correctionReportsBy(db, account)).map((report) => ({
        ...report,
        answeredBy: undefined,
      })),
      muted: await readers.mutedBy(db, account),
      // Who decided is not theirs to know, nor ours to tell.
      sanctions: (await readers.sanctionsOf(db, account)).map((sanction) => ({ ...sanction, by: undefined })),
    }
  },
  erase: async (tx: Tx, account: AccountId): Promise<void> => {
    await store.holdAuthor(tx.write, account)
    const theirs = await allCommentsBy(tx.db, account)
    const ids = theirs.map(({ id }) => id)
    await store.holdThreads(
      tx.write,
      theirs.map(({ article }) => article),
    )
    // Heads are held with what stands below them, since their replies are counted there; and what was voted on, all in one order.
    const votes = await allVotesOf(tx.db, account)
    const around = theirs.flatMap(({ parent }) => parent ?? [])
    const held = await store.holdComments(tx.write, [...ids, ...around, ...votes.map(({ comment }) => comment)])
    for (const id of ids) {
      const before = held.get(id)
      if (before) await change(tx, before, { ...before, ...withdrawn })
      await releaseClaim(tx.write, id)
      await settleReports(tx.write, id, tx.now(), null)
    }
    await store.blankRevisions(tx.write, ids)
    await deleteAddressesOf(tx.write, ids)
    await dropVotes(tx, account)
    await blankReports(tx.write, account)
    await readers.forgetReader(tx.write, account)
    for (const comment of theirs) await tx.tell({ kind: 'comment withdrawn', ...about(comment) })
  },
}

const withdrawn = {
  state: 'withdrawn',
  body: '',
  quote: null,
  heldBy: null,
  decision: null,
  pickedAt: null,
} as const

/** Forgets from where comments and reports came, after thirty days, and drafts after one. To be run every day. */
export async function forget(house: House): Promise<void> {
  const before = new Date(house.now().getTime() - daysOfAddresses * 24 * 3_600_000)
  await house.change((tx) => deleteAddressesBefore(tx.write, before))
  await forgetDrafts(house)
}
