// The addresses of the reader's own pages: the account itself, and with it its notices and its data.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { languages } from '../platform/i18n.ts'
import type { PageContent } from '../style/page.ts'
import { plainPage } from '../style/plain-page.tsx'
import * as urls from '../urls.ts'
import type { Account } from './account.ts'
import { rename } from './names/naming.ts'
import { noticeRoutes } from './notice-routes.tsx'
import { mailWishes, usualMail } from './notices/notice.ts'
import { unreadNotices } from './notices/notify.ts'
import { ownDataRoutes } from './own-data-routes.tsx'
import type { OwnPagesPlan } from './own-pages-plan.ts'
import { AccountPage, type OwnPage } from './pages/account.tsx'
import { addressee, wishesOf } from './store/wishes.ts'
import { formToken, signedIn } from './verbs/who-asks.ts'
import { wish } from './verbs/wishes.ts'

export function accountPagesRoutes(app: FastifyInstance, plan: OwnPagesPlan): void {
  accountRoutes(app, plan)
  noticeRoutes(app, plan)
  ownDataRoutes(app, plan)
}

const query = z.object({ saved: z.enum(['name', 'wishes']).optional().catch(undefined) })
const naming = z.object({ name: z.string().max(1000).catch('') })
const wishing = z.object({ language: z.enum(languages).catch('en'), mail: z.enum(mailWishes).catch(usualMail) })

function accountRoutes(instance: FastifyInstance, plan: OwnPagesPlan): void {
  const { house, language, placeIn } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const page = async (account: Account, shown: Pick<OwnPage, 'saved' | 'refused' | 'token'>): Promise<PageContent> => {
    const place = await placeIn(language)
    const [to, { mail }, unread] = await Promise.all([
      addressee(house.db, account.id),
      wishesOf(house.db, account.id),
      unreadNotices(house.db, account.id),
    ])
    const own: OwnPage = { account, email: to?.email ?? null, mail, unread, ...shown }
    const main = <AccountPage own={own} place={place} />
    return plainPage(place, place.say('account.title'), urls.account, { main })
  }
  const saved = (form: 'name' | 'wishes'): string => `${urls.account(language)}?saved=${form}`

  app.get('/account', { schema: { querystring: query } }, async ({ headers, query: { saved: form } }, reply) => {
    const token = formToken(house, headers)
    return reply.once(await page(await signedIn(house, headers), { saved: form ?? null, refused: null, token }))
  })

  app.post('/account/name', { schema: { body: naming } }, async ({ headers, body: { name } }, reply) => {
    const account = await signedIn(house, headers)
    const done = await rename(house, account, name)
    if (done.ok) return reply.redirect(saved('name'), 303)
    const refused = { name: name.slice(0, 200), because: done }
    const content = await page(account, { saved: null, refused, token: formToken(house, headers) })
    return reply.once({ ...content, status: done.problem === 'soon' ? 429 : 422 })
  })

  app.post('/account/wishes', { schema: { body: wishing } }, async ({ headers, body }, reply) => {
    await wish(house, await signedIn(house, headers), body)
    return reply.redirect(saved('wishes'), 303)
  })
}
