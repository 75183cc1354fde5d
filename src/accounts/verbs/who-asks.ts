// Who asks: from a session's cookie to an account, mostly without a query.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { NotAllowed } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import { type Account, isStaff } from '../account.ts'
import type { AccountNews } from '../news.ts'
import { may, type Permission, permissionsOf } from '../permission.ts'
import { doorOf } from '../sign-in/door.ts'
import { isFreeOfSecondFactors } from '../sign-in/entry.ts'
import type { Remembered } from '../sign-in/memory.ts'
import { sessionCookie, tokenIn } from '../sign-in/session-cookie.ts'
import { sessionByToken } from '../store/sessions.ts'

/** Whoever is signed in; null for everybody else. */
export async function whoAsks(house: House, headers: IncomingHttpHeaders): Promise<Account | null> {
  return (await openSession(house, headers))?.account ?? null
}

/** The session that a request comes with; null without one. */
export async function openSession(house: House, headers: IncomingHttpHeaders): Promise<Remembered> {
  const cookie = sessionCookie(house, headers.cookie)
  if (cookie === null) return null
  const known = doorOf(house).memory.recall(cookie, house.now())
  return known === undefined ? learn(house, cookie) : known
}

/** The same without waiting, from a Cookie header; undefined where `fetchAccount` has to ask first. */
export function accountAtHand(house: House, cookies: string): Account | null | undefined {
  const cookie = sessionCookie(house, cookies)
  if (cookie === null) return null
  const known = doorOf(house).memory.recall(cookie, house.now())
  if (known === undefined) return tokenIn(house, cookie) === null ? null : undefined
  return known?.account ?? null
}

/** Brings in memory who stands behind a Cookie header. */
export const fetchAccount = (house: House, cookies: string): Promise<Account | null> =>
  whoAsks(house, { cookie: cookies })

async function learn(house: House, cookie: string): Promise<Remembered> {
  const token = tokenIn(house, cookie)
  if (token === null) return null
  return doorOf(house).memory.learn(cookie, () => sessionByToken(house, token, house.now()))
}

/** Whoever is signed in. Throws `NotAllowed('account.signed-out')`, of which the roof makes a way to sign in. */
export async function signedIn(house: House, headers: IncomingHttpHeaders): Promise<Account> {
  const account = await whoAsks(house, headers)
  if (account === null) throw new NotAllowed('account.signed-out')
  return account
}

/**
 * Whoever is signed in, if they may do this. Throws `NotAllowed` with `account.signed-out`, `account.not-allowed`, or `account.second-factor`
 * for staff who have no second factor yet.
 */
export async function allowed(house: House, headers: IncomingHttpHeaders, permission: Permission): Promise<Account> {
  const account = await signedIn(house, headers)
  if (!may(account, permission)) throw new NotAllowed('account.not-allowed')
  if (!permissionsOf('reader').includes(permission) && (await needsSecondFactor(house, headers)))
    throw new NotAllowed('account.second-factor')
  return account
}

/** Whether somebody of the staff has to set up a second factor before anything else. In the demo nobody has to. */
export async function needsSecondFactor(house: House, headers: IncomingHttpHeaders): Promise<boolean> {
  const session = await openSession(house, headers)
  if (session === null || !isStaff(session.account) || session.hasSecondFactor) return false
  return !(await isFreeOfSecondFactors(house))
}

/** What every form of a signed-in reader carries in its hidden field `token`; empty without a session. */
export function formToken(house: House, headers: IncomingHttpHeaders): string {
  const cookie = sessionCookie(house, headers.cookie)
  const token = cookie === null ? null : tokenIn(house, cookie)
  return token === null ? '' : house.seal.sign('form token', token)
}

/** Whether a form's token is the one of this request's session. */
function isFormToken(house: House, headers: IncomingHttpHeaders, given: unknown): boolean {
  const right = Buffer.from(formToken(house, headers))
  const sent = Buffer.from(typeof given === 'string' ? given : '')
  return right.length > 0 && sent.length === right.length && timingSafeEqual(sent, right)
}

type Sent = { url: string; headers: IncomingHttpHeaders; body?: unknown }

/** For the roof, on each POST: whether it brings its session's token in the body or in `x-courant-token`. Without a session none is needed. */
export async function rightToken(house: House, { url, headers, body }: Sent): Promise<boolean> {
  // Signing in anew ends the old session, whoever holds it.
  if (/^(\/ko)?\/account\/sign-in$/.test(url.split('?', 1)[0] ?? '')) return true
  if ((await whoAsks(house, headers)) === null) return true
  const inBody = typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined
  return isFormToken(house, headers, inBody ?? headers['x-courant-token'])
}

/** Hears, on every node, that what is remembered of somebody is no longer so. */
export const forgetAccount = (house: House, { account }: AccountNews): void => doorOf(house).memory.forget(account)
