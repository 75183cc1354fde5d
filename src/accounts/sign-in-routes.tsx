// The addresses at which one signs in and out.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { PageContent } from '../style/page.ts'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { nextOf } from './next.ts'
import { SignInPage } from './pages/sign-in.tsx'
import type { AccountsPlan } from './routes.tsx'
import { type Elsewhere, passkeyIslands, waysFor } from './ways-to-sign-in.tsx'
import { signInByPassword, signOut } from './verbs/sign-in.ts'
import { formToken, needsSecondFactor, whoAsks } from './verbs/who-asks.ts'

const word = z.string().max(40).optional().catch(undefined)
const query = z.object({
  next: z.string().max(2000).optional().catch(undefined),
  problem: word,
  from: word,
  done: word,
})
const form = z.object({
  email: z.string().max(400).catch(''),
  password: z.string().max(1024).catch(''),
  next: z.string().max(2000).optional().catch(undefined),
})

const problems = { wrong: 'door.wrong', 'too many': 'door.too-many', passkey: 'door.by-passkey' } as const

export function signInRoutes(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const home = urls.account(language)

  const page = async (
    request: FastifyRequest,
    shown: { email: string; next: string; problem: keyof typeof problems | null },
    { done, ...elsewhere }: Elsewhere & { done?: string | undefined } = {},
  ): Promise<PageContent> => {
    const place = await placeIn(language)
    const who = await whoAsks(house, request.headers)
    const { say } = place
    const problem = shown.problem && say(problems[shown.problem])
    const token = who ? formToken(house, request.headers) : ''
    const { ways, trouble } = await waysFor(house, { place, next: shown.next, token, elsewhere })
    return plainPage(place, place.say('door.title'), (one) => urls.signIn(one), {
      main: (
        <SignInPage
          form={{
            ...shown,
            problem,
            trouble,
            done: done === 'reset' ? say('letters.reset-done') : null,
            name: who?.name ?? '',
            token,
          }}
          ways={ways}
          place={place}
        />
      ),
      islands: passkeyIslands,
    })
  }

  app.get('/account/sign-in', { schema: { querystring: query } }, async (request, reply) =>
    reply.once(
      await page(request, { email: '', next: nextOf(request.query.next, home), problem: null }, request.query),
    ),
  )

  app.post('/account/sign-in', { schema: { body: form } }, async (request, reply) => {
    const { email, password, next } = request.body
    const onward = nextOf(next, home)
    const done = await signInByPassword(house, { email, password }, request)
    if (!done.ok) {
      const status = done.problem === 'too many' ? 429 : 422
      if (status === 429) reply.raw.setHeader('retry-after', '900')
      return reply.once({ ...(await page(request, { email, next: onward, problem: done.problem })), status })
    }
    for (const cookie of done.cookies) reply.header('set-cookie', cookie)
    const cookie = done.cookies.map((line) => line.split(';', 1)[0]).join('; ')
    const isBare = !done.half && (await needsSecondFactor(house, { cookie }))
    if (done.half) return reply.redirect(urls.signInCode(language, onward), 303)
    return reply.redirect(isBare ? urls.secondFactor(language) : onward, 303)
  })

  app.post('/account/sign-out', async (request, reply) =>
    reply.header('set-cookie', await signOut(house, request.headers)).redirect(urls.front(language), 303),
  )
}
