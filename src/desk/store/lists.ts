// Keeps shelves: which articles each list shows in each language, so that every list is one read of one index.
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { ArticleId, Card } from '../article.ts'
import { cardOf } from './articles.ts'
import type { DeskTables } from './tables.ts'

/** The whole paper, or `section:…`, `by:…`, `topic:…` with an id. */
export type Shelf = 'all' | `section:${string}` | `by:${string}` | `topic:${string}`
export type Place = { shelf: Shelf; language: Language }
export type Stretch = { limit: number; offset?: number; from?: Date; until?: Date }

/** Cards on a shelf, newest first. `from` is included, `until` is not. */
export async function cardsOn(
  db: Reader,
  shelf: Shelf,
  language: Language,
  { limit, offset = 0, from, until }: Stretch,
): Promise<Card[]> {
  let query = db
    .tables<DeskTables>()
    .selectFrom('listings')
    .innerJoin('articles', 'articles.id', 'listings.article_id')
    .selectAll('articles')
    .where('listings.shelf', '=', shelf)
    .where('listings.interface', '=', language)
  if (from) query = query.where('listings.at', '>=', from.toISOString())
  if (until) query = query.where('listings.at', '<', until.toISOString())
  const rows = await query
    .orderBy('listings.at', 'desc')
    .orderBy('listings.article_id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(cardOf)
}

/** Cards on a shelf whose words are no harder than a level, newest first. Each level is a stretch of one index, of which no more is read than is asked for. */
export async function cardsUpTo(
  db: Reader,
  shelf: Shelf,
  language: Language,
  { level, limit, offset = 0 }: { level: number; limit: number; offset?: number },
): Promise<Card[]> {
  const tables = db.tables<DeskTables>()
  const ofLevel = (one: number) =>
    tables.selectFrom((from) =>
      from
        .selectFrom('listings')
        .select(['at', 'article_id'])
        .where('shelf', '=', shelf)
        .where('interface', '=', language)
        .where('level', '=', one)
        .orderBy('at', 'desc')
        .orderBy('article_id', 'desc')
        .limit(limit + offset)
        .as(`level_${one}`),
    )
  const easiest = ofLevel(1).selectAll()
  const all = Array.from({ length: level - 1 }, (_, at) => ofLevel(at + 2).selectAll()).reduce(
    (found, next) => found.unionAll(next),
    easiest,
  )
  const rows = await tables
    .selectFrom(all.as('easy'))
    .innerJoin('articles', 'articles.id', 'easy.article_id')
    .selectAll('articles')
    .orderBy('easy.at', 'desc')
    .orderBy('easy.article_id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(cardOf)
}

export async function cardsById(db: Reader, ids: readonly ArticleId[]): Promise<Map<string, Card>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .tables<DeskTables>()
    .selectFrom('articles')
    .selectAll()
    .where('id', 'in', ids)
    .where('state', '=', 'published')
    .execute()
  return new Map(rows.map((row) => [row.id, cardOf(row)]))
}

export async function placesNow(db: Reader, article: ArticleId): Promise<Place[]> {
  const rows = await db
    .tables<DeskTables>()
    .selectFrom('listings')
    .select(['shelf', 'interface'])
    .where('article_id', '=', article)
    .execute()
  return rows.map((row) => ({ shelf: row.shelf as Shelf, language: row.interface as Language }))
}

/** Puts an article on shelves in the given interfaces, and takes it off all others. */
export async function shelve(tx: Writer, article: ArticleId, at: Date | null, places: Place[]): Promise<void> {
  const db = tx.tables<DeskTables>()
  await db.deleteFrom('listings').where('article_id', '=', article).execute()
  if (places.length === 0 || at === null) return
  const known = await db.selectFrom('articles').select('level').where('id', '=', article).executeTakeFirst()
  const rows = places.map(({ shelf, language }) => ({
    shelf,
    interface: language,
    at: at.toISOString(),
    article_id: article,
    level: known?.level ?? null,
  }))
  await db
    .insertInto('listings')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Published cards of one kind in a stretch of time, oldest first, whatever shelf they stand on. For sitemaps and exports. */
export async function cardsPublished(
  db: Reader,
  kind: 'article' | 'page',
  { limit, offset = 0, from, until }: Stretch,
): Promise<Card[]> {
  let query = db
    .tables<DeskTables>()
    .selectFrom('articles')
    .selectAll()
    .where('kind', '=', kind)
    .where('state', '=', 'published')
  if (from) query = query.where('first_published_at', '>=', from.toISOString())
  if (until) query = query.where('first_published_at', '<', until.toISOString())
  const rows = await query.orderBy('first_published_at').orderBy('id').limit(limit).offset(offset).execute()
  return rows.map(cardOf)
}

/** Where one language's version of an article is found. */
export type Version = Pick<Card, 'language' | 'day' | 'slug'>

/** The published versions in other languages of what came out in a stretch of time, by the id of what came out. */
export async function versionsPublished(
  db: Reader,
  kind: 'article' | 'page',
  { from, until }: { from: Date; until: Date },
): Promise<Map<string, Version[]>> {
  const rows = await db
    .tables<DeskTables>()
    .selectFrom('articles')
    .innerJoin('articles as versions', 'versions.translation_group', 'articles.translation_group')
    .select(['articles.id', 'versions.language', 'versions.day', 'versions.slug'])
    .where('articles.kind', '=', kind)
    .where('articles.state', '=', 'published')
    .where('articles.first_published_at', '>=', from.toISOString())
    .where('articles.first_published_at', '<', until.toISOString())
    .where('versions.state', '=', 'published')
    .whereRef('versions.id', '<>', 'articles.id')
    .execute()
  const versions = Map.groupBy(rows, ({ id }) => id)
  return new Map(
    [...versions].map(([id, found]) => [
      id,
      found.map(({ language, day, slug }) => ({ language: language as Language, day, slug })),
    ]),
  )
}
