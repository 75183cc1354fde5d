// The reader's own comments, and whom they have muted.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type AccountId, accountsById, formToken, signedIn } from '../accounts/accounts.ts'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { allDiscussed } from './address.ts'
import { MutedPage } from './pages/muted.tsx'
import { type Owned, OwnCommentsPage } from './pages/own-comments.tsx'
import type { DiscussionPlan } from './plan.ts'
import { mutedBy } from './store/readers.ts'
import { unmute } from './verbs/mute.ts'
import { commentsOf } from './verbs/reading.ts'

const onward = z.object({ after: z.string().max(300).optional() })
const named = z.object({ account: z.string().regex(/^account_[0-9a-z]{1,40}$/) })

export function ownRoutes(instance: FastifyInstance, { house, language, placeIn }: DiscussionPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/account/comments', { schema: { querystring: onward } }, async (request, reply) => {
    const account = await signedIn(house, request.headers)
    const where = { after: request.query.after ?? null, now: house.now() }
    const { comments, next } = await commentsOf(house.db, account.id, where, account)
    const articles = await allDiscussed(
      house.db,
      comments.map(({ article }) => article),
    )
    const owned = comments.flatMap(({ comment }, at): Owned[] => {
      const article = articles[at]
      return article ? [{ shown: comment, article }] : []
    })
    const place = await placeIn(language)
    const title = place.say('discussion.own-title')
    return reply.once(
      plainPage(place, title, urls.ownComments, { main: <OwnCommentsPage owned={owned} next={next} place={place} /> }),
    )
  })

  app.get('/account/muted', async (request, reply) => {
    const account = await signedIn(house, request.headers)
    const ids = await mutedBy(house.db, account.id)
    const accounts = await accountsById(house.db, ids)
    const readers = ids.map((id) => ({ id, name: accounts.get(id)?.name ?? '' }))
    const place = await placeIn(language)
    const token = formToken(house, request.headers)
    const title = place.say('discussion.muted-title')
    return reply.once(
      plainPage(place, title, urls.mutedReaders, { main: <MutedPage readers={readers} token={token} place={place} /> }),
    )
  })

  app.post('/account/muted', { schema: { body: named } }, async (request, reply) => {
    const account = await signedIn(house, request.headers)
    await unmute(house, request.body.account as AccountId, account)
    return reply.redirect(urls.mutedReaders(language), 303)
  })
}
