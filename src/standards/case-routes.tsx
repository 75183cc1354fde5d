// The addresses of one decision or case, for its parties and the board; for everybody else there is nothing there.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Account, formToken, may, signedIn, whoAsks } from '../accounts/accounts.ts'
import { NotFound } from '../platform/failure.ts'
import type { PageContent } from '../style/page.ts'
import { plainPage, unlisted } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { mayAppeal } from './appeal.ts'
import { type CaseId, isParty } from './case.ts'
import type { Decision, DecisionId } from './decision.ts'
import { CasePage } from './pages/case.tsx'
import { type Filled, unfilled } from './pages/fields.tsx'
import { caseNames } from './pages/labels.ts'
import { OwnCasesPage } from './pages/own-cases.tsx'
import { StatementPage } from './pages/statement.tsx'
import { keptText, type StandardsPlan } from './plan.tsx'
import { caseById, casesOf } from './store/cases.ts'
import { decisionsAffecting } from './store/decisions.ts'
import { appeal } from './verbs/appeal.ts'
import { keyFits, keyOf } from './verbs/cases.ts'
import { type Statement, statement } from './verbs/read.ts'

const named = z.object({ id: z.string().max(60) })
const keyed = z.object({ key: z.string().max(100).optional() })
/** The newest; the reader’s own data has all of them. */
const ownAtMost = 200
const pleading = z.object({ text: z.string().default('') })

export function caseRoutes(instance: FastifyInstance, plan: StandardsPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/standards/cases', async (request, reply) => {
    const account = await signedIn(house, request.headers)
    const [place, decisions, cases] = await Promise.all([
      placeIn(language),
      decisionsAffecting(house.db, account.id),
      casesOf(house.db, account.id),
    ])
    return reply.once(
      plainPage(place, place.say('standards.own'), urls.ownCases, {
        main: <OwnCasesPage decisions={decisions.slice(0, ownAtMost)} cases={cases} place={place} />,
        head: unlisted,
      }),
    )
  })

  app.get('/standards/cases/:id', { schema: { params: named, querystring: keyed } }, async (request, reply) => {
    const { id } = request.params
    if (id.startsWith('case_'))
      return reply.once(await casePage(plan, request, { id: id as CaseId, key: request.query.key ?? null }))
    const account = await signedIn(house, request.headers)
    return reply.once(await statementPage(plan, request, { id, account, filled: unfilled }))
  })

  app.post('/standards/cases/:id/appeal', { schema: { params: named, body: pleading } }, async (request, reply) => {
    const { id } = request.params
    const { text } = request.body
    const kept = await keptText(plan, request.headers, { text, next: (one) => urls.standardsCase(one, id) })
    if (kept) return reply.once(kept)
    const account = await signedIn(house, request.headers)
    const found = await statement(house.db, id)
    // Whoever may not even read it is not told that it exists.
    if (!found || !mayRead(account, found.decision)) throw new NotFound('standards.case-unknown')
    const answered = await appeal(house, id as DecisionId, text, account.id)
    if (answered.ok) return reply.redirect(`${urls.standardsCase(language, id)}#appeal`, 303)
    const filled = { values: request.body, problems: answered.problems }
    return reply.once(await statementPage(plan, request, { id, account, filled }))
  })
}

/** A decision is read by whom it affects, by who made it, and by the board. */
const mayRead = (account: Account, { affected, by }: Pick<Decision, 'affected' | 'by'>): boolean =>
  account.id === affected || account.id === by || may(account, 'rule on cases')

type StatementAsked = { id: string; account: Account; filled: Filled }

async function statementPage(
  { house, language, placeIn, matters }: StandardsPlan,
  { headers }: FastifyRequest,
  { id, account, filled }: StatementAsked,
): Promise<PageContent> {
  const found: Statement | null = await statement(house.db, id)
  if (!found || !mayRead(account, found.decision)) throw new NotFound('standards.case-unknown')
  const place = await placeIn(language)
  const { decision } = found
  const now = house.now()
  const form = mayAppeal(account, decision, found.appeal !== null, now)
    ? { token: formToken(house, headers), filled }
    : null
  const shown = await matters.shown(decision.matter, language)
  return plainPage(place, place.say('standards.statement'), (one) => urls.standardsCase(one, id), {
    main: <StatementPage reasoned={{ ...found, shown }} form={form} now={now} place={place} />,
    head: unlisted,
    ...(filled.problems.length > 0 ? { status: 422 } : {}),
  })
}

/** Who brought a case without an account comes with its key. */
async function casePage(
  { house, language, placeIn, matters }: StandardsPlan,
  { headers }: FastifyRequest,
  { id, key }: { id: CaseId; key: string | null },
): Promise<PageContent> {
  const fits = key !== null && keyFits(house, id, key)
  const account = fits ? await whoAsks(house, headers) : await signedIn(house, headers)
  const one = await caseById(house.db, id)
  if (!one || !(fits || isParty(account, one))) throw new NotFound('standards.case-unknown')
  const place = await placeIn(language)
  const found = await matters.shown(one.matter, language)
  // Nobody gets to read a text by bringing a case about it.
  const shown = found && { ...found, text: null }
  const secret = fits ? urls.standardsCase(language, id, keyOf(house, id)) : null
  return plainPage(place, place.say(caseNames[one.kind]), (other) => urls.standardsCase(other, id, key ?? undefined), {
    main: <CasePage one={one} shown={shown} secret={secret} now={house.now()} place={place} />,
    // The address is a secret: it is in no list of pages, and no request that the page leads to names it.
    canonical: urls.standardsCase(language, id),
    head: (
      <>
        {unlisted}
        <meta name="referrer" content="strict-origin" />
      </>
    ),
  })
}
