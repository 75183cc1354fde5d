// The addresses of standing pages and of corrections.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as desk from '../desk/desk.ts'
import { NotFound } from '../platform/failure.ts'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { both, cardTags, type EditionPlan, paged, pageSize, slugged } from './listed.tsx'
import { Pager } from './pages/list.tsx'
import { CorrectionsPage, PlainPage } from './pages/plain.tsx'
import { Text } from './pages/story-text.tsx'

export function standingRoutes(instance: FastifyInstance, plan: EditionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
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
}
