// The addresses at which the desk answers readers' reports of errors.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { accountsById, allowed, formToken } from '../accounts/accounts.ts'
import * as desk from '../desk/desk.ts'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { discussedOf } from './address.ts'
import { CorrectionsPage, type CorrectionFilled, type LaidCorrection } from './newsroom/corrections-page.tsx'
import { drawn } from './newsroom-plan.tsx'
import type { DiscussionPlan } from './plan.ts'
import type { CorrectionReportId } from './report.ts'
import { correctionReports } from './store/reports.ts'
import { answerCorrection } from './verbs/report.ts'

const onPage = 20
const states = ['new', 'corrected', 'not an error'] as const
const wished = z.object({ state: z.enum(states).catch('new'), page: z.coerce.number().int().min(1).max(1000).catch(1) })
const identified = z.object({ id: z.string().regex(/^correctionreport_[0-9a-z]{1,40}$/) })
const answered = z.object({
  state: z.enum(['corrected', 'not an error']).nullable().catch(null),
  answer: z.string().max(20_000).catch(''),
})

export function correctionDeskRoutes(instance: FastifyInstance, plan: DiscussionPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/newsroom/corrections', { schema: { querystring: wished } }, async (request, reply) => {
    await allowed(house, request.headers, 'answer corrections')
    return reply.once(await correctionsPage(plan, request, request.query, null))
  })

  app.post('/newsroom/corrections/:id', { schema: { params: identified, body: answered } }, async (request, reply) => {
    const by = await allowed(house, request.headers, 'answer corrections')
    const { id } = request.params
    const { state, answer } = request.body
    const done = state ? await answerCorrection(house, id as CorrectionReportId, { state, answer }, by) : null
    if (done?.ok) return reply.redirect(urls.correctionDesk(language), 303)
    const problems = done ? done.problems : [{ field: 'state', code: 'correction.state-missing' }]
    return reply.once(await correctionsPage(plan, request, { state: 'new', page: 1 }, { id, state, answer, problems }))
  })
}

async function correctionsPage(
  { house, language, placeIn }: DiscussionPlan,
  { headers }: FastifyRequest,
  { state, page }: z.output<typeof wished>,
  filled: CorrectionFilled | null,
): Promise<PageContent> {
  const { db } = house
  const [place, found] = await Promise.all([
    placeIn(language),
    correctionReports(db, state, { limit: onPage + 1, offset: (page - 1) * onPage }),
  ])
  const people = await accountsById(db, [
    ...new Set(found.flatMap(({ by, answeredBy }) => [by ?? [], answeredBy ?? []].flat())),
  ])
  const nameOf = (id: string | null): string => [...people.values()].find((one) => one.id === id)?.name ?? ''
  const reports = await Promise.all(
    found.slice(0, onPage).map(async (report): Promise<LaidCorrection> => {
      const article = await desk.articleById(db, report.article)
      return {
        report,
        article: article && (await discussedOf(db, article)),
        name: report.by === null ? (report.contact?.name ?? '') : nameOf(report.by),
        answeredBy: nameOf(report.answeredBy),
      }
    }),
  )
  const main = (
    <CorrectionsPage
      desk={{ state, reports, page, more: found.length > onPage, filled, token: formToken(house, headers) }}
      place={place}
    />
  )
  return drawn(place, {
    title: place.say('moderation.corrections'),
    address: (one) => urls.correctionDesk(one),
    main,
    status: filled === null ? 200 : 422,
  })
}
