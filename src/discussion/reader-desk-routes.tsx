// The addresses of one reader on the moderators' desk: what they said, what is noted about them, and sanctions.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  type Account,
  accountById,
  type AccountId,
  accountsById,
  allowed,
  formToken,
  isStaff,
  may,
} from '../accounts/accounts.ts'
import { Failure, NotFound } from '../platform/failure.ts'
import * as standards from '../standards/standards.ts'
import type { FieldWrong } from '../style/form-parts.tsx'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { asModeratorsRead, type CommentId } from './comment.ts'
import { ReaderPage, type Sanctioning } from './newsroom/reader-page.tsx'
import { citable, drawn, missingIn } from './newsroom-plan.tsx'
import type { DiscussionPlan } from './plan.ts'
import { sanctionKinds } from './sanction.ts'
import { commentById } from './store/comments.ts'
import { actsThatSettled, countsOf, reportsAbout, votesCast } from './store/desk.ts'
import { commentsBy } from './store/lists.ts'
import { notesOn, sanctionsOf } from './store/readers.ts'
import { reportsBy } from './store/reports.ts'
import { named } from './verbs/laying-out.ts'
import { noteOn, sanction } from './verbs/sanction.ts'

const onPage = 30
const mostReports = 30
const longestSuspension = 3650
const identified = z.object({ id: z.string().regex(/^account_[0-9a-z]{1,40}$/) })
const wished = z.object({
  after: z
    .string()
    .regex(/^comment_[0-9a-z]{1,40}$/)
    .optional()
    .catch(undefined),
})
const text = z.string().max(20_000).catch('')
const noted = z.object({ text })
const sanctioned = z.object({
  kind: z.enum(sanctionKinds).nullable().catch(null),
  clause: text,
  facts: text,
  days: text,
  votes: z.enum(['void']).optional().catch(undefined),
})

export function readerDeskRoutes(instance: FastifyInstance, plan: DiscussionPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const schema = { params: identified }

  app.get('/newsroom/readers/:id', { schema: { ...schema, querystring: wished } }, async (request, reply) => {
    const by = await allowed(house, request.headers, 'moderate comments')
    const { after = null } = request.query
    return reply.once(await readerPage(plan, request, { id: request.params.id as AccountId, by, after }))
  })

  app.post('/newsroom/readers/:id/notes', { schema: { ...schema, body: noted } }, async (request, reply) => {
    const by = await allowed(house, request.headers, 'moderate comments')
    const id = request.params.id as AccountId
    if (!(await accountById(house.db, id))) throw new NotFound('reader.unknown')
    const { text: written } = request.body
    const answer = await noteOn(house, id, written, by)
    if (answer.ok) return reply.redirect(`${urls.readerDesk(language, id)}#notes`, 303)
    return reply.once(await readerPage(plan, request, { id, by, note: { text: written, problems: answer.problems } }))
  })

  app.post('/newsroom/readers/:id/sanctions', { schema: { ...schema, body: sanctioned } }, async (request, reply) => {
    const by = await allowed(house, request.headers, 'sanction readers')
    const id = request.params.id as AccountId
    const reader = await accountById(house.db, id)
    if (!reader) throw new NotFound('reader.unknown')
    const problems = await sanctionAs(plan, reader, request.body, by)
    if (problems === null) return reply.redirect(`${urls.readerDesk(language, id)}#sanctions`, 303)
    const { kind, clause, days, votes } = request.body
    const sanctioning = { kind, clause, days, facts: problems.facts, voids: votes === 'void', problems: problems.all }
    return reply.once(await readerPage(plan, request, { id, by, sanctioning }))
  })
}

/** Imposes what the form says; null once it is done, or what is wrong with the form. */
async function sanctionAs(
  { house }: DiscussionPlan,
  reader: Account,
  { kind, clause, facts, days, votes }: z.output<typeof sanctioned>,
  by: Account,
): Promise<{ facts: string; all: FieldWrong[] } | null> {
  const missing = missingIn({ clause, facts }, await citable(house), reader.language)
  const until = untilOf(days, house.now())
  const all: FieldWrong[] = [
    ...(kind === null ? [{ field: 'kind', code: 'sanction.kind-missing' }] : []),
    ...(missing?.problems ?? []),
    ...(until === 'wrong' ? [{ field: 'days', code: 'sanction.until' }] : []),
  ]
  if (all.length > 0 || kind === null || until === 'wrong') return { facts: missing?.facts ?? facts, all }
  try {
    await sanction(house, reader.id, { kind, clause, facts, until, voidVotes: votes === 'void' }, by)
    return null
  } catch (error) {
    if (!(error instanceof Failure) || error.status !== 422) throw error
    const { code, details } = error
    return { facts, all: [{ field: fieldOf(code), code, details }] }
  }
}

