// The dictionary for programs: the card of a word as JSON, for anybody, at a bounded pace.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { House } from '../platform/house.ts'
import * as urls from '../urls.ts'
import { type Card, isInBooks } from './card.ts'
import { paceOfLookUps } from './pace.ts'
import { dictionaryTag, sourceLanguage, wordNamed } from './plan.ts'
import { lookUp } from './verbs/look-up.ts'

export { dictionaryPaths, dictionarySchemas } from './api-paths.ts'

const asked = z.object({
  sentence: z.string().optional(),
  at: z.coerce.number().int().min(0).max(100_000).optional().catch(undefined),
  of: sourceLanguage,
})

/** Everybody may read it from any page; nothing in it is anybody's own. */
const fromAnyPage = { 'access-control-allow-origin': '*' }
const json = 'application/json; charset=utf-8'

export function dictionaryApi(instance: FastifyInstance, house: House): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const inPace = paceOfLookUps(house)

  app.get('/api/v1/dictionary/:word', { schema: { params: wordNamed, querystring: asked } }, async (request, reply) => {
    // Errors, too, have to be readable by the page that asked.
    for (const [name, value] of Object.entries(fromAnyPage)) reply.raw.setHeader(name, value)
    inPace(request, reply)
    const { word } = request.params
    const { sentence, at, of } = request.query
    const look = () => lookUp(house, { word, sentence, at, language: 'en', of })
    const card = await look()
    const answer = (found: Card) => ({
      contentType: json,
      body: JSON.stringify(answerOf(found)),
      tags: [dictionaryTag],
      headers: fromAnyPage,
    })
    // Looked up again: what was found before the answer is begun may have changed by then, and would be kept.
    if (sentence === undefined && at === undefined && of === undefined && isInBooks(card))
      return reply.keep(async () => ({
        ...answer(await look()),
        cacheControl: 'public, max-age=300, stale-while-revalidate=3600',
      }))
    return reply.give({ ...answer(card), cacheControl: 'private, max-age=300' })
  })
}

/** The card with the path of its page. The names are a promise: src/api-description.ts describes them. */
const answerOf = (card: Card): Card & { page: string } => ({
  ...card,
  page: urls.dictionaryWord('en', card.headword),
})
