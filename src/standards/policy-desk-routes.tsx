// The addresses at which the policy is kept: its clauses, a new one, a new version of one, and its end.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { allowed, formToken, may } from '../accounts/accounts.ts'
import { isBlank } from '../language/cleaning.ts'
import { NotFound } from '../platform/failure.ts'
import { languages } from '../platform/i18n.ts'
import type { PageContent } from '../style/page.ts'
import { plainPage, unlisted } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { categories, type Clause, type ClauseText, parts } from './clause.ts'
import { type FieldProblem, type Filled } from './pages/fields.tsx'
import { EditClausePage, EditTermsPage, PolicyDeskPage } from './pages/policy-desk.tsx'
import type { StandardsPlan } from './plan.tsx'
import { clauseInForce, clausesInForce, clauseVersions } from './store/policy.ts'
import { clauseProblems, endClause, keepPolicy, policy, reviseClause } from './verbs/policy.ts'

/** Days. */
const longestPromise = 90
const numbered = z.object({ number: z.string().max(20) })
const text = z.string().max(100_000).default('')
const edited = z.object({
  act: z.enum(['preview', 'keep']).catch('preview'),
  number: text,
  part: z.enum(parts).catch('discussion'),
  category: z.enum(categories).catch('OTHER_VIOLATION_TC'),
  'title.en': text,
  'title.ko': text,
  'text.en': text,
  'text.ko': text,
  'law.en': text,
  'law.ko': text,
})
type Edited = z.output<typeof edited>
const termed = z.object({
  'introduction.en': text,
  'introduction.ko': text,
  days: text,
  'board.en': text,
  'board.ko': text,
})
type Termed = z.output<typeof termed>

export function policyDeskRoutes(instance: FastifyInstance, plan: StandardsPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const keeper = ({ headers }: FastifyRequest) => allowed(house, headers, 'keep the policy')

  app.get('/newsroom/standards/policy', async (request, reply) => {
    const account = await keeper(request)
    const [place, clauses] = await Promise.all([placeIn(language), clausesInForce(house.db)])
    return reply.once(
      plainPage(place, place.say('standards.desk-policy'), (one) => urls.policyDesk(one), {
        main: <PolicyDeskPage clauses={clauses} rules={may(account, 'rule on cases')} place={place} />,
        head: unlisted,
      }),
    )
  })

  app.get('/newsroom/standards/policy/terms', async (request, reply) => {
    await keeper(request)
    const { terms } = await policy(house.db)
    const { introduction, days, board } = terms
    const values = {
      'introduction.en': introduction.en,
      'introduction.ko': introduction.ko,
      days: String(days),
      'board.en': board.en,
      'board.ko': board.ko,
    }
    return reply.once(await termsPage(plan, request, { values, problems: [] }))
  })

  app.post('/newsroom/standards/policy/terms', { schema: { body: termed } }, async (request, reply) => {
    const account = await keeper(request)
    const { body } = request
    const problems = wrongInTerms(body)
    if (problems.length > 0) return reply.once(await termsPage(plan, request, { values: body, problems }))
    const terms = {
      introduction: { en: body['introduction.en'], ko: body['introduction.ko'] },
      days: Number(body.days),
      board: { en: body['board.en'], ko: body['board.ko'] },
    }
    await house.change(async (tx) => keepPolicy(tx, { terms, clauses: await clausesInForce(tx.db) }, account.id))
    return reply.redirect(urls.policyDesk(language), 303)
  })

  app.get('/newsroom/standards/policy/:number', { schema: { params: numbered } }, async (request, reply) => {
    await keeper(request)
    const clause = await named(plan, request.params.number)
    const filled: Filled = { values: valuesOf(clause), problems: [] }
    return reply.once(await editPage(plan, request, { clause, previewed: null, filled }))
  })

  app.post(
    '/newsroom/standards/policy/:number',
    { schema: { params: numbered, body: edited } },
    async (request, reply) => {
      const account = await keeper(request)
      const { body } = request
      const clause = await named(plan, request.params.number)
      const said = saidIn(body, clause)
      const problems: FieldProblem[] = clauseProblems(said)
      // A number that was once a clause's is never given to another.
      if (!clause && (await clauseVersions(house.db, said.number.trim())).length > 0)
        problems.push({ field: 'number', problem: 'taken' })
      const filled: Filled = { values: body, problems }
      if (problems.length > 0 || body.act === 'preview')
        return reply.once(
          await editPage(plan, request, { clause, previewed: problems.length > 0 ? null : said, filled }),
        )
      await reviseClause(house, said, account.id)
      return reply.redirect(urls.policyDesk(language), 303)
    },
  )

  app.post('/newsroom/standards/policy/:number/end', { schema: { params: numbered } }, async (request, reply) => {
    const account = await keeper(request)
    await endClause(house, request.params.number, account.id)
    return reply.redirect(urls.policyDesk(language), 303)
  })
}

function wrongInTerms({ days, ...texts }: Termed): FieldProblem[] {
  const missing = Object.entries(texts)
    .filter(([, typed]) => isBlank(typed))
    .map(([field]): FieldProblem => ({ field, problem: 'missing' }))
  return /^[1-9]\d?$/.test(days.trim()) && Number(days) <= longestPromise
    ? missing
    : [...missing, { field: 'days', problem: 'not-days' }]
}

async function termsPage({ house, language, placeIn }: StandardsPlan, { headers }: FastifyRequest, filled: Filled) {
  const place = await placeIn(language)
  const form = { token: formToken(house, headers), filled }
  return plainPage(place, place.say('standards.edit-terms'), urls.policyTermsDesk, {
    main: <EditTermsPage form={form} place={place} />,
    head: unlisted,
    ...(filled.problems.length > 0 ? { status: 422 } : {}),
  })
}

/** The clause of an address; null for `new`. */
async function named({ house }: StandardsPlan, number: string): Promise<Clause | null> {
  if (number === 'new') return null
  const clause = await clauseInForce(house.db, number)
  if (!clause) throw new NotFound('standards.clause-unknown')
  return clause
}

function valuesOf(clause: Clause | null): Record<string, string> {
  if (!clause) return {}
  const { number, part, category, title, text: said, law } = clause
  const inBoth = languages.flatMap((one) => [
    [`title.${one}`, title[one]],
    [`text.${one}`, said[one]],
    [`law.${one}`, law?.[one] ?? ''],
  ])
  return { number, part, category, ...(Object.fromEntries(inBoth) as Record<string, string>) }
}

/** A clause keeps its number; only a new one is given one. */
function saidIn(body: Edited, clause: Clause | null): ClauseText {
  const law = { en: body['law.en'], ko: body['law.ko'] }
  return {
    number: clause?.number ?? body.number,
    part: body.part,
    category: body.category,
    title: { en: body['title.en'], ko: body['title.ko'] },
    text: { en: body['text.en'], ko: body['text.ko'] },
    law: isBlank(law.en) && isBlank(law.ko) ? null : law,
  }
}

type Editing = { clause: Clause | null; previewed: ClauseText | null; filled: Filled }

async function editPage(
  { house, language, placeIn }: StandardsPlan,
  { headers }: FastifyRequest,
  { clause, previewed, filled }: Editing,
): Promise<PageContent> {
  const place = await placeIn(language)
  const form = { token: formToken(house, headers), filled }
  return plainPage(place, place.say('standards.desk-policy'), (one) => urls.policyDesk(one, clause?.number ?? 'new'), {
    main: <EditClausePage clause={clause} previewed={previewed} form={form} place={place} />,
    head: unlisted,
    ...(filled.problems.length > 0 ? { status: 422 } : {}),
  })
}
