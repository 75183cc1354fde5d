// The addresses of the moderators' statistics: a page of tables, and the same as CSV.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { accountsById, allowed } from '../accounts/accounts.ts'
import { csvLine } from '../platform/csv.ts'
import type { House } from '../platform/house.ts'
import * as standards from '../standards/standards.ts'
import { dayIn, daysAfter, mondayOf, startOf } from '../style/dates.ts'
import * as urls from '../urls.ts'
import { byModerator, figuresBy, type FiguresRow, overturnedOf, type Period, periods } from './figures.ts'
import { FiguresPage, type Figures } from './newsroom/figures-page.tsx'
import { drawn } from './newsroom-plan.tsx'
import type { DiscussionPlan } from './plan.ts'
import { decisionsUndoneSince, heldIn, reportsSettledIn, type RulingFact, rulingsIn, saidIn } from './store/figures.ts'

const rowsShown: Record<Period, number> = { day: 14, week: 12 }
/** Matters asked about in one query. */
const atOnce = 500
const wished = z.object({ by: z.enum(periods).catch('day') })
const filed = wished.extend({ of: z.enum(['days', 'moderators']).catch('days') })

export function figuresRoutes(instance: FastifyInstance, { house, language, placeIn }: DiscussionPlan): void {
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const moderator = ({ headers }: FastifyRequest) => allowed(house, headers, 'moderate comments')

  app.get('/newsroom/comments/statistics', { schema: { querystring: wished } }, async (request, reply) => {
    await moderator(request)
    const place = await placeIn(language)
    const figures = await figuresOf(house, place.paper.zone, request.query.by)
    return reply.once(
      drawn(place, {
        title: place.say('moderation.figures'),
        address: (one) => urls.moderationFigures(one, { by: request.query.by }),
        main: <FiguresPage figures={figures} place={place} />,
      }),
    )
  })

  app.get('/newsroom/comments/statistics.csv', { schema: { querystring: filed } }, async (request, reply) => {
    await moderator(request)
    const { paper } = await placeIn(language)
    const { by, of } = request.query
    const { rows, moderators } = await figuresOf(house, paper.zone, by)
    return reply
      .type('text/csv; charset=utf-8; header=present')
      .header('cache-control', 'private, no-store')
      .send(of === 'days' ? daysAsCsv(rows) : moderatorsAsCsv(moderators))
  })
}

type Column = 'from' | 'name' | 'said' | 'held' | 'approved' | 'removed' | 'putOnHold' | 'median'
type Line = { readonly [Name in Column]?: string | number | null }
const names: Record<Column, string> = {
  from: 'from',
  name: 'moderator',
  said: 'said',
  held: 'held',
  approved: 'approved',
  removed: 'removed',
  putOnHold: 'put_on_hold',
  median: 'median_minutes_to_decision',
}

const daysAsCsv = (rows: readonly FiguresRow[]): string =>
  csv(['from', 'said', 'held', 'approved', 'removed', 'putOnHold', 'median'], rows)
/** Who has no name here is the machine. */
const moderatorsAsCsv = (moderators: Figures['moderators']): string =>
  csv(['name', 'approved', 'removed', 'putOnHold', 'median'], moderators)

const csv = (columns: readonly Column[], lines: readonly Line[]): string =>
  [columns.map((column) => names[column]), ...lines.map((line) => columns.map((column) => line[column]))]
    .map(csvLine)
    .join('')

async function figuresOf({ db, now }: House, zone: string, by: Period): Promise<Figures> {
  const today = dayIn(zone, now())
  const step = by === 'day' ? 1 : 7
  const last = by === 'day' ? today : mondayOf(today)
  const days = Array.from({ length: rowsShown[by] }, (_, at) => daysAfter(last, (at - rowsShown[by] + 1) * step))
  const span = { from: startOf(days[0] ?? today, zone), until: now() }
  const rowOf = (at: Date): string => (by === 'day' ? dayIn(zone, at) : mondayOf(dayIn(zone, at)))
  const [said, held, rulings, reports, undone] = await Promise.all([
    saidIn(db, span),
    heldIn(db, span),
    rulingsIn(db, span),
    reportsSettledIn(db, span),
    decisionsUndoneSince(db, span.from),
  ])
  const moderators = byModerator(rulings)
  const people = await accountsById(
    db,
    moderators.flatMap(({ by: account }) => account ?? []),
  )
  return {
    by,
    rows: figuresBy(days, rowOf, { said, held, rulings }),
    clauses: await byClause(db, rulings),
    moderators: moderators.map((one) => ({
      ...one,
      name: one.by === null ? null : (people.get(one.by)?.name ?? ''),
    })),
    reports,
    overturned: overturnedOf(rulings, undone),
  }
}

/** Under which clause how much was removed, most first. */
async function byClause(db: House['db'], rulings: readonly RulingFact[]): Promise<Figures['clauses']> {
  const removals = rulings.filter(({ act, decision }) => act === 'remove' && decision !== null)
  const ids = [...new Set(removals.map(({ comment }) => comment))]
  const clauses = new Map<string, string>()
  for (let from = 0; from < ids.length; from += atOnce) {
    const matters = ids.slice(from, from + atOnce).map((id) => ({ kind: 'comment' as const, id }))
    for (const one of [...(await standards.decisionsAbout(db, matters)).values()].flat())
      clauses.set(one.id, one.clause.number)
  }
  const counts = new Map<string, number>()
  for (const { decision } of removals) {
    const clause = clauses.get(decision ?? '')
    if (clause !== undefined) counts.set(clause, (counts.get(clause) ?? 0) + 1)
  }
  return [...counts].map(([clause, count]) => ({ clause, count })).toSorted((a, b) => b.count - a.count)
}
