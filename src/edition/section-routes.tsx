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
import { Breadcrumb, ListPage } from './pages/list.tsx'

export function sectionRoutes(instance: FastifyInstance, plan: EditionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const sectionPage = (path: string, page: number) => async (): Promise<PageContent> => {
    const place = await placeIn(language)
    const section = place.sections.byPath.get(path.normalize('NFC'))
    if (!section) throw new NotFound('section.unknown')
    const { shown, tags, pager } = await listed(plan, place, `section:${section.id}`, page)
    const below = place.sections.below(section.id)
    const editors = (await desk.journalists(house.db, section.editors)).map((one) => one.name[language])
    return {
      title: `${section.title[language]} · ${place.paper.name[language]}`,
      description: section.description[language],
      language,
      head: <FeedLink page={urls.section(language, section.path)} title={section.title[language]} />,
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
          led={page === 1}
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
