// Makes the document that holds the small card of a word and nothing else, for the script on an article's page.
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Place } from '../style/place.ts'
import { unlisted } from '../style/plain-page.tsx'
import type { InSentence } from '../urls.ts'
import type { Card } from './card.ts'
import { SmallCard } from './pages/small-card.tsx'

export function cardDocument(card: Card, where: InSentence, keeping: VNode | null, place: Place): string {
  const page = (
    <html lang={place.language}>
      <head>
        <meta charset="utf-8" />
        <title>{card.headword}</title>
        {unlisted}
      </head>
      <body>
        <SmallCard card={card} where={where} keeping={keeping ?? undefined} place={place} />
      </body>
    </html>
  )
  return `<!doctype html>\n${renderToString(page)}\n`
}
