// The addresses of the board's desk: what waits, and one case with the form to rule by.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Account, accountsById, allowed, formToken, may } from '../accounts/accounts.ts'
import { NotAllowed, NotFound } from '../platform/failure.ts'
import type { PageContent } from '../style/page.ts'
import { plainPage, unlisted } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import type { AppealId } from './appeal.ts'
import type { CaseId } from './case.ts'
import { deskOf } from './desk.ts'
import { type Filled, unfilled } from './pages/fields.tsx'
import { DocketPage } from './pages/docket.tsx'
import { barredFrom, laidOut, matterOf, partiesOf } from './laid.ts'
import { type Laid, RulingPage } from './pages/ruling.tsx'
import { keptText, type StandardsPlan } from './plan.tsx'
import { rulingFrom } from './ruling-form.ts'
import { decisionsAbout } from './store/decisions.ts'
import { clausesInForce } from './store/policy.ts'
import { assign } from './verbs/appeal.ts'

const named = z.object({ id: z.string().max(60) })
const text = z.string().default('')
const ruling = z.object({ verdict: text, clause: text, reasons: text, days: text, link: text })

export function deskRoutes(instance: FastifyInstance, plan: StandardsPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const board = ({ headers }: FastifyRequest) => allowed(house, headers, 'rule on cases')

  app.get('/newsroom/standards', async (request, reply) => {
    const account = await board(request)
    const place = await placeIn(language)
    const docket = await deskOf(plan, account, place)
    return reply.once(
      plainPage(place, place.say('standards.desk'), urls.boardDesk, {
        main: (
          <DocketPage docket={docket} keepsPolicy={may(account, 'keep the policy')} now={house.now()} place={place} />
        ),
        head: unlisted,
      }),
    )
  })

  app.get('/newsroom/standards/cases/:id', { schema: { params: named } }, async (request, reply) => {
    const account = await board(request)
    return reply.once(await rulingPage(plan, request, { id: request.params.id, account, filled: unfilled }))
  })

  for (const act of ['take', 'leave'] as const) {
    app.post(`/newsroom/standards/cases/:id/${act}`, { schema: { params: named } }, async (request, reply) => {
      const account = await board(request)
      const { id } = request.params
      if (act === 'take') await mustBeFree(plan, id, account)
      await assign(house, id as AppealId | CaseId, act === 'take' ? account.id : null, account)
      return reply.redirect(urls.onBoardDesk(language, id), 303)
    })
  }

  app.post(
    '/newsroom/standards/cases/:id/ruling',
    { schema: { params: named, body: ruling } },
    async (request, reply) => {
      const { id } = request.params
      const { reasons } = request.body
      const kept = await keptText(plan, request.headers, { text: reasons, next: (one) => urls.onBoardDesk(one, id) })
      if (kept) return reply.once(kept)
      const account = await board(request)
      const laid = await onDesk(plan, id)
      const answered = await rulingFrom(plan, laid, request.body, account)
      if (answered.ok) return reply.redirect(urls.onBoardDesk(language, id), 303)
      const filled = { values: request.body, problems: answered.problems }
      return reply.once(await rulingPage(plan, request, { id, account, filled }))
    },
  )
}

async function onDesk({ house }: StandardsPlan, id: string): Promise<Laid> {
  const laid = await laidOut(house.db, id)
  if (!laid) throw new NotFound('standards.case-unknown')
  return laid
}

/** Who may not rule has nothing to take. */
async function mustBeFree(plan: StandardsPlan, id: string, account: Account): Promise<void> {
  const laid = await onDesk(plan, id)
  const shown = await plan.matters.shown(matterOf(laid), plan.language)
  if (barredFrom(laid, account, shown) !== null) throw new NotAllowed('standards.not-on-this-case')
}

type RulingAsked = { id: string; account: Account; filled: Filled }

async function rulingPage(
  plan: StandardsPlan,
  { headers }: FastifyRequest,
  { id, account, filled }: RulingAsked,
): Promise<PageContent> {
  const { house, language, placeIn, matters } = plan
  const laid = await onDesk(plan, id)
  const matter = matterOf(laid)
  const [place, shown, about, clauses] = await Promise.all([
    placeIn(language),
    matters.shown(matter, language),
    decisionsAbout(house.db, [matter]),
    clausesInForce(house.db),
  ])
  const history = about.get(matter.id) ?? []
  const assigned = laid.kind === 'appeal' ? laid.appeal.assigned : laid.kind === 'case' ? laid.one.assigned : null
  const accounts = await accountsById(house.db, [
    ...partiesOf(laid),
    ...history.flatMap(({ by }) => (by === null ? [] : [by])),
  ])
  const names = new Map([...accounts.values()].map(({ id: one, name }) => [one as string, name]))
  return plainPage(place, place.say('standards.desk'), (one) => urls.onBoardDesk(one, id), {
    main: (
      <RulingPage
        id={id}
        laid={laid}
        matter={matter}
        shown={shown}
        history={history}
        names={names}
        barred={barredFrom(laid, account, shown)}
        isMine={assigned === account.id}
        takenBy={assigned === null ? null : (names.get(assigned) ?? null)}
        clauses={clauses}
        form={{ token: formToken(house, headers), filled }}
        now={house.now()}
        place={place}
      />
    ),
    head: unlisted,
    ...(filled.problems.length > 0 ? { status: 422 } : {}),
  })
}
