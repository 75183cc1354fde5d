// The session's cookie: its name, how it is found in a request, and whether it is one of ours.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { House } from '../../platform/house.ts'
import { sessionDays } from './session-days.ts'

type Sealed = Pick<House, 'seal' | 'settings'>

export const cookiePrefix = 'courant'
export const isSecure = ({ settings }: Pick<House, 'settings'>): boolean => settings.origin.startsWith('https:')
export const cookieName = (house: Pick<House, 'settings'>): string =>
  `${isSecure(house) ? '__Secure-' : ''}${cookiePrefix}.session_token`
export const secretOf = ({ seal }: Pick<House, 'seal'>): string => seal.keyFor('sign-in')

/** The Set-Cookie line for a session's cookie, or, with `seconds` at 0, one that takes it away. */
export const cookieLine = (house: Pick<House, 'settings'>, cookie: string, seconds = sessionDays * 86_400): string =>
  `${cookie}; Max-Age=${seconds}; Path=/; HttpOnly${isSecure(house) ? '; Secure' : ''}; SameSite=Lax`

/** The value of the session's cookie as it was sent; null if there is none. */
export function sessionCookie(house: Pick<House, 'settings'>, cookies: string | undefined): string | null {
  if (cookies === undefined || cookies === '') return null
  const wanted = `${cookieName(house)}=`
  for (let from = cookies.indexOf(wanted); from !== -1; from = cookies.indexOf(wanted, from + 1)) {
    if (from > 0 && cookies[from - 1] !== ' ' && cookies[from - 1] !== ';') continue
    const end = cookies.indexOf(';', from)
    return cookies.slice(from + wanted.length, end === -1 ? undefined : end).trim()
  }
  return null
}

/** The token within a cookie's value; null where the signature is not ours. */
export function tokenIn(house: Sealed, cookie: string): string | null {
  const [token, signature] = split(decoded(cookie))
  if (token === '') return null
  const given = Buffer.from(signature)
  const right = Buffer.from(signatureOf(house, token))
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

/** The cookie's value for a token, as Better Auth writes it. */
export const signed = (house: Sealed, token: string): string =>
  encodeURIComponent(`${token}.${signatureOf(house, token)}`)

const signatureOf = (house: Sealed, token: string): string =>
  createHmac('sha256', secretOf(house)).update(token).digest('base64')

function split(value: string): [string, string] {
  const dot = value.lastIndexOf('.')
  return dot === -1 ? ['', ''] : [value.slice(0, dot), value.slice(dot + 1)]
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}
