// Who may sign in at all, whichever way they come.
import type { House } from '../../platform/house.ts'
import { onLoopback } from '../../platform/settings.ts'
import type { AccountId } from '../account.ts'
import { rowById } from '../store/accounts.ts'

const demoAddress = /[@.]demo\.courant\.example$/

/** Whether an account may have a session: not when it is erased or deactivated, nor one of the demo on a public origin. */
export async function mayEnter({ db, settings }: Pick<House, 'db' | 'settings'>, id: AccountId): Promise<boolean> {
  const row = await rowById(db, id)
  if (row?.erased_at !== null || row.deactivated_at !== null) return false
  return !isOfTheDemo(row.email) || onLoopback(settings.url)
}

/** Their password stands in the contract: everybody knows it. */
const isOfTheDemo = (email: string): boolean => demoAddress.test(email)
