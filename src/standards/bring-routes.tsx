// The addresses at which anybody brings a case before the board, with an account or without.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Account, formToken, whoAsks } from '../accounts/accounts.ts'
import { addressHash } from '../platform/address.ts'
import type { PageContent } from '../style/page.ts'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { type Case, type CaseKind, claims } from './case.ts'
import type { Matter, MatterKind, MatterShown } from './matter.ts'
import { countBrought, mayBring } from './pace.ts'
import { NewCasePage } from './pages/bring-a-case.tsx'
import { type FieldProblem, type Filled } from './pages/fields.tsx'
import { caseNames } from './pages/labels.ts'
import type { StandardsPlan } from './plan.tsx'
import type { Answered } from './plea.ts'
import { keyOf, openCase, readCase, requestHiding } from './verbs/cases.ts'
import { policy } from './verbs/policy.ts'

const text = z.string().max(100_000).default('')
const bringing = z.object({
  matter: text,
  text,
  name: text,
  contact: text,
  claim: text,
  substantiation: text,
})
type Brought = z.output<typeof bringing>

const matterOf: Record<CaseKind, MatterKind> = { complaint: 'article', 'hiding request': 'comment' }

export function bringRoutes(instance: FastifyInstance, plan: StandardsPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const form = (kind: CaseKind, path: string, of: MatterKind) => {
    const asked = z.object({ [of]: z.string().max(1000).optional() })
    app.get(path, { schema: { querystring: asked } }, async (request, reply) => {
      const account = await whoAsks(house, request.headers)
      const filled: Filled = { values: { matter: request.query[of] ?? '' }, problems: [] }
      return reply.once(await formPage(plan, request, { kind, account, filled }))
    })
    app.post(path, { schema: { body: bringing } }, async (request, reply) => {
      const account = await whoAsks(house, request.headers)
      const { body } = request
      const network = addressHash(house, request.ip, 'cases of the board')
      if (!mayBring(house, network)) {
        const filled: Filled = { values: body, problems: [] }
        return reply.once(await formPage(plan, request, { kind, account, filled, tooFast: true }))
      }
      const answered = await bring(plan, { kind, body, account, host: request.host })
      if (!answered.ok) {
        const filled: Filled = { values: body, problems: answered.problems }
        return reply.once(await formPage(plan, request, { kind, account, filled }))
      }
      countBrought(house, network)
      const { id } = answered.done
      return reply.redirect(urls.standardsCase(language, id, account ? undefined : keyOf(house, id)), 303)
    })
  }
  form('complaint', '/standards/complaints/new', 'article')
  form('hiding request', '/standards/hiding/new', 'comment')
}

type Bringing = Answered<Case> | { ok: false; problems: FieldProblem[] }

type Sent = { kind: CaseKind; body: Brought; account: Account | null; host: string }

async function bring(plan: StandardsPlan, { kind, body, account, host }: Sent): Promise<Bringing> {
  const { house, language } = plan
  const by = account?.id ?? null
  const matter = await matterAt(plan, { kind, address: body.matter, host })
  const claim = claims.find((one) => one === body.claim) ?? null
  const problems: FieldProblem[] = []
  if (!matter) problems.push({ field: 'matter', problem: body.matter.trim() === '' ? 'missing' : 'unknown' })
  if (kind === 'hiding request' && !claim) problems.push({ field: 'claim', problem: 'missing' })
  // All that is wrong is said at once, not one thing after another.
  if (!matter || problems.length > 0)
    return { ok: false, problems: [...problems, ...readCase({ ...body, kind }, by).problems] }
  if (claim) return requestHiding(house, { ...body, matter, claim, language }, by)
  return openCase(house, { ...body, matter, language }, by)
}

type Typed = { kind: CaseKind; address: string; host: string }

/** The article or comment at an address, as it stands in the browser of who asks at `host`; null where there is none. */
async function matterAt({ house, matters }: StandardsPlan, { kind, address, host }: Typed): Promise<Matter | null> {
  const ours = new URL(house.settings.origin)
  const url = URL.parse(address.trim(), ours)
  // An address of another host cannot be one of ours, whatever its path.
  if (url === null || !/^https?:$/.test(url.protocol) || ![ours.host, host].includes(url.host)) return null
  const found = await matters.at(url.pathname)
  return found?.kind === matterOf[kind] ? found : null
}

type FormAsked = { kind: CaseKind; account: Account | null; filled: Filled; tooFast?: boolean }

async function formPage(
  plan: StandardsPlan,
  { headers, host }: FastifyRequest,
  { kind, account, filled, tooFast = false }: FormAsked,
): Promise<PageContent> {
  const { house, language, placeIn, matters } = plan
  const [place, { terms }, matter] = await Promise.all([
    placeIn(language),
    policy(house.db),
    matterAt(plan, { kind, address: filled.values['matter'] ?? '', host }),
  ])
  const shown: MatterShown | null = matter && (await matters.shown(matter, language))
  const address = kind === 'complaint' ? urls.complaint : urls.hidingRequest
  return plainPage(place, place.say(caseNames[kind]), (one) => address(one, filled.values['matter'] || undefined), {
    main: (
      <NewCasePage
        kind={kind}
        filled={filled}
        shown={shown}
        token={account ? formToken(house, headers) : null}
        days={terms.days}
        tooFast={tooFast}
        place={place}
      />
    ),
    canonical: address(language),
    ...(tooFast ? { status: 429 } : filled.problems.length > 0 ? { status: 422 } : {}),
  })
}
