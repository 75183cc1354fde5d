// The dictionary's addresses, in one language's interface.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { isForProgram } from '../platform/accept.ts'
import { NotFound } from '../platform/failure.ts'
import * as urls from '../urls.ts'
import { cardRoutes } from './card-routes.tsx'
import { dictionaryDeskRoutes } from './newsroom/desk-routes.ts'
import { keepingRoutes } from './keeping/routes.ts'
import { levelDeskRoutes } from './levels/desk-routes.ts'
import { type Card, isInBooks } from './card.ts'
import { type Asker, askerAt } from './keeping/asker.ts'
import { type DictionaryPlan, inSentence, ownPath, sourceLanguage, wordNamed } from './plan.ts'
import { lookUp } from './verbs/look-up.ts'

const asked = z.object({ word: z.string().optional(), in: z.string().optional(), of: sourceLanguage })

/** Pages and books are loaded by the first reader who asks. */
const drawing = () => import('./drawing.tsx')

export function dictionaryRoutes(instance: FastifyInstance, plan: DictionaryPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()

  cardRoutes(instance, plan)
  keepingRoutes(instance, plan)
  levelDeskRoutes(instance, plan)
  dictionaryDeskRoutes(instance, plan)

  app.get('/dictionary', { schema: { querystring: asked } }, async (request, reply) => {
    const { word = '', in: sentence, of } = request.query
    if (word.trim() === '') return reply.page(async () => (await drawing()).frontPage(plan))
    const where = { of: of === 'en' ? undefined : of, in: sentence?.trim() || undefined }
    return reply.redirect(urls.dictionaryWord(language, word.trim(), where), 303)
  })

  app.get('/dictionary/:word', { schema: { params: wordNamed, querystring: inSentence } }, async (request, reply) => {
    const { word } = request.params
    if (word.trim() === '') return reply.redirect(urls.dictionary(language), 303)
    const { in: sentence, at, of } = request.query
    const from = ownPath(request.query.from)
    const look = () => lookUp(house, { word, sentence, at, language, of })
    const card = await look()
    // A program has no use for a page that offers other words.
    if (card.kind === 'unknown' && isForProgram(request.headers.accept)) throw new NotFound('dictionary.unknown')
    const page = async (found: Card, asker: Asker | null) =>
      (await drawing()).wordPage(plan, found, { sentence, at, from, of, asker })
    const isKept =
      sentence === undefined &&
      at === undefined &&
      request.query.from === undefined &&
      of === undefined &&
      request.query.kept === undefined &&
      isInBooks(card)
    // Looked up again: what was found before the page is begun may have changed by then, and would be kept.
    if (isKept) return reply.page(async () => page(await look(), null))
    return reply.once(await page(card, await askerAt(house, request.headers)))
  })
}