const fieldOf = (code: string): string => {
  if (code === 'sanction.until') return 'days'
  if (code.startsWith('standards.')) return code.includes('clause') ? 'clause' : 'facts'
  return 'kind'
}

/** The end of a sanction that lasts so many days; null where none are named. */
function untilOf(days: string, now: Date): Date | null | 'wrong' {
  if (days.trim() === '') return null
  if (!/^\d{1,4}$/.test(days.trim())) return 'wrong'
  const count = Number(days)
  return count >= 1 && count <= longestSuspension ? new Date(now.getTime() + count * 86_400_000) : 'wrong'
}

type Asked = {
  id: AccountId
  by: Account
  after?: string | null
  note?: { text: string; problems: readonly FieldWrong[] }
  sanctioning?: Sanctioning
}

const unsanctioned: Sanctioning = { kind: null, clause: '', facts: '', days: '', voids: false, problems: [] }

async function readerPage(
  plan: DiscussionPlan,
  { headers }: FastifyRequest,
  { id, by, after = null, note = { text: '', problems: [] }, sanctioning = unsanctioned }: Asked,
): Promise<PageContent> {
  const { house, language, placeIn } = plan
  const { db } = house
  const reader = await accountById(db, id)
  if (!reader) throw new NotFound('reader.unknown')
  const last = after === null ? null : await commentById(db, after as CommentId)
  const cursor = last && ([last.saidAt.toISOString(), last.id] as const)
  const [place, counts, said, made, received, notes, sanctions, votes, clauses] = await Promise.all([
    placeIn(language),
    countsOf(db, [id]),
    commentsBy(db, id, { after: cursor, limit: onPage + 1, all: true }),
    reportsBy(db, id),
    reportsAbout(db, id, mostReports),
    notesOn(db, id),
    sanctionsOf(db, id),
    votesCast(db, id),
    citable(house),
  ])
  const reasons = new Map(
    await Promise.all(
      sanctions.map(async ({ decision }) => [decision, await standards.decisionById(db, decision)] as const),
    ),
  )
  const people = await accountsById(db, [
    ...new Set([...notes, ...sanctions, ...received].flatMap((one) => one.by ?? [])),
  ])
  const newest = made.toReversed().slice(0, mostReports)
  const acts = await actsThatSettled(db, [...newest, ...received])
  const comments = said.map(({ comment }) => asModeratorsRead(comment))
  const main = (
    <ReaderPage
      desk={{
        reader,
        staff: isStaff(reader),
        counts: counts.get(id) ?? { held: 0, shown: 0, removed: 0, withdrawn: 0 },
        votes,
        comments: comments.slice(0, onPage),
        next: comments.length > onPage ? (comments[onPage - 1]?.id ?? null) : null,
        made: {
          count: made.length,
          newest: newest.map((one) => ({ ...named(one, people), act: acts.get(one.id) ?? null })),
        },
        received: received.map((one) => ({ ...named(one, people), act: acts.get(one.id) ?? null })),
        notes: notes.map((one) => ({ ...one, name: people.get(one.by)?.name ?? '' })),
        sanctions: sanctions.map((one) => ({
          ...one,
          name: people.get(one.by)?.name ?? '',
          clause: reasons.get(one.decision)?.clause.number ?? '',
          facts: reasons.get(one.decision)?.facts ?? '',
          readable: one.by === by.id || may(by, 'rule on cases'),
        })),
        clauses,
        note,
        sanctioning,
        maySanction: may(by, 'sanction readers') && by.id !== id && !isStaff(reader) && !reader.erased,
        token: formToken(house, headers),
        now: house.now(),
      }}
      place={place}
    />
  )
  return drawn(place, {
    title: place.say('moderation.reader'),
    address: (one) => urls.readerDesk(one, id),
    main,
    status: note.problems.length + sanctioning.problems.length > 0 ? 422 : 200,
  })
}
