// The addresses of notices, and of the way out of their mail.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { NotFound } from '../platform/failure.ts'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import type { AccountId } from './account.ts'
import type { OwnPagesPlan } from './own-pages-plan.ts'
import { isStatement } from './notices/notice.ts'
import { openNotices } from './notices/notify.ts'
import { unsubscribe, unsubscriber } from './notices/unsubscribing.ts'
import { LeavingPage, LeftPage, NoticesPage } from './pages/notices.tsx'
import { addressee } from './store/wishes.ts'
import { signedIn } from './verbs/who-asks.ts'

const query = z.object({ before: z.string().max(100).optional().catch(undefined) })
const tokened = z.object({ token: z.string().max(200) })

export function noticeRoutes(instance: FastifyInstance, { house, language, placeIn, describe }: OwnPagesPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/account/notices', { schema: { querystring: query } }, async ({ headers, query: { before } }, reply) => {
    const account = await signedIn(house, headers)
    const place = await placeIn(language)
    const shown = await openNotices(house, account.id, before ?? null)
    const about = new Map<string, string | null>()
    for (const { address } of shown.notices)
      if (describe && !about.has(address)) about.set(address, await describe(address, language))
    const isAgainst = shown.notices.some(({ kind }) => isStatement(kind) || kind === 'comment held')
    const isUnmailed = isAgainst && (await addressee(house.db, account.id))?.email === null
    const main = <NoticesPage shown={{ ...shown, about, isUnmailed }} place={place} />
    return reply.once(plainPage(place, place.say('notices.title'), urls.notices, { main }))
  })

  const leaving = (token: string): AccountId => {
    const account = unsubscriber(house, token)
    if (account === null) throw new NotFound('notices.unsubscribe')
    return account
  }

  // A reader follows the link; what opens links in mails beforehand changes nothing by it.
  app.get('/account/unsubscribe/:token', { schema: { params: tokened } }, async ({ params: { token } }, reply) => {
    leaving(token)
    const place = await placeIn(language)
    const main = <LeavingPage token={token} place={place} />
    return reply.once(
      plainPage(place, place.say('notices.leave-title'), (one) => urls.unsubscribe(one, token), { main }),
    )
  })

  // A mail service posts here without a cookie or an origin (RFC 8058); the token in the address is all that counts.
  app.post(
    '/account/unsubscribe/:token',
    { schema: { params: tokened }, config: { fromAnywhere: true } },
    async ({ params: { token } }, reply) => {
      await unsubscribe(house, leaving(token))
      const place = await placeIn(language)
      const main = <LeftPage place={place} />
      return reply.once(
        plainPage(place, place.say('notices.left-title'), (one) => urls.unsubscribe(one, token), { main }),
      )
    },
  )
}
