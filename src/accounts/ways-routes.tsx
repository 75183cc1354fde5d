// The addresses at which somebody connects ways to sign in and takes them away.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Place } from '../style/place.ts'
import * as urls from '../urls.ts'
import { isStaff } from './account.ts'
import { linkLasts } from './letter.ts'
import { SentPage } from './pages/letters.tsx'
import { WaysPage } from './pages/ways.tsx'
import { NotAllowed } from '../platform/failure.ts'
import { plainPage } from '../style/plain-page.tsx'
import type { AccountsPlan } from './routes.tsx'
import { passkeyIslands as islands, troubleSentence } from './ways-to-sign-in.tsx'
import { sendingTo } from './sign-in/going.ts'
import { providersOffered } from './sign-in/offered.ts'
import { providerOffered } from './verbs/by-provider.ts'
import { sendLetter } from './verbs/letters.ts'
import { ownWays, removeWay } from './verbs/own-ways.ts'
import { formToken, signedIn } from './verbs/who-asks.ts'

const text = (most: number) => z.string().max(most).catch('')
const word = z.string().max(40).optional().catch(undefined)

export function waysRoutes(instance: FastifyInstance, { house, language, placeIn }: AccountsPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const asked = z.object({ problem: word, from: word, done: word })

  app.get('/account/ways', { schema: { querystring: asked } }, async ({ headers, query }, reply) => {
    const account = await signedIn(house, headers)
    const place = await placeIn(language)
    const from =
      (await providersOffered(house)).find(({ id }) => id === query.from)?.name ?? place.say('ways.the-other')
    const shown = {
      ways: await ownWays(house, account),
      token: formToken(house, headers),
      problem: ownSentence(place, query.problem) ?? troubleSentence(place, query.problem, from),
      done: doneSentence(place, query.done),
    }
    const main = <WaysPage shown={shown} place={place} />
    return reply.once({ ...plainPage(place, place.say('ways.title'), (one) => urls.ways(one), { main }), islands })
  })

  app.post('/account/ways/connect', { schema: { body: z.object({ provider: text(40) }) } }, async (request, reply) => {
    const account = await signedIn(house, request.headers)
    if (isStaff(account)) throw new NotAllowed('account.not-allowed')
    const { id } = await providerOffered(house, request.body.provider)
    return reply
      .header('set-cookie', sendingTo(house, 'connect', id, formToken(house, request.headers)))
      .redirect(urls.signInWith(language, id, urls.ways(language, { done: 'connected' })), 303)
  })

  app.post(
    '/account/ways/disconnect',
    { schema: { body: z.object({ provider: text(40) }) } },
    async (request, reply) => {
      const account = await signedIn(house, request.headers)
      const gone = await removeWay(house, account, { provider: request.body.provider })
      return reply.redirect(urls.ways(language, gone ? { done: 'removed' } : { problem: 'last' }), 303)
    },
  )

  app.post(
    '/account/ways/passkeys/remove',
    { schema: { body: z.object({ passkey: text(60) }) } },
    async (request, reply) => {
      const account = await signedIn(house, request.headers)
      const gone = await removeWay(house, account, { passkey: request.body.passkey })
      return reply.redirect(urls.ways(language, gone ? { done: 'removed' } : { problem: 'last' }), 303)
    },
  )

  app.post('/account/ways/address', { schema: { body: z.object({ mail: text(400) }) } }, async (request, reply) => {
    const account = await signedIn(house, request.headers)
    const place = await placeIn(language)
    const wish = {
      purpose: 'address',
      email: request.body.mail,
      next: urls.ways(language),
      account: account.id,
    } as const
    const sent = await sendLetter(house, wish, { ip: request.ip, place })
    if (!sent.ok)
      return reply.redirect(urls.ways(language, { problem: `letter-${sent.problem.replace(' ', '-')}` }), 303)
    const main = <SentPage place={place} minutes={linkLasts / 60_000} />
    return reply.once(plainPage(place, place.say('letters.sent'), (one) => urls.ways(one), { main }))
  })
}

function ownSentence({ say }: Place, problem: string | undefined): string | null {
  if (problem === 'last') return say('ways.last')
  if (problem === 'address-taken') return say('ways.address-taken')
  if (problem === 'address-not-yours') return say('ways.address-not-yours')
  if (problem === 'letter-address') return say('letters.no-address')
  if (problem === 'letter-too-many') return say('letters.too-many')
  return problem === 'letter-mail' ? say('letters.not-sent') : null
}

function doneSentence({ say }: Place, done: string | undefined): string | null {
  if (done === 'connected') return say('ways.done-connected')
  if (done === 'removed') return say('ways.done-removed')
  if (done === 'address') return say('ways.done-address')
  if (done === 'passkey') return say('ways.done-passkey')
  return done === 'second-off' ? say('second.off') : null
}
