// The addresses of an article: its page, its print view, its history, and itself with every word leading to the dictionary.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { firstSentences } from '../desk/body/first-sentences.ts'
import * as desk from '../desk/desk.ts'
import type { Reading } from '../desk/desk.ts'
import * as dictionary from '../dictionary/dictionary.ts'
import * as discussion from '../discussion/discussion.ts'
import { NotFound } from '../platform/failure.ts'
import type { Language } from '../platform/i18n.ts'
import { JsonLd } from '../style/json-ld.tsx'
import type { Elsewhere, PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { articleFacts, trailFacts } from './facts.ts'
import { cardTags, dated, type EditionPlan } from './listed.tsx'
import { ArticleGraph } from './open-graph.tsx'
import { ArticlePage } from './pages/article.tsx'
import { HistoryPage } from './pages/history.tsx'
import { WordsPage } from './pages/words.tsx'
import type { Place } from './place.ts'

const moreAtMost = 4
export const placed = dated.extend({ slug: z.string().max(400) })
/** An article's address, to which the suffixes of its other pages are written. */
export const anArticle = '/:yyyy(^\\d{4}$)/:mm(^\\d{2}$)/:dd(^\\d{2}$)/:slug'

export type Drawn = Pick<PageContent, 'main' | 'tags' | 'title' | 'head' | 'islands' | 'until'>

export function articleRoutes(instance: FastifyInstance, plan: EditionPlan): void {
  const { house } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const readingPage = (suffix: '' | '/history' | '/dictionary', draw: Draw) =>
    app.get(anArticle + suffix, { schema: { params: placed } }, (request, reply) =>
      reply.page(() => pageOf(plan, request.params, suffix, draw)),
    )

  readingPage('', (reading, place) => articlePage(plan, reading, place))
  readingPage('/history', async (reading, place) => ({
    title: place.say('history.title', { headline: reading.revision.story.headline }),
    main: (
      <HistoryPage reading={reading} revisions={await desk.revisions(house.db, reading.article.id)} place={place} />
    ),
    tags: [],
  }))
  readingPage('/dictionary', async (reading, place) => wordsPage(plan, reading, place))
}

export type Draw = (reading: Reading, place: Place) => Promise<Drawn | Elsewhere>

/** One of an article's pages, or where it is found instead. */
export async function pageOf(
  plan: EditionPlan,
  params: z.output<typeof placed>,
  suffix: '' | '/print' | '/history' | '/dictionary',
  draw: Draw,
): Promise<PageContent | Elsewhere> {
  const { language, placeIn } = plan
  const reading = await found(plan, params)
  if ('elsewhere' in reading) return { ...reading, elsewhere: reading.elsewhere + suffix }
  const place = await placeIn(language)
  const { article, revision, translations } = reading
  const drawn = await draw(reading, place)
  if ('elsewhere' in drawn) return drawn
  const { main, tags, title, head, islands = [], ...until } = drawn
  const section = revision.story.section ? place.sections.byId.get(revision.story.section)?.path : undefined
  return {
    title,
    description: revision.story.standfirst || firstSentences(revision.story.body, 200, article.language),
    language,
    main,
    head,
    islands,
    ...until,
    tags: [`article:${article.id}`, ...translations.map(({ id }) => `article:${id}`), ...tags],
    canonical: urls.article(article) + (suffix === '/history' ? suffix : ''),
    alternates:
      suffix === ''
        ? [
            { language: article.language, address: urls.article(article) },
            ...translations.map((one) => ({ language: one.language, address: urls.article(one) })),
          ]
        : [],
    ...(section === undefined ? {} : { section }),
  }
}

/** The dictionary is of English words: in a Korean article there is nothing to look up, but the dictionary may still be wanted. */
async function wordsPage({ language }: EditionPlan, reading: Reading, place: Place): Promise<Drawn | Elsewhere> {
  const { article } = reading
  const tags = [`article:${article.id}`]
  if (article.language !== 'en') return { elsewhere: urls.dictionary(language), forGood: false, tags }
  const drawLine = await dictionary.linkWords({ language, from: urls.articleWords(article, language) })
  return {
    title: place.say('dictionary.words-title', { headline: reading.revision.story.headline }),
    main: <WordsPage reading={reading} place={place} drawLine={drawLine} />,
    tags: [dictionary.dictionaryTag],
    // Hundreds of addresses that say nothing but what a dictionary says are no way for a robot.
    head: <meta name="robots" content="noindex, nofollow" />,
  }
}

/** The article's own page, with the discussion under it. */
async function articlePage({ house, language }: EditionPlan, reading: Reading, place: Place): Promise<Drawn> {
  const { section, headline } = reading.revision.story
  const near = section
    ? await desk.listed(house.db, `section:${section}`, language, { page: 1, size: moreAtMost + 1 })
    : { cards: [], journalists: new Map(), pictures: new Map() }
  const more = {
    ...near,
    cards: near.cards
      .filter(({ id }) => id !== reading.article.id && !reading.translations.some((one) => one.id === id))
      .slice(0, moreAtMost),
  }
  const { section: comments, ...until } = await discussion.discussionUnder(house, place, reading.article)
  return {
    title: headline,
    main: <ArticlePage reading={reading} more={more} comments={comments} place={place} />,
    islands: reading.article.language === 'en' ? [...discussion.islands, ...dictionary.islands] : discussion.islands,
    ...until,
    tags: [...(section ? [`section:${section}`] : []), ...cardTags(more.cards), ...discussion.tagsOf(reading.article)],
    head: (
      <>
        <link
          rel="alternate"
          type="application/atom+xml"
          title={place.say('discussion.feed')}
          href={urls.discussionFeed(reading.article, language)}
        />
        <ArticleGraph reading={reading} place={place} />
        <JsonLd facts={articleFacts(reading, place)} />
        <JsonLd facts={trailFacts(reading, place)} />
      </>
    ),
  }
}

/** A published article at an address of this interface; throws where there is none, or says where else it is. */
export async function found(
  { house, language }: EditionPlan,
  params: z.output<typeof placed>,
): Promise<Reading | Elsewhere> {
  const day = `${params.yyyy}-${params.mm}-${params.dd}`
  const slug = params.slug.normalize('NFC')
  const order: Language[] = language === 'ko' ? ['ko', 'en'] : ['en', 'ko']
  for (const tried of order) {
    const article = await desk.articleAddressed(house.db, tried, day, slug)
    if (!article || article.state === 'draft') continue
    if (article.state === 'withdrawn')
      throw new NotFound('article.withdrawn', { because: article.withdrawn?.because ?? '' }, true)
    const reading = await desk.read(house.db, article)
    if (!reading) continue
    const tags = [article, ...reading.translations].map(({ id }) => `article:${id}`)
    const partner = reading.translations.find((one) => one.language === language)
    if (article.language !== language && partner) return { elsewhere: urls.article(partner), forGood: false, tags }
    if (article.language === 'ko' && language === 'en') return { elsewhere: urls.article(article), forGood: true, tags }
    if (article.slug !== slug || params.slug !== slug)
      return { elsewhere: urls.article(article, language), forGood: true, tags }
    return reading
  }
  throw new NotFound('article.unknown')
}
