// The readers' addresses: each asks the desk and answers with a page.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as desk from '../desk/desk.ts'
import type { Card, Reading, Shelf } from '../desk/desk.ts'
import { firstSentences } from '../desk/body/first-sentences.ts'
import { NotFound } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import { type Language, languages } from '../platform/i18n.ts'
import { daysAfter, longDay, plainDay, startOf } from '../style/dates.ts'
import { JsonLd } from '../style/json-ld.tsx'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { articleFacts, trailFacts } from './facts.ts'
import { backTo, type Look, lookCookie, lookIn, textSizes, themes, usual } from './look.ts'
import { ArticlePage, PrintPage, Text } from './pages/article.tsx'
import { FrontPage } from './pages/front.tsx'
import { HistoryPage } from './pages/history.tsx'
import { Breadcrumb, ListPage, Pager } from './pages/list.tsx'
import { CorrectionsPage, LookPage, PlainPage } from './pages/plain.tsx'
import { PictureView } from './picture.tsx'
import type { Place } from './place.ts'

const pageSize = 20
const moreAtMost = 4
const paged = z.object({ page: z.coerce.number().int().min(1).max(5000).optional() })
const dated = z.object({
  yyyy: z.string().regex(/^\d{4}$/),
  mm: z.string().regex(/^\d\d$/),
  dd: z.string().regex(/^\d\d$/),
})
const placed = dated.extend({ slug: z.string().max(400) })
const slugged = z.object({ slug: z.string().max(400) })

export type EditionPlan = { house: House; language: Language; placeIn: (language: Language) => Promise<Place> }

