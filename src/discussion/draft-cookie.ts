// The cookie that finds what somebody wrote before they signed in.

const form = /(?:^|;\s*)draft=([\w-]{20,100})(?:;|$)/
const aDay = 86_400

/** Which draft a Cookie header names; null for none. */
export const draftToken = (cookies: string | undefined): string | null => form.exec(cookies ?? '')?.[1] ?? null

export const draftCookie = (token: string, secure: boolean): string => cookie(token, aDay, secure)
export const noDraftCookie = (secure: boolean): string => cookie('', 0, secure)

const cookie = (value: string, seconds: number, secure: boolean): string =>
  `draft=${value}; Path=/; Max-Age=${seconds}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`
