// The addresses of one comment on the moderators' desk: its dossier, and what is decided there.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Account, type AccountId, accountsById, allowed, formToken, may } from '../accounts/accounts.ts'
import { NotFound } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import * as standards from '../standards/standards.ts'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { type Comment, type CommentId, mayRead } from './comment.ts'
import { doneBy } from './done.ts'
import { DossierPage } from './newsroom/dossier-page.tsx'
import type { Done } from './newsroom/queue-page.tsx'
import { type Removing, unremoved } from './newsroom/ruling-form.tsx'
import { citable, drawn, missingIn, refusedCitation } from './newsroom-plan.tsx'
import { back, type DiscussionPlan } from './plan.ts'
import { queues } from './queue.ts'
import type { Ruling, RulingId } from './ruling.ts'
import { commentById } from './store/comments.ts'
import { repliesAround } from './store/desk.ts'
import { claim, release } from './verbs/claim.ts'
import { lay, named } from './verbs/laying-out.ts'
import { pick, unpick } from './verbs/pick.ts'
import { dossier, queue } from './verbs/queue.ts'
import { approve, hold, remove } from './verbs/rule.ts'
import { statementsIn } from './verbs/standing.ts'

/** Replies that stand before the comment in its dossier, and after it. */
const around = 5
const commentId = z.string().regex(/^comment_[0-9a-z]{1,40}$/)
const identified = z.object({ id: commentId })
const wished = z.object({
  queue: z.enum(queues).optional().catch(undefined),
  done: z
    .string()
    .regex(/^ruling_[0-9a-z]{1,40}$/)
    .optional()
    .catch(undefined),
})
const ruled = z.object({
  act: z.enum(['approve', 'hold', 'remove']),
  revision: z.coerce.number().int().min(1),
  queue: z.enum(queues).optional().catch(undefined),
  after: commentId.optional().catch(undefined),
  clause: z.string().max(20).catch(''),
  facts: z.string().max(20_000).catch(''),
})
const picked = z.object({ picked: z.enum(['yes', 'no']), back: z.string().max(40).optional().catch(undefined) })

export function dossierRoutes(instance: FastifyInstance, plan: DiscussionPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const schema = { params: identified }
  const moderator = ({ headers }: FastifyRequest) => allowed(house, headers, 'moderate comments')

  app.get('/newsroom/comments/:id', { schema: { ...schema, querystring: wished } }, async (request, reply) => {
    const by = await moderator(request)
    const { queue: from = null, done } = request.query
    const told = done === undefined ? null : await doneBy(house, done as RulingId, by)
    return reply.once(await dossierPage(plan, request, { id: request.params.id as CommentId, by, from, done: told }))
  })

  app.post('/newsroom/comments/:id/ruling', { schema: { ...schema, body: ruled } }, async (request, reply) => {
    const by = await moderator(request)
    const id = request.params.id as CommentId
    const { queue: from = null, after } = request.body
    const made = await ruleAs(house, id, request.body, by)
    if ('problems' in made)
      return reply.once(await dossierPage(plan, request, { id, by, from, done: null, removing: made }))
    if (from === null) return reply.redirect(urls.dossier(language, id, { done: made.id }), 303)
    const [next] = await queue(house.db, from, { after: id, limit: 1 })
    const address = urls.moderation(language, { queue: from, after, done: made.id })
    return reply.redirect(next ? `${address}#${next.id}` : address, 303)
  })

  for (const [act, verb] of [
    ['claim', claim],
    ['release', release],
  ] as const) {
    app.post(`/newsroom/comments/:id/${act}`, { schema: { ...schema, body: wished } }, async (request, reply) => {
      const by = await moderator(request)
      await verb(house, request.params.id as CommentId, by)
      return reply.redirect(urls.dossier(language, request.params.id, { queue: request.body.queue }), 303)
    })
  }

  app.post('/newsroom/comments/:id/pick', { schema: { ...schema, body: picked } }, async (request, reply) => {
    const by = await allowed(house, request.headers, 'pick comments')
    const { id } = await (request.body.picked === 'yes' ? pick : unpick)(house, request.params.id as CommentId, by)
    return back(request, reply, id, urls.comment(language, id))
  })
}

