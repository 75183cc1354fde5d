// The address of the front page.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as desk from '../desk/desk.ts'
import { JsonLd } from '../style/json-ld.tsx'
import * as urls from '../urls.ts'
import { paperFacts } from './facts.ts'
import { FeedLink } from './feed-link.tsx'
import { both, cardTags, type EditionPlan } from './listed.tsx'
import { FrontPage } from './pages/front.tsx'

export function frontRoutes(instance: FastifyInstance, plan: EditionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
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
        head: (
          <>
            <JsonLd facts={paperFacts(place)} />
            <FeedLink page={urls.front(language)} title={place.say('frame.feed-atom')} />
            <link
              rel="alternate"
              type="application/feed+json"
              title={place.say('frame.feed-json')}
              href={urls.jsonFeed(language)}
            />
          </>
        ),
        main: <FrontPage front={front} things={front} place={place} />,
        tags: [`front:${language}`, 'all', ...cardTags(cards)],
        canonical: urls.front(language),
        alternates: both(urls.front),
      }
    }),
  )
}
