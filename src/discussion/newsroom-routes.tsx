// The addresses of the newsroom's side of the discussion: its front, and the queues with what is decided in them.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Account, allowed, formToken, may, signedIn } from '../accounts/accounts.ts'
import { Failure, NotAllowed } from '../platform/failure.ts'
import * as standards from '../standards/standards.ts'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import type { CommentId } from './comment.ts'
import { secondsToUndo } from './comment.ts'
import { correctionDeskRoutes } from './correction-desk-routes.tsx'
import { doneBy, namesOf } from './done.ts'
import { dossierRoutes } from './dossier-routes.tsx'
import { figuresRoutes } from './figures-routes.tsx'
import { modesRoutes } from './modes-routes.tsx'
import { NewsroomPage, type Task } from './newsroom/newsroom-page.tsx'
import { type Done, QueuePage } from './newsroom/queue-page.tsx'
import { type Removing, unremoved, type Whence } from './newsroom/ruling-form.tsx'
import { citable, drawn, missingIn } from './newsroom-plan.tsx'
import type { DiscussionPlan } from './plan.ts'
import { type Queue, queues } from './queue.ts'
import { readerDeskRoutes } from './reader-desk-routes.tsx'
import type { Act, RulingId } from './ruling.ts'
import { filterState } from './store/filter.ts'
import { queueCounts } from './store/queues.ts'
import { rulingById } from './store/rulings.ts'
import { lay } from './verbs/laying-out.ts'
import { queue } from './verbs/queue.ts'
import { ruleOnAll, type Seen, undo } from './verbs/rule.ts'
import { wordDeskRoutes } from './word-desk-routes.tsx'

const onPage = 20
const commentId = z.string().regex(/^comment_[0-9a-z]{1,40}$/)
const rulingId = z.string().regex(/^ruling_[0-9a-z]{1,40}$/)
const onward = {
  queue: z.enum(queues).catch('held'),
  after: commentId.optional().catch(undefined),
}
const wished = z.object({ ...onward, done: rulingId.optional().catch(undefined) })
const tick = z.string().regex(/^comment_[0-9a-z]{1,40}\.\d{1,6}$/)
const bulk = z.object({
  ...onward,
  act: z.enum(['approve', 'remove']),
  'seen[]': z.union([tick.transform((one) => [one]), z.array(tick).max(100)]).catch([]),
  clause: z.string().max(20).catch(''),
  facts: z.string().max(20_000).catch(''),
})
const undone = z.object({
  ...onward,
  /** One, or several between commas. */
  ruling: z
    .string()
    .max(5000)
    .transform((ids) => ids.split(',').filter((id) => rulingId.safeParse(id).success))
    .catch([]),
})

export function newsroomRoutes(instance: FastifyInstance, plan: DiscussionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const moderator = ({ headers }: FastifyRequest) => allowed(house, headers, 'moderate comments')

  app.get('/newsroom', async (request, reply) => {
    const account = await signedIn(house, request.headers)
    const [first, ...others] = await tasksFor(plan, account)
    if (!first) throw new NotAllowed('account.not-allowed')
    await allowed(house, request.headers, first.needs)
    const place = await placeIn(language)
    const main = <NewsroomPage account={account} tasks={[first, ...others]} place={place} />
    return reply.once(drawn(place, { title: place.say('moderation.newsroom'), address: urls.newsroom, main }))
  })

  app.get('/newsroom/comments', { schema: { querystring: wished } }, async (request, reply) => {
    const by = await moderator(request)
    const { queue: of, after = null, done } = request.query
    const told = done === undefined ? null : await doneBy(house, done as RulingId, by)
    return reply.once(await queuePage(plan, request, { by, of, after, done: told }))
  })

  // What the script asks now and then, while somebody looks at a queue.
  app.get('/newsroom/comments/waiting', async (request, reply) => {
    await moderator(request)
    return reply.header('cache-control', 'private, no-store').send(await queueCounts(house.db))
  })

  app.post('/newsroom/comments/rulings', { schema: { body: bulk } }, async (request, reply) => {
    const by = await moderator(request)
    return ruleOnTicked(plan, { request, reply }, request.body, by)
  })

  app.post('/newsroom/comments/undo', { schema: { body: undone } }, async (request, reply) => {
    const by = await moderator(request)
    const { queue: of, after, ruling } = request.body
    const first = ruling[0]
    if (first === undefined) return reply.redirect(urls.moderation(language, { queue: of, after }), 303)
    if (ruling.length === 1) {
      await undo(house, first as RulingId, by)
      const comment = (await rulingById(house.db, first as RulingId))?.comment
      return reply.redirect(`${urls.moderation(language, { queue: of, after, done: first })}#${comment ?? ''}`, 303)
    }
    const done = await undoAll(plan, ruling as RulingId[], by)
    return reply.once(await queuePage(plan, request, { by, of, after: after ?? null, done }))
  })

  for (const open of [
    dossierRoutes,
    readerDeskRoutes,
    wordDeskRoutes,
    modesRoutes,
    correctionDeskRoutes,
    figuresRoutes,
  ])
    open(instance, plan)
}

