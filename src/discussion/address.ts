// Finds the article that an address of a discussion names.
import { z } from 'zod'
import * as desk from '../desk/desk.ts'
import { NotFound } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import type { Discussed } from './pages/spot.ts'

/** What stands in the address of an article. */
export const placed = z.object({
  yyyy: z.string().regex(/^\d{4}$/),
  mm: z.string().regex(/^\d\d$/),
  dd: z.string().regex(/^\d\d$/),
  slug: z.string().max(400),
})
export const articlePath = '/:yyyy(^\\d{4}$)/:mm(^\\d{2}$)/:dd(^\\d{2}$)/:slug'

/** A published article and what pages say of it; `moved` where its address is another one by now. Throws NotFound where none is out. */
export async function articleAt(
  { db }: Pick<House, 'db'>,
  language: Language,
  params: z.output<typeof placed>,
): Promise<{ article: desk.Article; discussed: Discussed; moved: boolean }> {
  const day = `${params.yyyy}-${params.mm}-${params.dd}`
  const slug = params.slug.normalize('NFC')
  const order: Language[] = language === 'ko' ? ['ko', 'en'] : ['en', 'ko']
  for (const tried of order) {
    const article = await desk.articleAddressed(db, tried, day, slug)
    if (article?.state !== 'published') continue
    const moved = article.slug !== slug || params.slug !== slug || (article.language === 'ko' && language === 'en')
    return { article, discussed: await discussedOf(db, article), moved }
  }
  throw new NotFound('article.unknown')
}

/** What pages say of an article that is discussed. */
export async function discussedOf(db: House['db'], article: desk.Article): Promise<Discussed> {
  const [discussed] = await allDiscussed(db, [article])
  if (!discussed) throw new Error('One article is discussed at one place')
  return discussed
}

/** The same for many, in their order, by one query. */
export async function allDiscussed(db: House['db'], articles: readonly desk.Article[]): Promise<Discussed[]> {
  const cards = await desk.cardsById(db, [...new Set(articles.map(({ id }) => id))])
  return articles.map(({ id, language, day, slug, revision }) => ({
    id,
    language,
    day,
    slug,
    revision,
    headline: cards.get(id)?.headline ?? '',
  }))
}
