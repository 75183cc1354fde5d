// The discussion of an article as a page of its own, and where comments are sent.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { VNode } from 'preact'
import { z } from 'zod'
import { providersOffered } from '../accounts/accounts.ts'
import { isForProgram } from '../platform/accept.ts'
import { NotAllowed } from '../platform/failure.ts'
import type { PageContent } from '../style/page.ts'
import type { Place } from '../style/place.ts'
import { unlisted } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { articleAt, articlePath, placed } from './address.ts'
import type { CommentId } from './comment.ts'
import { draftCookie, draftToken, noDraftCookie } from './draft-cookie.ts'
import { discussionUnder, drawDiscussion, type Reading, readerOf, tagsOf, type Under, usualWish } from './drawing.tsx'
import type { Filled } from './pages/box.tsx'
import { DiscussionPage } from './pages/discussion-page.tsx'
import { attempted, type DiscussionPlan, islands, isSecure, type Refusal } from './plan.ts'
import { repliedPage } from './comment-routes.tsx'
import { type Sort, sorts } from './thread.ts'
import { dropDraft, keepDraft } from './verbs/drafts.ts'
import { say } from './verbs/say.ts'

const order = z.object({
  sort: z.enum(sorts).optional().catch(undefined),
  after: z
    .string()
    .regex(/^[\w-]{1,300}$/)
    .optional(),
})
const form = z.object({
  body: z.string().catch(''),
  quote: z
    .string()
    .catch('')
    .transform((text) => text.slice(0, 2000)),
  revision: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
  parent: z
    .string()
    .regex(/^comment_[0-9a-z]{1,40}$/)
    .nullable()
    .catch(null),
  via: z.string().max(40).optional().catch(undefined),
})
type Sent = z.output<typeof form>

export function threadRoutes(instance: FastifyInstance, plan: DiscussionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get(`${articlePath}/comments`, { schema: { params: placed, querystring: order } }, (request, reply) =>
    reply.page(async () => {
      const under = await articleAt(house, language, request.params)
      const { article, discussed, moved } = under
      const { sort, after } = request.query
      if (moved) return { elsewhere: urls.discussion(discussed, language), forGood: true, tags: tagsOf(article) }
      const place = await placeIn(language)
      const wish = { sort: sort ?? usualWish.sort, after: after ?? null }
      const { section, ...until } = await discussionUnder(house, place, article, wish)
      return { ...threadPage(place, under, section, sort), ...until }
    }),
  )

  app.post(`${articlePath}/comments`, { schema: { params: placed, body: form } }, async (request, reply) => {
    const under = await articleAt(house, language, request.params)
    const reader = await readerOf(house, request.headers)
    // A program has no page on which to sign in.
    // A program has no page on which to sign in.
    if (reader === null && isForProgram(request.headers.accept)) throw new NotAllowed('account.signed-out')
    if (reader === null) return signInFirst(plan, under, request.body, { request, reply })
    const { body, parent } = request.body
    const quote = quoted(request.body, under)
    const saying = { article: under.article.id, body, quote, parent: parent as CommentId | null }
    const done = await attempted(() => say(house, saying, reader.account, { address: request.ip }))
    if (!done.ok) return refuse(plan, under, { reader, sent: request.body, refusal: done, reply })
    const draft = draftToken(request.headers.cookie)
    if (draft !== null) {
      await dropDraft(house, draft)
      void reply.header('set-cookie', noDraftCookie(isSecure(house)))
    }
    return reply.redirect(urls.comment(language, done.comment.id), 303)
  })
}

const quoted = ({ quote, revision }: Sent, { discussed }: Under) =>
  quote.trim() === '' ? null : { text: quote, revision: revision ?? discussed.revision }

/** Keeps what was written, and leads to where one signs in; from there one comes back to it. */
async function signInFirst(
  { house, language }: DiscussionPlan,
  { article, discussed }: Under,
  sent: Sent,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<FastifyReply> {
  const parent = sent.parent as CommentId | null
  const next =
    parent === null ? `${urls.article(discussed, language)}#comments` : `${urls.comment(language, parent)}#reply`
  const quote = quoted(sent, { article, discussed })
  if (sent.body.trim() !== '' || quote !== null) {
    const older = draftToken(request.headers.cookie)
    if (older !== null) await dropDraft(house, older)
    const written = { article: article.id, parent, quote, body: sent.body }
    const token = await keepDraft(house, null, written, { address: request.ip })
    void reply.header('set-cookie', draftCookie(token, isSecure(house)))
  }
  const provider = (await providersOffered(house)).find(({ id }) => id === sent.via)
  return reply.redirect(provider ? urls.signInWith(language, provider.id, next) : urls.signIn(language, next), 303)
}

type Refused = { reader: Reading; sent: Sent; refusal: Refusal; reply: FastifyReply }

/** The same page again with the box filled in, and what is wrong beside it. */
async function refuse(plan: DiscussionPlan, under: Under, refused: Refused): Promise<FastifyReply> {
  const { house, language, placeIn } = plan
  const { reader, sent, refusal, reply } = refused
  const { body, quote, revision, parent } = sent
  const filled: Filled = { body, quote, problems: refusal.problems, ...(revision ? { revision } : {}) }
  const page = parent === null ? null : await repliedPage(plan, parent, { reader, filled })
  if (page) return reply.once({ ...page, status: refusal.status })
  const place = await placeIn(language)
  const { section } = await drawDiscussion(house, place, under, { reader, wish: usualWish, filled })
  return reply.once({ ...threadPage(place, under, section), status: refusal.status })
}

function threadPage(place: Place, { article, discussed }: Under, section: VNode, sort?: Sort): PageContent {
  const { say: words, language } = place
  const address = urls.discussion(discussed)
  return {
    title: words('discussion.title', { headline: discussed.headline }),
    language,
    main: (
      <DiscussionPage article={discussed} place={place}>
        {section}
      </DiscussionPage>
    ),
    tags: tagsOf(article),
    canonical: address,
    alternates: [],
    islands,
    head: (
      <>
        <link rel="alternate" type="application/atom+xml" href={urls.discussionFeed(discussed, language)} />
        {sort && unlisted}
      </>
    ),
  }
}
