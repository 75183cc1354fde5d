// Keeps passwords from being guessed: counts failures, and nothing else.
import type { IncomingHttpHeaders } from 'node:http'
import { addressHash } from '../../platform/address.ts'
import type { House } from '../../platform/house.ts'
import { doorOf } from '../sign-in/door.ts'
import { type Attempt, failuresSince, forgiveFailures, recordFailure } from '../store/sign-in-failures.ts'

export type Asking = { headers: IncomingHttpHeaders; ip: string }

const window = 15 * 60_000
const mostPerEmail = 10
const mostPerAddress = 50

/**
 * Tries a password at an e-mail address, unless too many attempts have failed there or from that network in the last quarter of an hour. What is
 * right forgives the slips before it.
 */
export async function guarded(
  house: House,
  email: string,
  ip: string,
  isRight: () => Promise<boolean>,
): Promise<'right' | 'wrong' | 'too many'> {
  const attempt: Attempt = {
    email: house.seal.sign('e-mail of sign-in', email),
    address: addressHash(house, ip, 'sign-in'),
  }
  return doorOf(house).turns(attempt.email, async () => {
    const since = new Date(house.now().getTime() - window)
    const failed = await failuresSince(house.db, attempt, since)
    if (failed.email >= mostPerEmail || failed.address >= mostPerAddress) return 'too many'
    if (await isRight()) {
      if (failed.email > 0) await house.change((tx) => forgiveFailures(tx.write, attempt.email))
      return 'right'
    }
    await house.change((tx) => recordFailure(tx.write, attempt, house.now(), since))
    return 'wrong'
  })
}
