// The addresses at which readers take their data with them, or have it erased.
import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { NotAllowed, TooFast } from '../platform/failure.ts'
import type { PageContent } from '../style/page.ts'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import type { Account, AccountId } from './account.ts'
import type { OwnPagesPlan } from './own-pages-plan.ts'
import type { Holder } from './own-data/holder.ts'
import { eraseAccount, exportOf } from './own-data/own-data.ts'
import { DataPage, ErasedPage, type OwnDataPage } from './pages/own-data.tsx'
import { ownSessions } from './verbs/sessions.ts'
import { signOut } from './verbs/sign-in.ts'
import { formToken, signedIn } from './verbs/who-asks.ts'

const erasing = z.object({ name: z.string().max(1000).catch('') })

export function ownDataRoutes(instance: FastifyInstance, plan: OwnPagesPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const page = async (
    headers: IncomingHttpHeaders,
    account: Account,
    shown: Pick<OwnDataPage, 'typed' | 'problem'>,
  ): Promise<PageContent> => {
    const place = await placeIn(language)
    const own: OwnDataPage = { name: account.name, token: formToken(house, headers), ...shown }
    return plainPage(place, place.say('data.title'), urls.ownData, { main: <DataPage own={own} place={place} /> })
  }

  app.get('/account/data', async ({ headers }, reply) =>
    reply.once(await page(headers, await signedIn(house, headers), { typed: '', problem: null })),
  )

  const exporting = new Set<AccountId>()
  app.post('/account/data/export', async ({ headers }, reply) => {
    const { id } = await freshlySignedIn(headers)
    // Whoever asks again while the first is being written costs the paper no second one.
    if (exporting.has(id)) throw new TooFast('data.export-running')
    exporting.add(id)
    try {
      const file = await exportOf(house.db, id, { holders: holdersOf(plan), now: house.now() })
      return await reply
        .headers({
          'content-type': 'application/json; charset=utf-8',
          'content-disposition': 'attachment; filename="courant-data.json"',
          'cache-control': 'private, no-store',
        })
        .send(file)
    } finally {
      exporting.delete(id)
    }
  })

  app.post('/account/data/erasure', { schema: { body: erasing } }, async ({ headers, body: { name } }, reply) => {
    const account = await freshlySignedIn(headers)
    const done = await eraseAccount(house, account, name, holdersOf(plan))
    if (!done.ok) {
      const content = await page(headers, account, { typed: name.slice(0, 200), problem: done.problem })
      return reply.once({ ...content, status: 422 })
    }
    reply.raw.setHeader('set-cookie', await signOut(house, headers))
    const place = await placeIn(language)
    return reply.once(
      plainPage(place, place.say('data.erased-title'), urls.ownData, { main: <ErasedPage place={place} /> }),
    )
  })

  /** Whoever is signed in by the database itself, not by what this node remembers. */
  async function freshlySignedIn(headers: IncomingHttpHeaders): Promise<Account> {
    const account = await signedIn(house, headers)
    const sessions = await ownSessions(house, headers)
    if (!sessions.some(({ isThis }) => isThis)) throw new NotAllowed('account.signed-out')
    return account
  }
}

function holdersOf({ holders }: OwnPagesPlan): readonly Holder[] {
  if (holders === undefined) throw new Error('The roof has not said which rooms hold something of people')
  return holders
}
