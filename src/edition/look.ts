// A reader's own colours and text size: kept in a cookie, put into each page's first element.

export const themes = ['auto', 'light', 'dark'] as const
export const textSizes = ['small', 'normal', 'large', 'largest'] as const
export type Look = { theme: (typeof themes)[number]; size: (typeof textSizes)[number] }

export const usual: Look = { theme: 'auto', size: 'normal' }
const form = /(?:^|;\s*)look=(auto|light|dark)\.(small|normal|large|largest)(?:;|$)/

/** What a Cookie header says; the usual look if it says nothing. */
export function lookIn(cookies: string): Look {
  const [, theme, size] = form.exec(cookies) ?? []
  return theme && size ? ({ theme, size } as Look) : usual
}

/** Attributes for the page's first element; null for the usual look. */
export function lookAttributes(cookies: string): string | null {
  const { theme, size } = lookIn(cookies)
  const attributes = `${theme === 'auto' ? '' : ` data-theme="${theme}"`}${size === 'normal' ? '' : ` data-size="${size}"`}`
  return attributes === '' ? null : attributes
}

const aYear = 31_536_000

export const lookCookie = ({ theme, size }: Look, secure: boolean): string =>
  `look=${theme}.${size}; Path=/; Max-Age=${aYear}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`

/** A path of ours to go back to, or the front page. */
export const backTo = (path: string | undefined, front: string): string =>
  path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : front
