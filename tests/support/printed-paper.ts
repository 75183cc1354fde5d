// Prints a paper of a few pages: two sections, a topic, a journalist, articles in both languages, and one that is withdrawn later.
import * as desk from '../../src/desk/desk.ts'
import type { House } from '../../src/platform/house.ts'
import type { Language } from '../../src/platform/i18n.ts'
import * as urls from '../../src/urls.ts'

export type Printed = {
  journalist: desk.JournalistId
  /** Signed by the journalist. */
  article: desk.Article
  /** The same in Korean. */
  korean: desk.Article
  /** Published, and to be withdrawn by a test. */
  other: desk.Article
  path: (article: desk.Article) => string
}

const both = (text: string) => ({ en: text, ko: text })
const by = 'test'

/** Some 200 ms. `headline` and `texts` are what each article says. */
export async function printPaper(
  house: House,
  {
    headline,
    texts = ['The minister spoke on Monday, for an hour.'],
  }: { headline?: string; texts?: readonly string[] },
): Promise<Printed> {
  const section = { title: both('National'), description: both(''), editors: [], position: 1 }
  const { id: national } = await desk.openSection(house, { ...section, path: 'national' }, by)
  await desk.openSection(house, { ...section, path: 'national/politics' }, by)
  await desk.openSection(house, { ...section, path: 'national/politics/north' }, by)
  const topic = await desk.topicNamed(house, both('Diplomacy'))
  const { id: journalist } = await desk.enterJournalist(
    house,
    {
      slug: 'na-ri',
      name: { en: 'Na Ri', ko: '나리' },
      role: both('Reporter'),
      email: null,
      emailShown: false,
      biography: both(''),
      languages: [],
      picture: null,
    },
    by,
  )
  const story = (slug: string): desk.Story => ({
    headline: headline ?? `Headline of ${slug}`,
    shortHeadline: '',
    standfirst: '',
    label: 'news',
    dateline: null,
    credits: [{ role: 'by', journalist, name: '', terms: '' }],
    section: national,
    further: [],
    topics: [topic.id],
    lead: null,
    body: {
      type: 'doc',
      content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    },
  })
  const print = async (
    slug: string,
    language: Language,
    more: { translates?: desk.ArticleId; page?: boolean } = {},
  ) => {
    const { translates, page = false } = more
    const kind = page ? 'page' : 'article'
    const beginning = {
      kind,
      language,
      slug,
      comments: 'open',
      story: story(headline ?? `Headline of ${slug}`),
    } as const
    const { id } = await desk.draft(house, translates ? { ...beginning, translates } : beginning)
    return desk.publish(house, id, house.now(), by)
  }
  const article = await print('the-minister', 'en')
  const korean = await print('장관', 'ko', { translates: article.id })
  const other = await print('the-hall', 'en')
  await print('about', 'en', { page: true })
  await print('ethics', 'en', { page: true })
  return { journalist, article, korean, other, path: (one) => urls.article(one) }
}