export function editionRoutes(instance: FastifyInstance, { house, language, placeIn }: EditionPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const both = (address: (language: Language) => string): PageContent['alternates'] =>
    languages.map((one) => ({ language: one, address: address(one) }))
  const cardTags = (cards: Card[]) => cards.map(({ id }) => `article:${id}`)

  app.get('/', (_, reply) =>
    reply.page(async () => {
      const place = await placeIn(language)
      const front = await desk.frontNow(house.db, language)
      const cards = [front.lead ?? [], front.beside, front.latest, ...front.blocks.map((block) => block.cards)].flat()
      const { paper } = place
      return {
        title:
          paper.motto[language] === ''
            ? paper.name[language]
            : place.say('front.title', { paper: paper.name[language], motto: paper.motto[language] }),
        language,
        main: <FrontPage front={front} things={front} place={place} />,
        tags: [`front:${language}`, 'all', ...cardTags(cards)],
        canonical: urls.front(language),
        alternates: both(urls.front),
      }
    }),
  )

  const listed = async (place: Place, shelf: Shelf, page: number) => {
    const shown = await desk.listed(house.db, shelf, language, { page, size: pageSize })
    if (page > 1 && shown.cards.length === 0) throw new NotFound('page.unknown')
    return {
      shown,
      tags: [shelf, ...cardTags(shown.cards)],
      pager: (address: (number: number) => string) => (
        <Pager place={place} page={page} more={shown.more} address={address} />
      ),
    }
  }

  const sectionPage = (path: string, page: number) => async (): Promise<PageContent> => {
    const place = await placeIn(language)
    const section = place.sections.byPath.get(path.normalize('NFC'))
    if (!section) throw new NotFound('section.unknown')
    const { shown, tags, pager } = await listed(place, `section:${section.id}`, page)
    const below = place.sections.below(section.id)
    const editors = (await desk.journalists(house.db, section.editors)).map((one) => one.name[language])
    return {
      title: `${section.title[language]} · ${place.paper.name[language]}`,
      description: section.description[language],
      language,
      section: section.path,
      main: (
        <ListPage
          heading={section.title[language]}
          trail={<Breadcrumb trail={place.sections.trail(section.id)} place={place} />}
          intro={
            <>
              {section.description[language] !== '' && <p class="list-description">{section.description[language]}</p>}
              {editors.length > 0 && (
                <p class="list-editors">{place.say('list.edited-by', { who: editors.join(', ') })}</p>
              )}
              {below.length > 0 && (
                <nav
                  class="subsections"
                  aria-label={place.say('list.sections-below', { section: section.title[language] })}
                >
                  <ul>
                    {below.map((one) => (
                      <li key={one.id}>
                        <a href={urls.section(language, one.path)}>{one.title[language]}</a>
                      </li>
                    ))}
                  </ul>
                </nav>
              )}
            </>
          }
          shown={shown}
          place={place}
          empty={place.say('list.empty')}
          pager={pager((number) => urls.section(language, section.path, number))}
        />
      ),
      tags,
      canonical: urls.section(language, section.path, page),
      alternates: both((one) => urls.section(one, section.path, page)),
    }
  }
  for (const depth of [1, 2, 3]) {
    const names = ['one', 'two', 'three'].slice(0, depth)
    app.get(
      names.map((name) => `/:${name}`).join(''),
      { schema: { querystring: paged, params: z.record(z.string(), z.string()) } },
      (request, reply) =>
        reply.page(sectionPage(names.map((name) => request.params[name]).join('/'), request.query.page ?? 1)),
    )
  }

  app.get('/topics/:slug', { schema: { querystring: paged, params: slugged } }, (request, reply) =>
    reply.page(async () => {
      const { page = 1 } = request.query
      const place = await placeIn(language)
      const topic = await desk.topicBySlug(house.db, request.params.slug.normalize('NFC'))
      if (!topic) throw new NotFound('topic.unknown')
      const { shown, tags, pager } = await listed(place, `topic:${topic.id}`, page)
      return {
        title: `${topic.name[language]} · ${place.paper.name[language]}`,
        language,
        main: (
          <ListPage
            heading={topic.name[language]}
            shown={shown}
            place={place}
            empty={place.say('list.empty')}
            pager={pager((number) => urls.topic(language, topic.slug, number))}
          />
        ),
        tags,
        canonical: urls.topic(language, topic.slug, page),
        alternates: both((one) => urls.topic(one, topic.slug, page)),
      }
    }),
  )

  app.get('/by/:slug', { schema: { querystring: paged, params: slugged } }, (request, reply) =>
    reply.page(async () => {
      const { page = 1 } = request.query
      const place = await placeIn(language)
      const { say } = place
      const journalist = await desk.journalistBySlug(house.db, request.params.slug)
      if (!journalist) throw new NotFound('journalist.unknown')
      const { shown, tags, pager } = await listed(place, `by:${journalist.id}`, page)
      const pictures = await desk.pictures(house.db, journalist.picture ? [journalist.picture] : [])
      const portrait = journalist.picture && pictures.get(journalist.picture)
      const spoken = new Intl.DisplayNames(language, { type: 'language' })
      return {
        title: `${journalist.name[language]} · ${place.paper.name[language]}`,
        description: journalist.biography[language],
        language,
        main: (
          <ListPage
            heading={journalist.name[language]}
            intro={
              <>
                {portrait && (
                  <div class="portrait">
                    <PictureView
                      picture={portrait}
                      use={{ alt: '', focus: desk.centre }}
                      ratio="1x1"
                      sizes="9rem"
                      eager
                    />
                  </div>
                )}
                <p class="label">{journalist.role[language]}</p>
                <p class="list-description">{journalist.biography[language]}</p>
                {journalist.languages.length > 0 && (
                  <p class="list-editors">
                    {say('journalist.languages', {
                      languages: journalist.languages.map((one) => spoken.of(one) ?? one).join(', '),
                    })}
                  </p>
                )}
                {journalist.emailShown && journalist.email && (
                  <p class="list-editors">
                    <a href={`mailto:${journalist.email}`}>{journalist.email}</a>
                  </p>
                )}
              </>
            }
            shown={shown}
            place={place}
            empty={say('journalist.empty')}
            pager={pager((number) => urls.journalist(language, journalist.slug, number))}
          />
        ),
        tags,
        canonical: urls.journalist(language, journalist.slug, page),
        alternates: both((one) => urls.journalist(one, journalist.slug, page)),
      }
    }),
  )

  app.get('/archive/:yyyy/:mm/:dd', { schema: { params: dated } }, (request, reply) =>
    reply.page(async () => {
      const { yyyy, mm, dd } = request.params
      const date = `${yyyy}-${mm}-${dd}`
      const place = await placeIn(language)
      if (
        Number.isNaN(new Date(`${date}T12:00:00Z`).getTime()) ||
        new Date(`${date}T12:00:00Z`).toISOString().slice(0, 10) !== date
      )
        throw new NotFound('day.unknown')
      const { zone } = place.paper
      const shown = await desk.cameOut(house.db, language, {
        limit: 200,
        from: startOf(date, zone),
        until: startOf(daysAfter(date, 1), zone),
      })
      return {
        title: `${place.say('day.title', { day: plainDay(language, date) })} · ${place.paper.name[language]}`,
        language,
        main: (
          <ListPage
            heading={place.say('day.title', { day: longDay(language, date) })}
            intro={<p class="list-description">{place.say('day.count', { count: shown.cards.length })}</p>}
            shown={shown}
            place={place}
            withDay={false}
            empty={place.say('day.empty')}
            pager={
              <nav class="pager" aria-label={place.say('list.pages')}>
                <a rel="prev" href={urls.day(language, daysAfter(date, -1))}>
                  {place.say('day.before')}
                </a>
                <a rel="next" href={urls.day(language, daysAfter(date, 1))}>
                  {place.say('day.after')}
                </a>
              </nav>
            }
          />
        ),
        tags: ['all', ...cardTags(shown.cards)],
        canonical: urls.day(language, date),
        alternates: both((one) => urls.day(one, date)),
      }
    }),
  )

  /** A published article at an address of this interface; throws where there is none, or says where else it is. */
  const found = async (params: z.output<typeof placed>): Promise<Reading | { elsewhere: string }> => {
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
      const partner = reading.translations.find((one) => one.language === language)
      if (article.language !== language && partner) return { elsewhere: urls.article(partner) }
      if (article.language === 'ko' && language === 'en') return { elsewhere: urls.article(article) }
      if (article.slug !== slug || params.slug !== slug) return { elsewhere: urls.article(article, language) }
      return reading
    }
    throw new NotFound('article.unknown')
  }

  const readingPage = (
    suffix: '' | '/print' | '/history',
    draw: (
      reading: Reading,
      place: Place,
    ) => Promise<{ main: PageContent['main']; tags: string[]; title: string; head?: PageContent['head'] }>,
  ) =>
    app.get(
      `/:yyyy(^\\d{4}$)/:mm(^\\d{2}$)/:dd(^\\d{2}$)/:slug${suffix}`,
      { schema: { params: placed } },
      (request, reply) =>
        reply.page(async () => {
          const reading = await found(request.params)
          if ('elsewhere' in reading) return { elsewhere: reading.elsewhere + suffix }
          const place = await placeIn(language)
          const { article, revision, translations } = reading
          const { main, tags, title, head } = await draw(reading, place)
          const section = revision.story.section ? place.sections.byId.get(revision.story.section)?.path : undefined
          return {
            title,
            description: revision.story.standfirst || firstSentences(revision.story.body, 200, article.language),
            language,
            main,
            head,
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
        }),
    )

  readingPage('', async (reading, place) => {
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
    return {
      title: headline,
      main: <ArticlePage reading={reading} more={more} place={place} />,
      tags: [...(section ? [`section:${section}`] : []), ...cardTags(more.cards)],
      head: (
        <>
          <meta property="og:type" content="article" />
          <JsonLd facts={articleFacts(reading, place)} />
          <JsonLd facts={trailFacts(reading, place)} />
        </>
      ),
    }
  })
  readingPage('/print', async (reading, place) => ({
    title: place.say('print.title', { headline: reading.revision.story.headline }),
    main: <PrintPage reading={reading} place={place} />,
    tags: [],
    head: <meta name="robots" content="noindex" />,
  }))
  readingPage('/history', async (reading, place) => ({
    title: place.say('history.title', { headline: reading.revision.story.headline }),
    main: (
      <HistoryPage reading={reading} revisions={await desk.revisions(house.db, reading.article.id)} place={place} />
    ),
    tags: [],
  }))

  const standing = (slug: string) => async (): Promise<PageContent> => {
    const place = await placeIn(language)
    const own = await desk.articleAddressed(house.db, language, '', slug)
    const article = own ?? (await desk.articleAddressed(house.db, language === 'en' ? 'ko' : 'en', '', slug))
    const reading = article?.state === 'published' ? await desk.read(house.db, article) : null
    if (!article || !reading) throw new NotFound('page.unknown')
    const others = await Promise.all(
      Object.values(place.paper.policies).map((one) => desk.articleAddressed(house.db, language, '', one)),
    )
    const cards = await desk.cardsById(
      house.db,
      others.flatMap((one) => (one ? [one.id] : [])),
    )
    return {
      title: `${reading.revision.story.headline} · ${place.paper.name[language]}`,
      language,
      main: (
        <PlainPage heading={reading.revision.story.headline} lang={article.language}>
          <Text reading={reading} />
          {slug === 'about' && (
            <ul class="policies">
              {[...cards.values()].map((card) => (
                <li key={card.id}>
                  <a href={urls.standingPage(language, card.slug)}>{card.headline}</a>
                </li>
              ))}
            </ul>
          )}
        </PlainPage>
      ),
      tags: [`article:${article.id}`, ...cardTags([...cards.values()])],
      canonical: slug === 'about' ? urls.about(language) : urls.standingPage(language, slug),
      alternates: both((one) => (slug === 'about' ? urls.about(one) : urls.standingPage(one, slug))),
    }
  }
  app.get('/about', (_, reply) => reply.page(standing('about')))
  app.get('/about/:slug', { schema: { params: slugged } }, (request, reply) =>
    reply.page(standing(request.params.slug.normalize('NFC'))),
  )

  app.get('/corrections', { schema: { querystring: paged } }, (request, reply) =>
    reply.page(async () => {
      const { page = 1 } = request.query
      const place = await placeIn(language)
      const { corrections, more } = await desk.allCorrections(house.db, { page, size: pageSize })
      return {
        title: `${place.say('corrections.title')} · ${place.paper.name[language]}`,
        language,
        main: (
          <CorrectionsPage
            corrections={corrections}
            place={place}
            pager={
              <Pager place={place} page={page} more={more} address={(number) => urls.corrections(language, number)} />
            }
          />
        ),
        tags: ['corrections', ...corrections.map(({ card }) => `article:${card.id}`)],
        canonical: urls.corrections(language, page),
        alternates: both((one) => urls.corrections(one, page)),
      }
    }),
  )

  const lookForm = z.object({
    theme: z.enum(themes).catch(usual.theme),
    size: z.enum(textSizes).catch(usual.size),
    back: z.string().optional(),
  })
  app.get('/look', async (request, reply) => {
    const place = await placeIn(language)
    const referer = URL.canParse(request.headers.referer ?? '')
      ? new URL(request.headers.referer ?? '').pathname
      : undefined
    return reply.once({
      title: `${place.say('look.title')} · ${place.paper.name[language]}`,
      language,
      main: (
        <LookPage
          look={lookIn(request.headers.cookie ?? '')}
          back={backTo(referer, urls.front(language))}
          place={place}
        />
      ),
      tags: [],
      canonical: urls.look(language),
      alternates: both(urls.look),
    })
  })
  app.post('/look', { schema: { body: lookForm } }, async (request, reply) => {
    const look: Look = request.body
    return reply
      .header('set-cookie', lookCookie(look, house.settings.origin.startsWith('https:')))
      .redirect(backTo(request.body.back, urls.front(language)), 303)
  })
}
