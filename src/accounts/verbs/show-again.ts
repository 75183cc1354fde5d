// Lets whoever is signed in show once more who they are, before what a session alone must not be enough for.
import { NotAllowed } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import { doorOf } from '../sign-in/door.ts'
import { passwordOf } from '../store/identities.ts'
import { keptWays, type KeptWays } from '../store/ways.ts'
import { type Asking, guarded } from './guessing.ts'
import { takeSecondStep } from './take-second-step.ts'
import { signedIn } from './who-asks.ts'

export type Proof = 'password' | 'code' | 'nothing'

/** What is asked for: the password, without one a code of the second step, and nothing where there is neither. */
export function proofOf({ hasPassword, hasAuthenticator }: KeptWays): Proof {
  if (hasPassword) return 'password'
  return hasAuthenticator ? 'code' : 'nothing'
}

/** Whether what was typed is right; failures count with those of signing in. Throws `NotAllowed('account.signed-out')`. */
export async function showAgain(house: House, typed: string, asking: Asking): Promise<'right' | 'wrong' | 'too many'> {
  const { id } = await signedIn(house, asking.headers)
  const ways = await keptWays(house.db, id)
  if (!ways) throw new NotAllowed('account.signed-out')
  const proof = proofOf(ways)
  if (proof === 'nothing') return 'right'
  return guarded(house, ways.email, asking.ip, async () => {
    if (proof === 'code') return (await takeSecondStep(house, typed, asking.headers)).ok
    const hash = await passwordOf(house.db, id)
    return hash !== null && doorOf(house).passwords.verify({ hash, password: typed })
  })
}
