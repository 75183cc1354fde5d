// Who may sign in at all, whichever way they come.
import { fact } from '../../platform/facts.ts'
import type { House } from '../../platform/house.ts'
import { onLoopback } from '../../platform/settings.ts'
import { type AccountId, isStaff, type Role } from '../account.ts'
import { rowById } from '../store/accounts.ts'
import { keptWays } from '../store/ways.ts'

const demoAddress = /[@.]demo\.courant\.example$/

/** Whether an account may have a session: not when it is erased or deactivated, nor one of the demo on a public origin. */
export async function mayEnter({ db, settings }: Pick<House, 'db' | 'settings'>, id: AccountId): Promise<boolean> {
  const row = await rowById(db, id)
  if (row?.erased_at !== null || row.deactivated_at !== null) return false
  return !isOfTheDemo(row.email) || onLoopback(settings.url)
}

/** In the demo, on this machine, the staff comes in without a second factor. */
export const isFreeOfSecondFactors = async ({ db, settings }: Pick<House, 'db' | 'settings'>): Promise<boolean> =>
  onLoopback(settings.url) && (await fact(db, 'demo')) !== null

/** Whether somebody of the staff has a passkey and no other second factor: their password alone would be without any. */
export async function needsPasskey(house: Pick<House, 'db' | 'settings'>, id: AccountId): Promise<boolean> {
  const row = await rowById(house.db, id)
  if (!row || !isStaff({ role: row.role as Role }) || row.two_factor_enabled === 1) return false
  const ways = await keptWays(house.db, id)
  return ways !== null && ways.passkeys.length > 0 && !(await isFreeOfSecondFactors(house))
}

/** Their password stands in the contract: everybody knows it. */
const isOfTheDemo = (email: string): boolean => demoAddress.test(email)
