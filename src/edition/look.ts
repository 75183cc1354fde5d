// A reader's own colours, text size and ways with words: kept in a cookie, put into each page's first element.

export const themes = ['auto', 'light', 'dark'] as const
export const textSizes = ['small', 'normal', 'large', 'largest'] as const
/** The languages in which the dictionary explains. */
export const wordLanguages = ['both', 'en', 'ko'] as const
/** From which level on hard words are marked. */
export const markLevels = ['off', '2', '3', '4', '5', '6'] as const
export type Look = {
  theme: (typeof themes)[number]
  size: (typeof textSizes)[number]
  words: (typeof wordLanguages)[number]
  marks: (typeof markLevels)[number]
}

export const usual: Look = { theme: 'auto', size: 'normal', words: 'both', marks: 'off' }
/** A cookie from before the dictionary has two parts. */
const form = /(?:^|;\s*)look=(auto|light|dark)\.(small|normal|large|largest)(?:\.(both|en|ko)\.(off|2|3|4|5|6))?(?:;|$)/

/** What a Cookie header says; the usual look if it says nothing. */
export function lookIn(cookies: string): Look {
  const [, theme, size, words = usual.words, marks = usual.marks] = form.exec(cookies) ?? []
  return theme && size ? ({ theme, size, words, marks } as Look) : usual
}

/** Attributes for the page's first element; null for the usual look. */
export function lookAttributes(cookies: string): string | null {
  const look = lookIn(cookies)
  const attributes = (['theme', 'size', 'words', 'marks'] as const)
    .filter((name) => look[name] !== usual[name])
    .map((name) => ` data-${name}="${look[name]}"`)
  return attributes.length === 0 ? null : attributes.join('')
}

const aYear = 31_536_000

export const lookCookie = ({ theme, size, words, marks }: Look, secure: boolean): string =>
  `look=${theme}.${size}.${words}.${marks}; Path=/; Max-Age=${aYear}; SameSite=Lax; HttpOnly${secure ? '; Secure' : ''}`

/** A path of ours to go back to, or the front page. */
export const backTo = (path: string | undefined, front: string): string =>
  path && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : front
