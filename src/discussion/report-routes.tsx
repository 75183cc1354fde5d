// Where comments are reported, and errors in articles.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { VNode } from 'preact'
import { z } from 'zod'
import { NotFound } from '../platform/failure.ts'
import type { PageContent } from '../style/page.ts'
import type { Place } from '../style/place.ts'
import { unlisted } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { articleAt, articlePath, placed } from './address.ts'
import type { CommentId } from './comment.ts'
import { aboutComment, commentNamed, inPlace } from './comment-routes.tsx'
import { readerOf, type Under } from './drawing.tsx'
import { blankCorrection, CorrectionPage, CorrectionStatePage } from './pages/correction.tsx'
import { blankReport, ReportedPage, ReportPage } from './pages/report.tsx'
import { attempted, type DiscussionPlan } from './plan.ts'
import { type CorrectionReportId, reportReasons } from './report.ts'
import { correctionReportById } from './store/reports.ts'
import { report, reportCorrection } from './verbs/report.ts'

const contact = {
  name: z.string().max(400).catch(''),
  email: z.string().max(400).catch(''),
}
const text = z.string().catch('')
const reported = z.object({ ...contact, text, reason: z.enum(reportReasons).nullable().catch(null) })
const corrected = z.object({ ...contact, text, passage: text })
const known = z.object({
  report: z
    .string()
    .regex(/^correctionreport_[0-9a-z]{1,40}$/)
    .optional(),
})

const contactOf = ({ name, email }: { name: string; email: string }) => ({ name, email })

export function reportRoutes(instance: FastifyInstance, plan: DiscussionPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const schema = { params: commentNamed }

  app.get('/comments/:id/report', { schema }, async (request, reply) => {
    const reader = await readerOf(house, request.headers)
    const found = await inPlace(plan, request.params.id, reader)
    if (found.asked.state !== 'shown') throw new NotFound('comment.unknown')
    const main = <ReportPage shown={found.asked} spot={found.spot} filled={blankReport} />
    return reply.once(aboutComment(found, main))
  })

  app.post('/comments/:id/report', { schema: { ...schema, body: reported } }, async (request, reply) => {
    const reader = await readerOf(house, request.headers)
    const found = await inPlace(plan, request.params.id, reader)
    const { reason, text: written } = request.body
    const from = contactOf(request.body)
    const made = { reason, text: written, contact: reader ? null : from }
    const account = reader?.account ?? null
    const done = await attempted(() =>
      report(house, request.params.id as CommentId, made, account, { address: request.ip }),
    )
    if (done.ok) return reply.once(aboutComment(found, <ReportedPage id={found.asked.id} spot={found.spot} />))
    const filled = { reason, text: written, contact: from, problems: done.problems }
    const main = <ReportPage shown={found.asked} spot={found.spot} filled={filled} />
    return reply.once({ ...aboutComment(found, main), status: done.status })
  })

  const correction = `${articlePath}/correction`
  app.get(correction, { schema: { params: placed, querystring: known } }, async (request, reply) => {
    const under = await articleAt(house, language, request.params)
    const place = await placeIn(language)
    const { article, discussed } = under
    const { report: id } = request.query
    if (id !== undefined) {
      const found = await correctionReportById(house.db, id as CorrectionReportId)
      if (found?.article !== article.id) throw new NotFound('correction.unknown')
      return reply.once(
        correctionContent(place, under, <CorrectionStatePage report={found} article={discussed} place={place} />),
      )
    }
    const reader = await readerOf(house, request.headers)
    const spot = { place, article: discussed, asker: reader && { name: reader.account.name, token: reader.token } }
    return reply.once(correctionContent(place, under, <CorrectionPage spot={spot} filled={blankCorrection} />))
  })

  app.post(correction, { schema: { params: placed, body: corrected } }, async (request, reply) => {
    const under = await articleAt(house, language, request.params)
    const { article, discussed } = under
    const reader = await readerOf(house, request.headers)
    const { passage, text: written } = request.body
    const from = contactOf(request.body)
    const made = { passage, text: written, contact: reader ? null : from }
    const account = reader?.account ?? null
    const done = await attempted(() => reportCorrection(house, article.id, made, account, { address: request.ip }))
    if (done.ok) return reply.redirect(urls.correctionReport(discussed, language, done.report), 303)
    const place = await placeIn(language)
    const spot = { place, article: discussed, asker: reader && { name: reader.account.name, token: reader.token } }
    const filled = { passage, text: written, contact: from, problems: done.problems }
    const content = correctionContent(place, under, <CorrectionPage spot={spot} filled={filled} />)
    return reply.once({ ...content, status: done.status })
  })
}

const correctionContent = ({ say, language }: Place, { discussed }: Under, main: VNode): PageContent => ({
  title: `${say('discussion.correction-title')}: ${discussed.headline}`,
  language,
  main,
  tags: [],
  canonical: urls.correctionReport(discussed, language),
  alternates: [],
  head: unlisted,
})
