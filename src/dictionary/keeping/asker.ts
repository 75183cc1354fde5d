// Who keeps words: somebody signed in, with what their forms carry.
import type { IncomingHttpHeaders } from 'node:http'
import { type Account, formToken, whoAsks } from '../../accounts/accounts.ts'
import type { House } from '../../platform/house.ts'

export type Asker = { account: Account; token: string }

/** Null for who is not signed in. */
export async function askerAt(house: House, headers: IncomingHttpHeaders): Promise<Asker | null> {
  const account = await whoAsks(house, headers)
  return account && { account, token: formToken(house, headers) }
}