/** Rules as the form says, or says what is missing in it. */
async function ruleAs(
  house: House,
  id: CommentId,
  { act, revision, clause, facts }: z.output<typeof ruled>,
  by: Account,
): Promise<Ruling | Removing> {
  if (act !== 'remove') return (act === 'approve' ? approve : hold)(house, id, revision, by)
  const comment = await knownComment(house, id)
  const missing = missingIn({ clause, facts }, await citable(house), await statementsIn(house.db, comment))
  if (missing) return missing
  try {
    return await remove(house, id, revision, { clause, facts }, by)
  } catch (error) {
    return refusedCitation(error, { clause, facts })
  }
}

async function knownComment({ db }: House, id: CommentId): Promise<Comment> {
  const comment = await commentById(db, id)
  if (!comment) throw new NotFound('comment.unknown')
  return comment
}

type Asked = {
  id: CommentId
  by: Account
  from: (typeof queues)[number] | null
  done: Done | null
  removing?: Removing
}

async function dossierPage(
  plan: DiscussionPlan,
  { headers }: FastifyRequest,
  { id, by, from, done, removing = unremoved }: Asked,
): Promise<PageContent> {
  const { house, language, placeIn } = plan
  const kept = await dossier(house.db, id, house.now())
  if (!kept) throw new NotFound('comment.unknown')
  const { comment } = kept
  const head = comment.parent === null ? comment : await knownComment(house, comment.parent)
  const [place, clauses, decisions, replies] = await Promise.all([
    placeIn(language),
    citable(house),
    standards.decisionsAbout(house.db, [{ kind: 'comment', id }]),
    repliesAround(house.db, head.id, comment, around),
  ])
  const before = replies.filter((one) => one.saidAt < comment.saidAt || (one.saidAt <= comment.saidAt && one.id < id))
  const context = [...(head.id === id ? [] : [head]), ...before, comment, ...replies.slice(before.length)]
  const laid = await lay(house, context, by)
  const own = laid.find((one) => one.comment.id === id)
  if (!own) throw new NotFound('comment.unknown')
  const people = await accountsById(house.db, peopleIn(kept, decisions.get(id) ?? []))
  const main = (
    <DossierPage
      dossier={{
        own,
        context: laid,
        revisions: mayRead(comment, null, true) ? kept.revisions : [],
        verdicts: kept.verdicts,
        rulings: kept.rulings.map((one) => ({ ...one, name: nameOf(people, one.by) })),
        reports: kept.reports.map((one) => named(one, people)),
        decisions: (decisions.get(id) ?? []).map((one) => ({
          ...one,
          name: nameOf(people, one.by),
          readable: one.by === by.id || may(by, 'rule on cases'),
        })),
        clauses,
        from,
        done,
        removing,
        mayPick: may(by, 'pick comments'),
        token: formToken(house, headers),
      }}
      place={place}
    />
  )
  return drawn(place, {
    title: place.say('moderation.dossier'),
    address: (one) => urls.dossier(one, id),
    main,
    status: removing.problems.length > 0 ? 422 : 200,
  })
}

type Kept = NonNullable<Awaited<ReturnType<typeof dossier>>>
const peopleIn = ({ rulings, reports }: Kept, decisions: readonly standards.Decision[]): AccountId[] => [
  ...new Set([...rulings, ...reports, ...decisions].flatMap(({ by }) => by ?? [])),
]

/** null where no person did it. */
const nameOf = (people: Map<AccountId, Account>, by: AccountId | null): string | null =>
  by === null ? null : (people.get(by)?.name ?? '')
