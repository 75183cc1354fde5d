// The newsroom's address at which a text is measured for how hard it is to read; the editor includes it by its address.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { allowed, formToken } from '../../accounts/accounts.ts'
import type { DictionaryPlan } from '../plan.ts'
import { levelOf } from './level-articles.ts'

/** Longer than any article; a text in the body of a request is bounded before this. */
const longest = 200_000
const form = z.object({ text: z.string().max(longest).catch('') })

const drawing = () => import('./desk-drawing.tsx')

export function levelDeskRoutes(instance: FastifyInstance, plan: DictionaryPlan): void {
  const { house } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/newsroom/reading-level', async ({ headers }, reply) => {
    await allowed(house, headers, 'write articles')
    const { levelPage } = await drawing()
    return reply.once(await levelPage(plan, { text: '', measured: null, token: formToken(house, headers) }))
  })

  app.post('/newsroom/reading-level', { schema: { body: form } }, async ({ headers, body: { text } }, reply) => {
    await allowed(house, headers, 'write articles')
    const { levelPage } = await drawing()
    const measured = text.trim() === '' ? null : await levelOf(text)
    return reply.once(await levelPage(plan, { text, measured, token: formToken(house, headers) }))
  })
}