/** What somebody may do in the newsroom, with how much waits. */
async function tasksFor({ house }: DiscussionPlan, account: Account): Promise<Task[]> {
  const waits = may(account, 'moderate comments') ? await queueCounts(house.db) : null
  const due = may(account, 'rule on cases') ? (await standards.casesDue(house.db)).length : null
  const all: Task[] = [
    { needs: 'moderate comments', name: 'comments', count: waits?.held ?? null, reported: waits?.reported ?? 0 },
    { needs: 'rule on cases', name: 'board', count: due },
    { needs: 'keep the policy', name: 'policy', count: null },
    { needs: 'answer corrections', name: 'corrections', count: null },
    { needs: 'keep word lists', name: 'words', count: null },
    { needs: 'open and close discussions', name: 'modes', count: null },
    { needs: 'moderate comments', name: 'figures', count: null },
    { needs: 'keep the dictionary', name: 'dictionary', count: null },
    { needs: 'write articles', name: 'level', count: null },
    { needs: 'administer accounts', name: 'accounts', count: null },
  ]
  return all.filter(({ needs }) => may(account, needs))
}

type Asked = {
  by: Account
  of: Queue
  after: string | null
  done: Done | null
  bulk?: Removing
  ticked?: ReadonlySet<string>
}

async function queuePage(
  plan: DiscussionPlan,
  { headers }: FastifyRequest,
  { by, of, after, done, bulk: removing = unremoved, ticked = new Set() }: Asked,
): Promise<PageContent> {
  const { house, language, placeIn } = plan
  const [place, counts, comments, clauses, due, filter] = await Promise.all([
    placeIn(language),
    queueCounts(house.db),
    queue(house.db, of, { after: after as CommentId | null, limit: onPage + 1 }),
    citable(house),
    standards.casesDue(house.db),
    house.settings.moderationHook === null ? null : filterState(house.db),
  ])
  const shown = comments.slice(0, onPage)
  const whence: Whence = { queue: of, after }
  const ways = [
    { address: urls.moderationFigures(language), key: 'moderation.figures' as const },
    ...(may(by, 'keep word lists') ? [{ address: urls.wordLists(language), key: 'moderation.words' as const }] : []),
    ...(may(by, 'open and close discussions')
      ? [{ address: urls.discussionModes(language), key: 'moderation.modes' as const }]
      : []),
  ]
  const main = (
    <QueuePage
      desk={{
        queue: of,
        counts,
        appeals: {
          count: due.filter(({ kind }) => kind === 'appeal' || kind === 'objection').length,
          rules: may(by, 'rule on cases'),
        },
        laid: await lay(house, shown, by),
        whence,
        next: comments.length > onPage ? (shown.at(-1)?.id ?? null) : null,
        clauses,
        done,
        bulk: removing,
        ticked,
        filter,
        token: formToken(house, headers),
        ways,
      }}
      place={place}
    />
  )
  return drawn(place, {
    title: place.say('moderation.comments'),
    address: (one) => urls.moderation(one, { queue: of, after: after ?? undefined }),
    main,
    status: removing.problems.length > 0 ? 422 : 200,
  })
}

type Exchange = { request: FastifyRequest; reply: FastifyReply }

/** Decides alike on all that were ticked, and says of each that could not be decided on why. */
async function ruleOnTicked(
  plan: DiscussionPlan,
  { request, reply }: Exchange,
  { queue: of, after, act: name, 'seen[]': ticked, clause, facts }: z.output<typeof bulk>,
  by: Account,
): Promise<FastifyReply> {
  const { house, language } = plan
  const seen = ticked.map((one): Seen => {
    const [comment = '', revision] = one.split('.')
    return { comment: comment as CommentId, revision: Number(revision) }
  })
  const missing = name === 'remove' ? missingIn({ clause, facts }, await citable(house), language) : null
  if (missing)
    return reply.once(
      await queuePage(plan, request, {
        by,
        of,
        after: after ?? null,
        done: null,
        bulk: missing,
        ticked: new Set(ticked),
      }),
    )
  const act: Act = name === 'remove' ? { act: name, clause, facts } : { act: name }
  const ruled = await ruleOnAll(house, seen, act, by)
  const names = await namesOf(
    house.db,
    ruled.map(({ comment }) => comment),
  )
  const rulings = ruled.flatMap((one) => (one.ok ? one.ruling.id : []))
  const done: Done = {
    act: name,
    count: rulings.length,
    name: names.get(ruled.find(({ ok }) => ok)?.comment ?? '') ?? null,
    rulings,
    secondsLeft: secondsToUndo,
    failed: ruled.flatMap((one) =>
      one.ok ? [] : { comment: one.comment, name: names.get(one.comment) ?? '', code: one.code, details: one.details },
    ),
  }
  return reply.once(await queuePage(plan, request, { by, of, after: after ?? null, done }))
}

async function undoAll({ house }: DiscussionPlan, rulings: readonly RulingId[], by: Account): Promise<Done> {
  let count = 0
  let name: string | null = null
  const failed: Done['failed'][number][] = []
  for (const id of rulings) {
    const comment = (await rulingById(house.db, id))?.comment
    if (!comment) continue
    const author = (await namesOf(house.db, [comment])).get(comment) ?? ''
    try {
      await undo(house, id, by)
      count += 1
      name = author
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      failed.push({ comment, name: author, code: error.code, details: error.details })
    }
  }
  return { act: 'undo', count, name, rulings: [], secondsLeft: 0, failed }
}
