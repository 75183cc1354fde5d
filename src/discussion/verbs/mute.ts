// Whom readers do not want to read.
import { type Account, accountById, type AccountId } from '../../accounts/accounts.ts'
import { Invalid, NotFound } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import * as readers from '../store/readers.ts'
import { mustBeAllowed } from './standing.ts'

/** Puts what somebody says out of the reader's sight, from now on and before. */
export async function mute(house: House, muted: AccountId, by: Account): Promise<void> {
  await mustBeAllowed(house.db, by, 'comment')
  if (muted === by.id) throw new Invalid('mute.self')
  await house.change(async (tx) => {
    if (!(await accountById(tx.db, muted))) throw new NotFound('reader.unknown')
    await readers.insertMute(tx.write, by.id, muted, tx.now())
    await tx.tell({ kind: 'reader muted', account: by.id, muted })
  })
}

export async function unmute(house: House, muted: AccountId, by: Account): Promise<void> {
  await house.change(async (tx) => {
    await readers.dropMute(tx.write, by.id, muted)
    await tx.tell({ kind: 'reader muted', account: by.id, muted })
  })
}
