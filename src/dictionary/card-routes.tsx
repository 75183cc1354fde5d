// The address of the small card that an article's page shows beside a word.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { paceOfLookUps } from './pace.ts'
import { type DictionaryPlan, inSentence, ownPath, whereOf, wordNamed } from './plan.ts'
import { lookUp } from './verbs/look-up.ts'

export function cardRoutes(instance: FastifyInstance, { house, language, placeIn }: DictionaryPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const inPace = paceOfLookUps(house)

  app.get(
    '/dictionary/:word/card',
    { schema: { params: wordNamed, querystring: inSentence } },
    async (request, reply) => {
      inPace(request, reply)
      const { in: sentence, at } = request.query
      const from = ownPath(request.query.from)
      const [card, { cardDocument }, { keeping }] = await Promise.all([
        lookUp(house, { word: request.params.word, sentence, at, language }),
        import('./card-drawing.tsx'),
        import('./keeping/drawing.tsx'),
      ])
      const where = whereOf({ sentence, at, from })
      const asked = { word: request.params.word, sentence, at, from, language }
      const own = await keeping({ house, placeIn }, card, { asked, asker: null })
      const body = cardDocument(card, where, own, await placeIn(language))
      // Nobody's browser keeps a list of what was looked up, either.
      return reply.give({ contentType: 'text/html; charset=utf-8', body, tags: [], cacheControl: 'private, no-store' })
    },
  )
}
