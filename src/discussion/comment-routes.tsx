// The addresses of one comment: it in its place, and what readers do with it.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { VNode } from 'preact'
import { z } from 'zod'
import { signedIn } from '../accounts/accounts.ts'
import type { Article } from '../desk/desk.ts'
import { isForProgram } from '../platform/accept.ts'
import { NotAllowed, NotFound } from '../platform/failure.ts'
import type { PageContent } from '../style/page.ts'
import { unlisted } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { discussedOf } from './address.ts'
import type { CommentId } from './comment.ts'
import { draftFor, type Reading, readerOf, spotOf } from './drawing.tsx'
import type { Filled } from './pages/box.tsx'
import { CommentPage } from './pages/comment-page.tsx'
import { EditPage } from './pages/edit.tsx'
import type { Spot } from './pages/spot.ts'
import { attempted, back, type DiscussionPlan, islands } from './plan.ts'
import type { ShownComment, ShownThread } from './thread.ts'
import { edit, withdraw } from './verbs/change.ts'
import { mute, unmute } from './verbs/mute.ts'
import { commentInPlace, replies } from './verbs/reading.ts'
import { vote } from './verbs/vote.ts'

const id = z.string().regex(/^comment_[0-9a-z]{1,40}$/)
export const commentNamed = z.object({ id })
const onward = z.object({ after: z.string().max(300).optional() })
const edited = z.object({ body: z.string().catch('') })
const backward = z.object({ back: z.string().max(40).optional().catch(undefined) })
const voted = backward.extend({ vote: z.enum(['agree', 'disagree', 'none']) })
const muted = backward.extend({ mutes: z.enum(['yes', 'no']) })

export type InPlace = { article: Article; spot: Spot; asked: ShownComment; thread: ShownThread }

/** A comment as somebody sees it. Throws NotFound where there is nothing for them to see. */
export async function inPlace(plan: DiscussionPlan, comment: string, reader: Reading | null): Promise<InPlace> {
  const { house, language, placeIn } = plan
  const found = await commentInPlace(house.db, comment as CommentId, house.now(), reader?.account ?? null)
  if (!found) throw new NotFound('comment.unknown')
  const under = { article: found.article, discussed: await discussedOf(house.db, found.article) }
  const spot = await spotOf(house, await placeIn(language), under, reader)
  return { article: found.article, spot, asked: found.comment, thread: found.thread }
}

/** A page about one comment; it is in no search engine, since what it shows stands under the article. */
export function aboutComment({ spot, asked }: InPlace, main: VNode): PageContent {
  const { place, article } = spot
  const { headline } = article
  const name = asked.by?.name
  return {
    title: name
      ? place.say('discussion.comment-title', { name, headline })
      : place.say('discussion.title', { headline }),
    language: place.language,
    main,
    tags: [],
    canonical: urls.comment(place.language, asked.id),
    alternates: [],
    islands,
    head: unlisted,
  }
}

/** The comment that a reply answers, with the box as it was filled in; null if it is not there any more. */
export async function repliedPage(
  plan: DiscussionPlan,
  parent: string,
  { reader, filled }: { reader: Reading; filled: Filled },
): Promise<PageContent | null> {
  const found = await inPlace(plan, parent, reader).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
  return found && aboutComment(found, <CommentPage {...found} filled={filled} />)
}

/** The reader, and a comment of theirs. Of what is not shown, others do not even learn that it exists. */
async function ownInPlace(plan: DiscussionPlan, comment: string, reader: Reading | null): Promise<InPlace> {
  if (reader === null) throw new NotAllowed('account.signed-out')
  const found = await inPlace(plan, comment, reader)
  if (!found.asked.own.mine) throw new NotAllowed('comment.own')
  return found
}

export function commentRoutes(instance: FastifyInstance, plan: DiscussionPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const schema = { params: commentNamed }
  const at = (comment: string): string => urls.comment(language, comment)

  app.get('/comments/:id', { schema: { ...schema, querystring: onward } }, async (request, reply) => {
    const reader = await readerOf(house, request.headers)
    const found = await inPlace(plan, request.params.id, reader)
    const { article, asked } = found
    const { after } = request.query
    const thread =
      after === undefined
        ? found.thread
        : {
            ...found.thread,
            ...(await replies(
              house.db,
              article,
              found.thread.head.id,
              { after, now: house.now() },
              reader?.account ?? null,
            )),
          }
    const filled = await draftFor(house, request.headers.cookie, article.id, asked.id)
    const main = <CommentPage {...found} thread={thread} {...(filled ? { filled } : {})} />
    return reply.once({ ...aboutComment(found, main), status: asked.text === null ? 410 : 200 })
  })

  app.get('/comments/:id/edit', { schema }, async (request, reply) => {
    const found = await ownInPlace(plan, request.params.id, await readerOf(house, request.headers))
    return reply.once(aboutComment(found, <EditPage shown={found.asked} spot={found.spot} />))
  })

  app.post('/comments/:id/edit', { schema: { ...schema, body: edited } }, async (request, reply) => {
    const reader = await readerOf(house, request.headers)
    const found = await ownInPlace(plan, request.params.id, reader)
    const by = await signedIn(house, request.headers)
    const { body } = request.body
    const done = await attempted(() => edit(house, found.asked.id, { body }, by))
    if (done.ok) return reply.redirect(at(found.asked.id), 303)
    const filled = { body, quote: '', problems: done.problems }
    const main = <EditPage shown={found.asked} spot={found.spot} filled={filled} />
    return reply.once({ ...aboutComment(found, main), status: done.status })
  })

  app.post('/comments/:id/withdraw', { schema }, async (request, reply) => {
    const by = await signedIn(house, request.headers)
    const { id: withdrawn } = await withdraw(house, request.params.id as CommentId, by)
    return reply.redirect(at(withdrawn), 303)
  })

  app.post('/comments/:id/vote', { schema: { ...schema, body: voted } }, async (request, reply) => {
    const reader = await readerOf(house, request.headers)
    // A program has no page on which to sign in.
    if (reader === null && isForProgram(request.headers.accept)) throw new NotAllowed('account.signed-out')
    // Whoever signs in for a vote finds the comment again.
    if (reader === null) return reply.redirect(urls.signIn(language, at(request.params.id)), 303)
    const { vote: pressed } = request.body
    await vote(house, request.params.id as CommentId, pressed === 'none' ? null : pressed, reader.account)
    return back(request, reply, request.params.id, at(request.params.id))
  })

  app.post('/comments/:id/mute', { schema: { ...schema, body: muted } }, async (request, reply) => {
    const reader = await readerOf(house, request.headers)
    if (reader === null) throw new NotAllowed('account.signed-out')
    const { asked } = await inPlace(plan, request.params.id, reader)
    if (!asked.by?.account) throw new NotFound('comment.unknown')
    await (request.body.mutes === 'yes' ? mute : unmute)(house, asked.by.account, reader.account)
    return back(request, reply, asked.id, at(asked.id))
  })
}
