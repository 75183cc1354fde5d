// Gives accounts their roles, and takes the staff's accounts out of use and back.
import { Conflict, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import type { AccountId, Role } from '../account.ts'
import { rowById, updateAccount } from '../store/accounts.ts'
import { voidInvitations } from '../store/invitations.ts'
import { deleteSessions } from '../store/sessions.ts'
import { isLastAdministrator } from '../store/staff.ts'

/** An invitation that is still open would give another role back: it is void. Throws `Conflict('account.last-administrator')` where nobody would be left to administer accounts. */
export async function changeRole(house: House, id: AccountId, role: Role): Promise<void> {
  await house.change(async (tx) => {
    const { email } = await standing(tx, id)
    if (role !== 'administrator') await keepOneAdministrator(tx, id)
    await updateAccount(tx.write, id, { role, changed_at: tx.now().toISOString() })
    await voidInvitations(tx.write, email, tx.now())
    await tx.tell({ kind: 'account changed', account: id })
  })
}

/** Nobody signs in to a deactivated account, and whoever is signed in is so no more. Throws as `changeRole` does. */
export async function deactivate(house: House, id: AccountId): Promise<void> {
  await house.change(async (tx) => {
    const { email } = await standing(tx, id)
    await keepOneAdministrator(tx, id)
    await updateAccount(tx.write, id, { deactivated_at: tx.now().toISOString() })
    await deleteSessions(tx.write, id, 'all')
    await voidInvitations(tx.write, email, tx.now())
    await tx.tell({ kind: 'session ended', account: id })
    await tx.tell({ kind: 'account changed', account: id })
  })
}

export async function reactivate(house: House, id: AccountId): Promise<void> {
  await house.change(async (tx) => {
    await standing(tx, id)
    await updateAccount(tx.write, id, { deactivated_at: null })
    await tx.tell({ kind: 'account changed', account: id })
  })
}

/** Says which of the desk's journalists somebody is, by id, or that they are none: readers know them by it, and nobody rules under their own articles. */
export async function nameJournalist(house: House, id: AccountId, journalist: string | null): Promise<void> {
  await house.change(async (tx) => {
    await standing(tx, id)
    await updateAccount(tx.write, id, { journalist, changed_at: tx.now().toISOString() })
    await tx.tell({ kind: 'account changed', account: id })
  })
}

async function standing(tx: Tx, id: AccountId): Promise<{ email: string }> {
  const row = await rowById(tx.db, id)
  if (row?.erased_at !== null) throw new NotFound('account.unknown')
  return row
}

async function keepOneAdministrator(tx: Tx, id: AccountId): Promise<void> {
  if (await isLastAdministrator(tx.write, id)) throw new Conflict('account.last-administrator')
}
