// The addresses of sections and topics: lists of stories, newest first.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as desk from '../desk/desk.ts'
import { NotFound } from '../platform/failure.ts'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { FeedLink } from './feed-link.tsx'
import { both, type EditionPlan, listed, paged, slugged } from './listed.tsx'
import { Easier, easierLevels } from './pages/easier.tsx'
import { Breadcrumb, ListPage } from './pages/list.tsx'

/** In the order of the addresses that the page's own links have, under which it is kept. */
const filtered = z.object({
  level: z.coerce.number().pipe(z.literal(easierLevels)).optional(),
  page: paged.shape.page,
})

export function sectionRoutes(instance: FastifyInstance, plan: EditionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  for (const depth of [1, 2, 3]) {
    const names = ['one', 'two', 'three'].slice(0, depth)
    app.get(
      names.map((name) => `/:${name}`).join(''),
      { schema: { querystring: filtered, params: z.record(z.string(), z.string()) } },
      (request, reply) => {
        const { level, page = 1 } = request.query
        const path = names.map((name) => request.params[name]).join('/')
        return reply.page(() => sectionPage(plan, path, { page, level }))
      },
    )
  }

  app.get('/topics/:slug', { schema: { querystring: paged, params: slugged } }, (request, reply) =>
    reply.page(async () => {
      const { page = 1 } = request.query
      const place = await placeIn(language)
      const topic = await desk.topicBySlug(house.db, request.params.slug.normalize('NFC'))
      if (!topic) throw new NotFound('topic.unknown')
      const { shown, tags, pager } = await listed(plan, place, `topic:${topic.id}`, page)
      return {
        title: `${topic.name[language]} · ${place.paper.name[language]}`,
        language,
        head: <FeedLink page={urls.topic(language, topic.slug)} title={topic.name[language]} />,
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
}

/** One page of a section, or of what in it has no harder words than a level. */
async function sectionPage(
  plan: EditionPlan,
  path: string,
  { page, level }: { page: number; level: number | undefined },
): Promise<PageContent> {
  const { house, language, placeIn } = plan
  const place = await placeIn(language)
  const section = place.sections.byPath.get(path.normalize('NFC'))
  if (!section) throw new NotFound('section.unknown')
  const { shown, tags, pager } = await listed(plan, place, `section:${section.id}`, page, level)
  const address = (wanted?: number, number = 1) =>
    wanted === undefined
      ? urls.section(language, section.path, number)
      : urls.easierIn(language, section.path, wanted, number)
  const below = place.sections.below(section.id)
  const editors = (await desk.journalists(house.db, section.editors)).map((one) => one.name[language])
  return {
    title: `${section.title[language]} · ${place.paper.name[language]}`,
    description: section.description[language],
    language,
    head: (
      <>
        <FeedLink page={urls.section(language, section.path)} title={section.title[language]} />
        {level !== undefined && <meta name="robots" content="noindex, follow" />}
      </>
    ),
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
            <Easier chosen={level} address={address} place={place} />
          </>
        }
        shown={shown}
        place={place}
        led={page === 1}
        withLevel={level !== undefined}
        empty={place.say(level === undefined ? 'list.empty' : 'level.none-here')}
        pager={pager((number) => address(level, number))}
      />
    ),
    tags,
    canonical: address(level, page),
    alternates: both((one) =>
      level === undefined ? urls.section(one, section.path, page) : urls.easierIn(one, section.path, level, page),
    ),
  }
}
