// The address of a journalist: who it is, and what they wrote.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as desk from '../desk/desk.ts'
import { NotFound } from '../platform/failure.ts'
import * as urls from '../urls.ts'
import { FeedLink } from './feed-link.tsx'
import { both, type EditionPlan, listed, paged, slugged } from './listed.tsx'
import { ListPage } from './pages/list.tsx'
import { PictureView } from './picture.tsx'

export function journalistRoutes(instance: FastifyInstance, plan: EditionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  app.get('/by/:slug', { schema: { querystring: paged, params: slugged } }, (request, reply) =>
    reply.page(async () => {
      const { page = 1 } = request.query
      const place = await placeIn(language)
      const { say } = place
      const journalist = await desk.journalistBySlug(house.db, request.params.slug)
      if (!journalist) throw new NotFound('journalist.unknown')
      const { shown, tags, pager } = await listed(plan, place, `by:${journalist.id}`, page)
      const pictures = await desk.pictures(house.db, journalist.picture ? [journalist.picture] : [])
      const portrait = journalist.picture && pictures.get(journalist.picture)
      const edited = desk.editedBy(journalist, place.sections)
      const spoken = new Intl.DisplayNames(language, { type: 'language' })
      return {
        title: `${journalist.name[language]} · ${place.paper.name[language]}`,
        description: journalist.biography[language],
        language,
        head: <FeedLink page={urls.journalist(language, journalist.slug)} title={journalist.name[language]} />,
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
                      sizes="11rem"
                      eager
                    />
                  </div>
                )}
                <p class="label">{journalist.role[language]}</p>
                <p class="list-description">{journalist.biography[language]}</p>
                {edited.length > 0 && (
                  <p class="list-editors">
                    {say('journalist.edits')}{' '}
                    {edited.map((section, at) => (
                      <>
                        {at > 0 && ', '}
                        <a href={urls.section(language, section.path)}>{section.title[language]}</a>
                      </>
                    ))}
                  </p>
                )}
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
}
