// The small cookies that lead through a few minutes of signing in, beside the session's own.
import type { House } from '../../platform/house.ts'
import { cookiePrefix, isSecure } from './session-cookie.ts'

type Lasting = { path: string; seconds: number }

/** A whole Set-Cookie line; with `seconds` at 0 one that takes the cookie away. */
export const ownCookie = (house: Pick<House, 'settings'>, name: string, value: string, lasting: Lasting): string =>
  `${cookiePrefix}.${name}=${value}; Max-Age=${lasting.seconds}; Path=${lasting.path}; HttpOnly; SameSite=Lax${isSecure(house) ? '; Secure' : ''}`

/** What such a cookie says in a Cookie header; null where it is not there. */
export const ownCookieIn = (cookies: string | undefined, name: string): string | null =>
  cookies
    ?.split(';')
    .map((one) => one.trim())
    .find((one) => one.startsWith(`${cookiePrefix}.${name}=`))
    ?.slice(cookiePrefix.length + name.length + 2) ?? null
