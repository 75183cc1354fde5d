// What the sitemaps list: the articles of a month, and every page that is not an article.
import * as desk from '../desk/desk.ts'
import type { Card } from '../desk/desk.ts'
import type { Reader } from '../platform/database.ts'
import { type Language, languages } from '../platform/i18n.ts'
import * as urls from '../urls.ts'
import { type MonthPart, mostInFile, stretchOf } from './months.ts'
import type { Listed } from './sitemap.ts'
import type { Source } from './source.ts'

/** One part of a month's articles in both languages, oldest first; empty if there is no such part. */
export async function articlesOf(
  db: Reader,
  { origin, paper }: Pick<Source, 'origin' | 'paper'>,
  { month, part }: MonthPart,
  most = mostInFile,
): Promise<Listed[]> {
  const stretch = { ...stretchOf(month, paper.zone), limit: most, offset: (part - 1) * most }
  const cards = await desk.cardsPublished(db, 'article', stretch)
  const others = await desk.versionsPublished(db, 'article', stretch)
  return cards.map((card) => {
    const versions = others.get(card.id) ?? []
    return {
      address: origin + urls.article(card),
      changed: changedAt(card),
      versions: versions.length === 0 ? [] : [card, ...versions].map((one) => inOwnLanguage(one, origin)),
    }
  })
}

const inOwnLanguage = (one: desk.Version, origin: string) => ({
  language: one.language,
  address: origin + urls.article(one),
})

/** Fronts, sections, journalists, corrections and standing pages: each exists in both languages at the same path. */
export async function pagesOf(
  db: Reader,
  { origin, sections }: Pick<Source, 'origin' | 'sections'>,
): Promise<Listed[]> {
  const journalists = await desk.allJournalists(db)
  const standing = await desk.cardsPublished(db, 'page', { limit: mostInFile })
  const inBoth = (address: (language: Language) => string, changed: Date | null = null): Listed[] => {
    const versions = languages.map((language) => ({ language, address: origin + address(language) }))
    return versions.map((one) => ({ address: one.address, changed, versions }))
  }
  return [
    ...inBoth(urls.front),
    ...sections.all.flatMap(({ path }) => inBoth((language) => urls.section(language, path))),
    ...journalists.flatMap(({ slug }) => inBoth((language) => urls.journalist(language, slug))),
    ...inBoth((language) => urls.corrections(language)),
    ...[...newestBySlug(standing)].flatMap(([slug, changed]) =>
      inBoth((language) => (slug === 'about' ? urls.about(language) : urls.standingPage(language, slug)), changed),
    ),
  ]
}

/** A standing page's two languages share their slug; where one is missing the other is shown. */
function newestBySlug(cards: Card[]): Map<string, Date> {
  const newest = new Map<string, Date>()
  for (const card of cards) {
    const known = newest.get(card.slug)
    if (!known || known < changedAt(card)) newest.set(card.slug, changedAt(card))
  }
  return newest
}

const changedAt = ({ updatedAt, firstPublishedAt }: Card): Date => updatedAt ?? firstPublishedAt
