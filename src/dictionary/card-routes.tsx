// The address of the small card that an article's page shows beside a word.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { addressHash } from '../platform/address.ts'
import { TooFast } from '../platform/failure.ts'
import { openPace } from './pace.ts'
import { type DictionaryPlan, inSentence, ownPath, wordNamed } from './plan.ts'
import { lookUp } from './verbs/look-up.ts'

/** As many as programs may ask: a class of thirty behind one address that looks up a word every three seconds each. */
const mostInAMinute = 600

export function cardRoutes(instance: FastifyInstance, { house, language, placeIn }: DictionaryPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const pace = openPace(mostInAMinute)

  app.get(
    '/dictionary/:word/card',
    { schema: { params: wordNamed, querystring: inSentence } },
    async (request, reply) => {
      if (!pace.ask(addressHash(house, request.ip, 'look-ups'), house.now())) {
        reply.raw.setHeader('retry-after', '60')
        throw new TooFast('dictionary.pace', { most: mostInAMinute })
      }
      const { in: sentence, at } = request.query
      const from = ownPath(request.query.from)
      const [card, { cardDocument }, { keeping }] = await Promise.all([
        lookUp(house, { word: request.params.word, sentence, at, language }),
        import('./card-drawing.tsx'),
        import('./keeping/drawing.tsx'),
      ])
      const where = { in: sentence, at: at === undefined ? undefined : String(at), from }
      const asked = { word: request.params.word, sentence, at, from, language }
      const own = await keeping({ house, placeIn }, card, { asked, asker: null })
      const body = cardDocument(card, where, own, await placeIn(language))
      // Nobody's browser keeps a list of what was looked up, either.
      return reply.give({ contentType: 'text/html; charset=utf-8', body, tags: [], cacheControl: 'private, no-store' })
    },
  )
}
