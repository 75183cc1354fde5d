// A published article for a test to be discussed under.
import * as desk from '../desk/desk.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import * as urls from '../urls.ts'

export type TestArticle = { id: desk.ArticleId; path: string; language: Language; section: desk.SectionId }

/** Each text given becomes a paragraph. */
export async function publishedArticle(
  house: House,
  { slug = 'an-article', texts = ['Words of the article.'], credits = [] as desk.Credit[] } = {},
): Promise<TestArticle> {
  const plain = { position: 1, title: { en: 'Section', ko: '면' }, description: { en: '', ko: '' }, editors: [] }
  const known = (await desk.sectionTree(house.db)).all.find(({ path }) => path === 'national')
  const section = known ?? (await desk.openSection(house, { ...plain, path: 'national' }, 'test'))
  const story: desk.Story = {
    headline: `Headline of ${slug}`,
    shortHeadline: '',
    standfirst: '',
    label: 'news',
    dateline: null,
    credits,
    section: section.id,
    further: [],
    topics: [],
    lead: null,
    body: { type: 'doc', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) },
  }
  const drafted = await desk.draft(house, { kind: 'article', language: 'en', slug, comments: 'open', story })
  const article = await desk.publish(house, drafted.id, house.now(), 'test')
  return { id: article.id, path: urls.article(article), language: 'en', section: section.id }
}
