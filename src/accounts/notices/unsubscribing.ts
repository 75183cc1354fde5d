// The address in a mail at which its reader wants no more of them: it opens nothing else, and needs no sign-in (RFC 8058).
import { timingSafeEqual } from 'node:crypto'
import type { House } from '../../platform/house.ts'
import type { AccountId } from '../account.ts'
import { addressee, keepWishes } from '../store/wishes.ts'

const purpose = 'unsubscribe'

export const unsubscribeToken = ({ seal }: Pick<House, 'seal'>, account: AccountId): string =>
  `${account}.${seal.sign(purpose, account)}`

/** Whose token it is; null where it is nobody's. */
export function unsubscriber({ seal }: Pick<House, 'seal'>, token: string): AccountId | null {
  const [account = '', signed = ''] = token.split('.')
  const [given, right] = [Buffer.from(signed), Buffer.from(seal.sign(purpose, account))]
  return given.length === right.length && timingSafeEqual(given, right) ? (account as AccountId) : null
}

/** From now on only what the paper owes a reader is mailed. Asked again it changes nothing. */
export async function unsubscribe(house: House, account: AccountId): Promise<void> {
  await house.change(async (tx) => {
    if (await addressee(tx.db, account)) await keepWishes(tx.write, account, { mail: 'never' })
  })
}
