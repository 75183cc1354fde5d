// Changes somebody's own password.
import type { House } from '../../platform/house.ts'
import { NotAllowed } from '../../platform/failure.ts'
import { type PasswordProblem, passwordProblem } from '../password-rules.ts'
import { doorOf } from '../sign-in/door.ts'
import type { Account } from '../account.ts'
import { rowById } from '../store/accounts.ts'
import { keptWays } from '../store/ways.ts'
import { setPassword } from '../store/identities.ts'
import { deleteSessions } from '../store/sessions.ts'
import type { Asking } from './guessing.ts'
import { proofOf, type Proof, showAgain } from './show-again.ts'
import { openSession } from './who-asks.ts'

export type PasswordChange =
  | { ok: true }
  | {
      ok: false
      problem: { field: 'current'; because: 'wrong' | 'too many' } | { field: 'password'; because: PasswordProblem }
    }

/** Changes the password of whoever asks and ends their other sessions. Who has none yet gives themselves one. `current` is what `showAgain` asks after. */
export async function changePassword(
  house: House,
  { current, password }: { current: string; password: string },
  asking: Asking,
): Promise<PasswordChange> {
  const session = await openSession(house, asking.headers)
  if (session === null) throw new NotAllowed('account.signed-out')
  const { id } = session.account
  const problem = passwordProblem(password, (await rowById(house.db, id))?.email ?? '')
  if (problem !== null) return { ok: false, problem: { field: 'password', because: problem } }
  const known = await showAgain(house, current, asking)
  if (known !== 'right') return { ok: false, problem: { field: 'current', because: known } }
  const hash = await doorOf(house).passwords.hash(password)
  await house.change(async (tx) => {
    await setPassword(tx.write, id, hash, tx.now())
    await deleteSessions(tx.write, id, { allBut: session.id })
    await tx.tell({ kind: 'session ended', account: id })
  })
  return { ok: true }
}

/** What has to be shown before a password is changed. */
export async function proofForPassword(house: House, { id }: Account): Promise<Proof> {
  const ways = await keptWays(house.db, id)
  return ways ? proofOf(ways) : 'nothing'
}
