// The Google News sitemap: one language's articles of the last two days, a thousand at most.
import * as desk from '../desk/desk.ts'
import type { Card } from '../desk/desk.ts'
import type { House } from '../platform/house.ts'
import { type Xml, xml, xmlDocument } from '../platform/xml.ts'
import { withOffset } from '../style/dates.ts'
import * as urls from '../urls.ts'
import type { Source } from './source.ts'

const articlesAtMost = 1000
const hour = 3_600_000
const twoDays = 48 * hour

/** The articles that belong in it now, newest first, and until when they are the right ones, at most an hour. */
export async function newsNow(house: House, { language }: Source): Promise<{ cards: Card[]; until: Date }> {
  const now = house.now().getTime()
  const { cards } = await desk.cameOut(house.db, language, {
    // The Korean shelf lists English articles that have no Korean version, too.
    limit: 2 * articlesAtMost,
    from: new Date(now - twoDays + 1),
    until: new Date(now + 1),
  })
  const own = cards.filter((card) => card.language === language).slice(0, articlesAtMost)
  const oldest = own.at(-1)?.firstPublishedAt.getTime() ?? now
  return { cards: own, until: new Date(Math.min(oldest + twoDays, now + hour)) }
}

export function newsSitemap(cards: Card[], { origin, paper, language }: Source): string {
  const entry = (card: Card): Xml => xml`<url><loc>${origin + urls.article(card)}</loc><news:news>
<news:publication><news:name>${paper.name[language]}</news:name><news:language>${language}</news:language></news:publication>
<news:publication_date>${withOffset(paper.zone, card.firstPublishedAt)}</news:publication_date>
<news:title>${card.headline}</news:title>
</news:news></url>
`
  return xmlDocument(xml`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${cards.map(entry)}</urlset>`)
}
