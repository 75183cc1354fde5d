// The addresses of the way through a provider: out by a page that says where it leads, and back.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { nextOf } from './next.ts'
import { AskedPage, LeavingPage, leadingOn } from './pages/leaving.tsx'
import type { AccountsPlan } from './routes.tsx'
import { hasSetOut, languageOf, sendingTo, sent, sentTo, speaking } from './sign-in/going.ts'
import { closeStage } from './sign-in/stage.ts'
import { comeBack, leaveFor, providerOffered } from './verbs/by-provider.ts'
import { formToken, whoAsks } from './verbs/who-asks.ts'

const next = z.string().max(2000).optional().catch(undefined)
const params = z.object({ provider: z.string().max(40) })

export function providerRoutes(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const home = urls.account(language)

  app.post(
    '/account/sign-in/with/:provider',
    { schema: { params, body: z.object({ next }) } },
    async (request, reply) => {
      const { id } = await providerOffered(house, request.params.provider)
      const onward = nextOf(request.body.next, home)
      return reply
        .header('set-cookie', sendingTo(house, 'sign-in', id, formToken(house, request.headers)))
        .redirect(urls.signInWith(language, id, onward), 303)
    },
  )

  app.get(
    '/account/sign-in/with/:provider',
    { schema: { params, querystring: z.object({ next }) } },
    async (request, reply) => {
      const provider = await providerOffered(house, request.params.provider)
      const { headers } = request
      const onward = nextOf(request.query.next, home)
      const who = await whoAsks(house, headers)
      const token = formToken(house, headers)
      const purpose = sentTo(house, headers.cookie, provider.id, token)
      const isOurs = purpose !== null || headers['sec-fetch-site'] === 'same-origin'
      const connect = purpose === 'connect' && who !== null
      if (who && purpose === null) return reply.redirect(onward, 303)
      const place = await placeIn(language)
      const address = () => urls.signIn(language, onward)
      if (!isOurs) {
        const asked = { ...provider, next: onward, token }
        return reply.once(
          plainPage(place, place.say('ways.with-one', { provider: provider.name }), address, {
            main: <AskedPage asked={asked} place={place} />,
          }),
        )
      }
      const leaving = await leaveFor(house, provider, { next: onward, language, connect }, headers)
      if (!leaving.ok) {
        const problem = { problem: 'down', from: provider.id }
        const back = connect ? urls.ways(language, problem) : urls.signInAgain(language, { ...problem, next: onward })
        return reply.header('set-cookie', sent(house)).redirect(back, 303)
      }
      const { url, cookies } = leaving
      reply.raw.setHeader('set-cookie', [...cookies, sent(house), speaking(house, language)])
      const title = place.say('ways.leaving', { provider: provider.name })
      const main = <LeavingPage provider={provider.name} address={url} place={place} />
      return reply.once({ ...plainPage(place, title, address, { main }), head: leadingOn(url) })
    },
  )
}

/** The one address for both languages to which providers send people back. */
export function callbackRoutes(instance: FastifyInstance, { house }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  app.addHook('onClose', () => closeStage(house))
  app.get('/api/auth/callback/:provider', { schema: { params } }, async (request, reply) => {
    const { headers, url } = request
    const { id } = await providerOffered(house, request.params.provider)
    const language = languageOf(headers.cookie, headers['accept-language'])
    // Nobody has to be asked about a return from a way that this browser never set out on.
    if (!hasSetOut(headers.cookie))
      return reply.redirect(urls.signInAgain(language, { problem: 'stale', from: id }), 303)
    const back = await comeBack(house, id, { url, headers, language })
    const answer = reply.header('set-cookie', back.cookies).header('cache-control', 'private, no-store')
    if (back.ok) return answer.redirect(back.half ? urls.signInCode(language, back.next) : back.next, 303)
    const why = { problem: back.trouble, from: id }
    if (back.back?.startsWith(urls.ways(language))) return answer.redirect(urls.ways(language, why), 303)
    const wanted = new URL(back.back ?? '/', 'http://paper.invalid').searchParams.get('next') ?? undefined
    return answer.redirect(
      urls.signInAgain(language, { ...why, ...(wanted === undefined ? {} : { next: wanted }) }),
      303,
    )
  })
}
