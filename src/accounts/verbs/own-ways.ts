// By which ways somebody signs in, and taking one away: never the last.
import type { House } from '../../platform/house.ts'
import { type Account, isStaff } from '../account.ts'
import { hasAddress } from '../sign-in/no-address.ts'
import { type Offered, providersOffered } from '../sign-in/offered.ts'
import { deletePasskey, deleteProvider, holdAccount, keptWays, type KeptWays } from '../store/ways.ts'

export type OwnWays = KeptWays & {
  /** null where no letter reaches its owner. */
  address: string | null
  connected: { provider: Offered; since: Date }[]
  connectable: Offered[]
  /** So many are left; where it is one, that one stays. */
  count: number
}

export async function ownWays(house: House, account: Account): Promise<OwnWays> {
  const kept = await keptWays(house.db, account.id)
  if (!kept) throw new Error('An account without a row.')
  const offered = await providersOffered(house)
  return { ...kept, ...seen(kept, account, offered) }
}

function seen(kept: KeptWays, account: Account, offered: Offered[]): Omit<OwnWays, keyof KeptWays> {
  const address = hasAddress(kept.email) ? kept.email : null
  const nameOf = (id: string): Offered => offered.find((one) => one.id === id) ?? { id, name: id }
  const isOffered = (id: string): boolean => offered.some((one) => one.id === id)
  // Staff come by password or passkey only, and a provider that is no longer offered lets nobody in.
  const byReader = isStaff(account) ? 0 : kept.providers.filter(({ provider }) => isOffered(provider)).length
  return {
    address,
    connected: kept.providers.map(({ provider, since }) => ({ provider: nameOf(provider), since })),
    connectable: isStaff(account)
      ? []
      : offered.filter(({ id }) => kept.providers.every(({ provider }) => provider !== id)),
    count:
      (kept.hasPassword ? 1 : 0) + kept.passkeys.length + byReader + (address !== null && !isStaff(account) ? 1 : 0),
  }
}

export type Removal = { provider: string } | { passkey: string }

/** Takes a way away; false where it is the last, or none of this account's. */
export async function removeWay(house: House, account: Account, way: Removal): Promise<boolean> {
  const offered = await providersOffered(house)
  return house.change(async (tx) => {
    await holdAccount(tx.write, account.id, house.now())
    const kept = await keptWays(tx.db, account.id)
    if (!kept || seen(kept, account, offered).count <= 1) return false
    const gone =
      'provider' in way
        ? await deleteProvider(tx.write, account.id, way.provider)
        : await deletePasskey(tx.write, account.id, way.passkey)
    if (gone > 0) await tx.tell({ kind: 'account changed', account: account.id })
    return gone > 0
  })
}
