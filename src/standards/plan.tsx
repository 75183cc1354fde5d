// What the routes of the board are given by the roof, and what all their pages share.
import type { IncomingHttpHeaders } from 'node:http'
import { whoAsks } from '../accounts/accounts.ts'
import { isBlank } from '../language/cleaning.ts'
import type { House } from '../platform/house.ts'
import { type Language, languages } from '../platform/i18n.ts'
import type { PageContent } from '../style/page.ts'
import type { Place } from '../style/place.ts'
import type { Matters } from './matter.ts'
import { KeptTextPage } from './pages/kept-text.tsx'

export type StandardsPlan = {
  house: House
  language: Language
  placeIn: (language: Language) => Promise<Place>
  /** How to find and show what cases are about, which other rooms have. */
  matters: Matters
}

type Drawn = Pick<PageContent, 'main'> & Partial<PageContent>

/** A page with its title, and its address in both languages. */
export const drawn = (
  place: Place,
  title: string,
  address: (language: Language) => string,
  page: Drawn,
): PageContent => ({
  title: `${title} · ${place.paper.name[place.language]}`,
  language: place.language,
  tags: [],
  canonical: address(place.language),
  alternates: languages.map((language) => ({ language, address: address(language) })),
  ...page,
})

/** For pages that are one person's, or the newsroom's. */
export const unlisted = <meta name="robots" content="noindex" />

/** The page for who sends a text after their session is over, so that it is not lost; null for everybody else. */
export async function keptText(
  { house, language, placeIn }: StandardsPlan,
  headers: IncomingHttpHeaders,
  { text, next }: { text: string; next: (language: Language) => string },
): Promise<PageContent | null> {
  if (isBlank(text) || (await whoAsks(house, headers)) !== null) return null
  const place = await placeIn(language)
  return drawn(place, place.say('standards.signed-out'), next, {
    main: <KeptTextPage text={text} next={next(language)} place={place} />,
    head: unlisted,
    status: 422,
  })
}
