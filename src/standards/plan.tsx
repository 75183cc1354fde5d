// What the routes of the board are given by the roof, and what all their pages share.
import type { IncomingHttpHeaders } from 'node:http'
import { whoAsks } from '../accounts/accounts.ts'
import { isBlank } from '../language/cleaning.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import type { PageContent } from '../style/page.ts'
import type { Place } from '../style/place.ts'
import { plainPage, unlisted } from '../style/plain-page.tsx'
import type { Matters } from './matter.ts'
import { KeptTextPage } from './pages/kept-text.tsx'

export type StandardsPlan = {
  house: House
  language: Language
  placeIn: (language: Language) => Promise<Place>
  /** How to find and show what cases are about, which other rooms have. */
  matters: Matters
}

/** The page for who sends a text after their session is over, so that it is not lost; null for everybody else. */
export async function keptText(
  { house, language, placeIn }: StandardsPlan,
  headers: IncomingHttpHeaders,
  { text, next }: { text: string; next: (language: Language) => string },
): Promise<PageContent | null> {
  if (isBlank(text) || (await whoAsks(house, headers)) !== null) return null
  const place = await placeIn(language)
  return plainPage(place, place.say('standards.signed-out'), next, {
    main: <KeptTextPage text={text} next={next(language)} place={place} />,
    head: unlisted,
    status: 422,
  })
}
