// Fills the masthead's corner for whoever is signed in.
import { renderToString } from 'preact-render-to-string'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import { unreadNotices } from './notices/notify.ts'
import { ReadersCorner } from './pages/corner.tsx'
import { sessionCookie } from './sign-in/session-cookie.ts'
import { accountAtHand, formToken, whoAsks } from './verbs/who-asks.ts'

/**
 * A session by its key, without waiting, for what is kept of one reader: null for who is certainly not signed in. What is kept under it is to be
 * dropped at the news of its account.
 */
export function sessionKey(house: House, cookies: string): string | null {
  const cookie = sessionCookie(house, cookies)
  return cookie === null || accountAtHand(house, cookies) === null ? null : cookie
}

/** The corner as markup, with what it shows; null for whoever is not signed in. */
export async function cornerFor(
  house: House,
  cookies: string,
  language: Language,
): Promise<{ html: string; tags: string[] } | null> {
  const headers = { cookie: cookies }
  const account = await whoAsks(house, headers)
  if (account === null) return null
  const unread = await unreadNotices(house.db, account.id)
  const token = formToken(house, headers)
  const html = renderToString(<ReadersCorner account={account} unread={unread} token={token} language={language} />)
  return { html, tags: [`account:${account.id}`] }
}
