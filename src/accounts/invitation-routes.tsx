// The address at which an invitation is accepted.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { VNode } from 'preact'
import type { PageContent } from '../style/page.ts'
import type { Place } from '../style/place.ts'
import * as urls from '../urls.ts'
import { type Accepting, GonePage, InvitationPage } from './pages/invitation.tsx'
import type { AccountsPlan } from './routes.tsx'
import { browserInWords } from './sign-in/browser.ts'
import { cookieLine } from './sign-in/session-cookie.ts'
import { openSessionFor } from './verbs/enter.ts'
import { accept, invitationFor } from './verbs/invite.ts'
import { needsSecondFactor } from './verbs/who-asks.ts'

const named = z.object({ token: z.string().max(100) })
const form = z.object({ name: z.string().max(400).catch(''), password: z.string().max(1024).catch('') })

export function invitationRoutes(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  const around = (place: Place, main: VNode, status: number): PageContent => ({
    title: place.say('invitation.title', { paper: place.paper.name[language] }),
    language,
    main,
    tags: [],
    canonical: urls.account(language),
    alternates: [],
    status,
  })

  const page = async (
    token: string,
    name = '',
    problems: Accepting['problems'] = { name: null, password: null },
  ): Promise<PageContent> => {
    const place = await placeIn(language)
    const found = await invitationFor(house, token)
    if (found === null) return around(place, <GonePage place={place} />, 410)
    const { role, email } = found.invitation
    const accepting = { token, role, email, returning: found.returning, name, problems }
    const isRefused = problems.name !== null || problems.password !== null
    return around(place, <InvitationPage accepting={accepting} place={place} />, isRefused ? 422 : 200)
  }

  app.get('/account/invitation/:token', { schema: { params: named } }, async (request, reply) =>
    reply.once(await page(request.params.token)),
  )

  app.post('/account/invitation/:token', { schema: { params: named, body: form } }, async (request, reply) => {
    const { token } = request.params
    const done = await accept(house, token, request.body)
    if (!done.ok) {
      const problems = done.problems === 'gone' ? { name: null, password: null } : done.problems
      return reply.once(await page(token, request.body.name, problems))
    }
    const cookie = await openSessionFor(house, done.account, browserInWords(request.headers['user-agent'] ?? ''))
    const next = (await needsSecondFactor(house, { cookie })) ? urls.secondFactor(language) : urls.account(language)
    return reply.header('set-cookie', cookieLine(house, cookie)).redirect(next, 303)
  })
}
