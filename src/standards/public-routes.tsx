// The addresses that everybody reads: the policy, its clauses with their versions, and the public ledger.
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { NotFound } from '../platform/failure.ts'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import { outcomes } from './decision.ts'
import type { LedgerFilter } from './ledger.ts'
import { ClausePage, PolicyPage } from './pages/clauses.tsx'
import { LedgerPage } from './pages/ledger.tsx'
import type { StandardsPlan } from './plan.tsx'
import { clauseVersions } from './store/policy.ts'
import { dsaStatements } from './verbs/dsa.ts'
import { ledger, ledgerCsv, ledgerJson } from './verbs/ledger.ts'
import { policy } from './verbs/policy.ts'

const numbered = z.object({ number: z.string().max(20) })
/** The form of the filter sends what is not chosen as an empty text. */
const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
const filtered = z.object({
  clause: chosen(z.string().regex(/^\d{1,4}(\.\d{1,4})?$/)),
  month: chosen(z.string().regex(/^\d{4}-\d{2}$/)),
  outcome: chosen(z.enum(outcomes)),
  page: chosen(z.coerce.number().int().min(1).max(100_000)),
})

export function publicRoutes(instance: FastifyInstance, plan: StandardsPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()

  app.get('/standards', (_, reply) =>
    reply.page(async () => {
      const [place, { terms, clauses }] = await Promise.all([placeIn(language), policy(house.db)])
      return plainPage(place, place.say('standards.title'), (one) => urls.standards(one), {
        main: <PolicyPage terms={terms} clauses={clauses} place={place} />,
        tags: ['policy'],
      })
    }),
  )

  app.get('/standards/clauses/:number', { schema: { params: numbered } }, (request, reply) =>
    reply.page(async () => {
      const { number } = request.params
      const [place, versions] = await Promise.all([placeIn(language), clauseVersions(house.db, number)])
      const newest = versions.at(-1)
      if (!newest) throw new NotFound('standards.clause-unknown')
      const title = place.say('standards.clause-title', { number, title: newest.title[language] })
      return plainPage(place, title, (one) => urls.clause(one, number), {
        main: <ClausePage versions={versions.toReversed()} place={place} />,
        tags: ['policy'],
      })
    }),
  )

  app.get('/standards/ledger', { schema: { querystring: filtered } }, (request, reply) =>
    reply.page(async () => {
      const filter = wished(request.query)
      const [place, found] = await Promise.all([placeIn(language), ledger(house.db, filter)])
      const { clause, month, outcome } = filter
      const page = found.page === 1 ? undefined : String(found.page)
      return plainPage(
        place,
        place.say('standards.ledger'),
        (one) => urls.ledger(one, { clause, month, outcome, page }),
        {
          main: <LedgerPage ledger={found} filter={filter} place={place} />,
          tags: ['ledger', 'policy'],
        },
      )
    }),
  )

  app.get('/standards/ledger.csv', { schema: { querystring: filtered } }, (request, reply) =>
    file(reply, 'text/csv; charset=utf-8; header=present', ledgerCsv(house.db, wished(request.query))),
  )
  app.get('/standards/ledger.json', { schema: { querystring: filtered } }, (request, reply) =>
    file(reply, 'application/json; charset=utf-8', ledgerJson(house.db, wished(request.query))),
  )
  app.get('/standards/ledger/transparency.json', (_, reply) => {
    const { origin } = house.settings
    const reference = ({ number, version }: { number: string; version: number }) =>
      `${origin}${urls.clause(language, number)}#version-${version}`
    return file(reply, 'application/json; charset=utf-8', inList(dsaStatements(house.db, { reference })))
  })
}

/** Only what somebody wished for. */
function wished(query: z.output<typeof filtered>): LedgerFilter {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
}

/** As long as the paper's history: never all in memory. */
const file = (reply: FastifyReply, type: string, pieces: AsyncIterable<string>): FastifyReply =>
  reply.type(type).header('cache-control', 'public, max-age=0, s-maxage=5').send(Readable.from(pieces))

async function* inList(all: AsyncIterable<unknown>): AsyncGenerator<string> {
  yield '{"statements":['
  let between = '\n'
  for await (const one of all) {
    yield between + JSON.stringify(one)
    between = ',\n'
  }
  yield '\n]}\n'
}
