// The addresses at which one sees where one is signed in, and what each role may do.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { PageContent } from '../style/page.ts'
import { plainPage } from '../style/plain-page.tsx'
import type { Saying } from '../style/words.ts'
import * as urls from '../urls.ts'
import { problemOf } from './pages/password-problem.ts'
import { type PasswordForm, PasswordPage } from './pages/password.tsx'
import { proofProblem } from './pages/proof.tsx'
import { RolesPage } from './pages/roles.tsx'
import { SessionsPage } from './pages/sessions.tsx'
import type { AccountsPlan } from './routes.tsx'
import { changePassword, proofForPassword } from './verbs/password.ts'
import { endSessions, ownSessions } from './verbs/sessions.ts'
import { formToken, signedIn, whoAsks } from './verbs/who-asks.ts'

const passwords = z.object({ current: z.string().max(1024).catch(''), password: z.string().max(1024).catch('') })
const said = z.object({ said: z.enum(['changed']).optional().catch(undefined) })
const form = z.object({ session: z.string().max(100).catch('') })

export function ownDoorRoutes(app: FastifyInstance, plan: AccountsPlan): void {
  sessionRoutes(app, plan)
  passwordRoutes(app, plan)
}

function sessionRoutes(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/account/sessions', async ({ headers }, reply) => {
    const sessions = await ownSessions(house, headers)
    const place = await placeIn(language)
    return reply.once(
      plainPage(place, place.say('door.sessions'), (one) => urls.sessions(one), {
        main: <SessionsPage sessions={sessions} token={formToken(house, headers)} place={place} />,
      }),
    )
  })

  app.post('/account/sessions', { schema: { body: form } }, async ({ headers, body }, reply) => {
    await endSessions(house, headers, body.session === 'others' ? 'others' : { only: body.session })
    const stays = (await whoAsks(house, headers)) !== null
    return reply.redirect(stays ? urls.sessions(language) : urls.front(language), 303)
  })

  app.get('/account/roles', (_, reply) =>
    reply.page(async () => {
      const place = await placeIn(language)
      return plainPage(place, place.say('door.roles'), (one) => urls.roles(one), {
        main: <RolesPage place={place} />,
      })
    }),
  )
}

function passwordRoutes(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  const page = async (
    request: FastifyRequest,
    shown: (say: Saying) => Pick<PasswordForm, 'done' | 'problems'>,
  ): Promise<PageContent> => {
    const who = await signedIn(house, request.headers)
    const place = await placeIn(language)
    const [proof, token] = [await proofForPassword(house, who), formToken(house, request.headers)]
    return plainPage(place, place.say('door.password-title'), (one) => urls.password(one), {
      main: <PasswordPage form={{ proof, token, ...shown(place.say) }} place={place} />,
    })
  }

  app.get('/account/password', { schema: { querystring: said } }, async (request, reply) =>
    reply.once(
      await page(request, () => ({
        done: request.query.said === 'changed',
        problems: { current: null, password: null },
      })),
    ),
  )

  app.post('/account/password', { schema: { body: passwords } }, async (request, reply) => {
    const changed = await changePassword(house, request.body, request)
    if (changed.ok) return reply.redirect(`${urls.password(language)}?said=changed`, 303)
    const { problem } = changed
    const proof = await proofForPassword(house, await signedIn(house, request.headers))
    const content = await page(request, (say) => ({
      done: false,
      problems: {
        current: problem.field === 'current' ? say(proofProblem(proof, problem.because)) : null,
        password: problem.field === 'password' ? problemOf(problem.because, say) : null,
      },
    }))
    return reply.once({ ...content, status: problem.because === 'too many' ? 429 : 422 })
  })
}
