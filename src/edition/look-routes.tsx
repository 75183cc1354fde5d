// The address where readers choose colours, text size and how the dictionary helps them.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import * as urls from '../urls.ts'
import { both, type EditionPlan } from './listed.tsx'
import { backTo, type Look, lookCookie, lookIn, markLevels, textSizes, themes, usual, wordLanguages } from './look.ts'
import { LookPage } from './pages/plain.tsx'

export function lookRoutes(instance: FastifyInstance, plan: EditionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const lookForm = z.object({
    theme: z.enum(themes).catch(usual.theme),
    size: z.enum(textSizes).catch(usual.size),
    words: z.enum(wordLanguages).catch(usual.words),
    marks: z.enum(markLevels).catch(usual.marks),
    back: z.string().optional(),
  })
  app.get('/look', async (request, reply) => {
    const place = await placeIn(language)
    const referer = URL.canParse(request.headers.referer ?? '')
      ? new URL(request.headers.referer ?? '').pathname
      : undefined
    return reply.once({
      title: `${place.say('look.title')} · ${place.paper.name[language]}`,
      language,
      main: (
        <LookPage
          look={lookIn(request.headers.cookie ?? '')}
          back={backTo(referer, urls.front(language))}
          place={place}
        />
      ),
      tags: [],
      canonical: urls.look(language),
      alternates: both(urls.look),
    })
  })
  app.post('/look', { schema: { body: lookForm } }, async (request, reply) => {
    const look: Look = request.body
    return reply
      .header('set-cookie', lookCookie(look, house.settings.origin.startsWith('https:')))
      .redirect(backTo(request.body.back, urls.front(language)), 303)
  })
}
