// Two small cookies of the way through a provider: that a page of ours has sent somebody on it, and in which language they come back.
import type { House } from '../../platform/house.ts'
import { type Language, languages } from '../../platform/i18n.ts'
import { ownCookie, ownCookieIn } from './own-cookies.ts'

type Purpose = 'sign-in' | 'connect'
const minutes = 15

/** `bound` is what only a page for this session knows: its form token. */
const mark = ({ seal }: House, purpose: Purpose, provider: string, bound: string): string =>
  `${purpose}.${seal.sign('going to a provider', `${purpose} ${provider} ${bound}`)}`

/** The Set-Cookie line that lets the next page lead on. */
export const sendingTo = (house: House, purpose: Purpose, provider: string, bound: string): string =>
  ownCookie(house, 'going', mark(house, purpose, provider, bound), { path: '/', seconds: 120 })

export const sent = (house: House): string => ownCookie(house, 'going', '', { path: '/', seconds: 0 })

/** For what a page of ours has sent somebody to this provider; null if none has. */
export function sentTo(house: House, cookies: string | undefined, provider: string, bound: string): Purpose | null {
  const value = ownCookieIn(cookies, 'going')
  return (['sign-in', 'connect'] as const).find((purpose) => value === mark(house, purpose, provider, bound)) ?? null
}

export const speaking = (house: House, language: Language): string =>
  ownCookie(house, 'speaks', language, { path: '/api/auth', seconds: minutes * 60 })

/** Whether this browser has set out on such a way a short while ago. */
export const hasSetOut = (cookies: string | undefined): boolean => ownCookieIn(cookies, 'speaks') !== null

/** The language in which somebody set out; else the one that their browser prefers. */
export function languageOf(cookies: string | undefined, accepted: string | undefined): Language {
  const value = ownCookieIn(cookies, 'speaks')
  return languages.find((language) => language === value) ?? (/^ko\b/i.test(accepted ?? '') ? 'ko' : 'en')
}
