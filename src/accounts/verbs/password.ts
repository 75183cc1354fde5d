// Changes somebody's own password.
import type { House } from '../../platform/house.ts'
import { NotAllowed } from '../../platform/failure.ts'
import { type PasswordProblem, passwordProblem } from '../password-rules.ts'
import { doorOf } from '../sign-in/door.ts'
import { rowById } from '../store/accounts.ts'
import { passwordOf, setPassword } from '../store/identities.ts'
import { deleteSessions } from '../store/sessions.ts'
import { type Asking, guarded } from './guessing.ts'
import { openSession } from './who-asks.ts'

export type PasswordChange =
  | { ok: true }
  | {
      ok: false
      problem: { field: 'current'; because: 'wrong' | 'too many' } | { field: 'password'; because: PasswordProblem }
    }

/** Changes the password of whoever asks and ends their other sessions. Who has none yet gives themselves one. */
export async function changePassword(
  house: House,
  { current, password }: { current: string; password: string },
  asking: Asking,
): Promise<PasswordChange> {
  const session = await openSession(house, asking.headers)
  if (session === null) throw new NotAllowed('account.signed-out')
  const { id } = session.account
  const [row, kept] = await Promise.all([rowById(house.db, id), passwordOf(house.db, id)])
  const email = row?.email ?? ''
  const problem = passwordProblem(password, email)
  if (problem !== null) return { ok: false, problem: { field: 'password', because: problem } }
  const { passwords } = doorOf(house)
  const known =
    kept === null
      ? 'right'
      : await guarded(house, email, asking.ip, () => passwords.verify({ hash: kept, password: current }))
  if (known !== 'right') return { ok: false, problem: { field: 'current', because: known } }
  const hash = await passwords.hash(password)
  await house.change(async (tx) => {
    await setPassword(tx.write, id, hash, tx.now())
    await deleteSessions(tx.write, id, { allBut: session.id })
    await tx.tell({ kind: 'session ended', account: id })
  })
  return { ok: true }
}

export async function hasPassword(house: House, account: Parameters<typeof passwordOf>[1]): Promise<boolean> {
  return (await passwordOf(house.db, account)) !== null
}
