// The addresses of journalists and of the paper of a day.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as desk from '../desk/desk.ts'
import { NotFound } from '../platform/failure.ts'
import { daysAfter, longDay, plainDay, startOf } from '../style/dates.ts'
import * as urls from '../urls.ts'
import { both, cardTags, dated, type EditionPlan } from './listed.tsx'
import { ListPage } from './pages/list.tsx'

export function dayRoutes(instance: FastifyInstance, plan: EditionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
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
            intro={
              shown.cards.length > 0 && (
                <p class="list-description">{place.say('day.count', { count: shown.cards.length })}</p>
              )
            }
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
}
