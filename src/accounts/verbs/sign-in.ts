// Signs people in by e-mail address and password, and out again.
import type { IncomingHttpHeaders } from 'node:http'
import type { House } from '../../platform/house.ts'
import type { AccountId } from '../account.ts'
import { type Answered, answerOf, headersFor } from '../sign-in/asking.ts'
import { doorOf } from '../sign-in/door.ts'
import { needsPasskey } from '../sign-in/entry.ts'
import { cookieLine, cookieName } from '../sign-in/session-cookie.ts'
import { rowByEmail } from '../store/accounts.ts'
import { deleteSessions, type OpenSession } from '../store/sessions.ts'
import { type Asking, guarded } from './guessing.ts'
import { openSession } from './who-asks.ts'

/**
 * `cookies` are whole Set-Cookie lines. `half`: the password is right, and a second factor is asked for; `passkey`: that one is their second factor,
 * and they have to come by it.
 */
export type SignedIn =
  | { ok: true; half: boolean; cookies: string[] }
  | { ok: false; problem: 'wrong' | 'too many' | 'passkey'; cookies: string[] }

/**
 * Signs in. Whether there is no such account, or another password, or no entry for it, is one answer after the same work. Only failures are
 * counted, and they are forgiven by the right password.
 */
export async function signInByPassword(
  house: House,
  { email, password }: { email: string; password: string },
  { headers, ip }: Asking,
): Promise<SignedIn> {
  const typed = email.trim().toLowerCase()
  const { api } = await doorOf(house).signIn()
  const before = await openSession(house, headers)
  const answers: Answered[] = []
  const outcome = await guarded(house, typed, ip, async () => {
    const asked = await answerOf(
      await api.signInEmail({ body: { email: typed, password }, headers: headersFor(headers), asResponse: true }),
    )
    answers.push(asked)
    return asked.status === 200
  })
  if (outcome === 'wrong' && answers.some(({ body }) => body['code'] === 'FAILED_TO_CREATE_SESSION')) {
    const row = await rowByEmail(house.db, typed)
    if (row && (await needsPasskey(house, row.id as AccountId))) return { ok: false, problem: 'passkey', cookies: [] }
  }
  if (outcome !== 'right') return { ok: false, problem: outcome, cookies: [] }
  // Whoever signs in anew leaves no session open behind them.
  if (before) await endSession(house, before)
  return {
    ok: true,
    half: answers.some(({ body }) => body['twoFactorRedirect'] === true),
    cookies: answers.flatMap(({ cookies }) => cookies),
  }
}

/** Signs out, at once on every node; returns the Set-Cookie line that takes the cookie away. */
export async function signOut(house: House, headers: IncomingHttpHeaders): Promise<string> {
  const session = await openSession(house, headers)
  if (session) await endSession(house, session)
  return cookieLine(house, `${cookieName(house)}=`, 0)
}

/** Ends a session at once, on every node. */
export async function endSession(house: House, { id, account }: Pick<OpenSession, 'id' | 'account'>): Promise<void> {
  await house.change(async (tx) => {
    const ended = await deleteSessions(tx.write, account.id, { only: id })
    if (ended > 0) await tx.tell({ kind: 'session ended', account: account.id })
  })
}
