// The addresses at which accounts are administered.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { languages } from '../platform/i18n.ts'
import { isAddress } from '../platform/mail.ts'
import type { PageContent } from '../style/page.ts'
import { plainPage } from '../style/plain-page.tsx'
import { inWords } from '../style/words.ts'
import * as urls from '../urls.ts'
import { type AccountId, roles } from './account.ts'
import { invitationLetter } from './invitation-letter.tsx'
import { StaffPage } from './pages/staff.tsx'
import type { AccountsPlan } from './routes.tsx'
import { openInvitations } from './store/invitations.ts'
import { findAccounts } from './store/staff.ts'
import { invitationDays, invite } from './verbs/invite.ts'
import { isCarried } from './verbs/letters.ts'
import { changeRole, deactivate, nameJournalist, reactivate } from './verbs/staff.ts'
import { allowed, formToken } from './verbs/who-asks.ts'

const size = 25
const wishes = z.object({
  q: z.string().max(200).catch(''),
  who: z.enum(['staff', 'all']).catch('staff'),
  page: z.coerce.number().int().min(1).max(5000).catch(1),
  said: z.enum(['changed', 'invited']).nullable().catch(null),
})
type Wishes = z.output<typeof wishes>
const usual: Wishes = { q: '', who: 'staff', page: 1, said: null }
const about = z.object({ account: z.string().max(60).catch('') })
const roleForm = about.extend({ role: z.enum(roles) })
const journalistForm = about.extend({ journalist: z.string().max(60).catch('') })
const inviting = z.object({
  email: z.string().max(400).catch(''),
  role: z.enum(roles),
  language: z.enum(languages).catch('en'),
})

export function staffRoutes(instance: FastifyInstance, plan: AccountsPlan): void {
  const { house, language, placeIn, journalists = () => Promise.resolve([]) } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const administering = (request: FastifyRequest) => allowed(house, request.headers, 'administer accounts')

  const page = async (
    request: FastifyRequest,
    { q, who, page: number, said }: Wishes,
    invited: { email: string; problem: string | null } = { email: '', problem: null },
  ): Promise<PageContent> => {
    const place = await placeIn(language)
    const words = q.trim()
    const staffOnly = who === 'staff'
    const [found, invitations, writers] = await Promise.all([
      findAccounts(house.db, { words, staffOnly, page: number, size }),
      openInvitations(house.db, house.now()),
      journalists(house.db),
    ])
    const desk = {
      ...found,
      invitations,
      writers,
      words,
      staffOnly,
      page: number,
      token: formToken(house, request.headers),
      said: said && place.say(said === 'changed' ? 'staff.changed' : 'staff.invited'),
      invited,
    }
    return plainPage(place, place.say('staff.title'), (one) => urls.staff(one), {
      main: <StaffPage desk={desk} place={place} />,
    })
  }

  app.get('/newsroom/accounts', { schema: { querystring: wishes } }, async (request, reply) => {
    await administering(request)
    return reply.once(await page(request, request.query))
  })

  app.post('/newsroom/accounts/role', { schema: { body: roleForm } }, async (request, reply) => {
    await administering(request)
    await changeRole(house, request.body.account as AccountId, request.body.role)
    return reply.redirect(urls.staff(language, { said: 'changed' }), 303)
  })

  app.post('/newsroom/accounts/journalist', { schema: { body: journalistForm } }, async (request, reply) => {
    await administering(request)
    const known = (await journalists(house.db)).find(({ id }) => id === request.body.journalist)
    await nameJournalist(house, request.body.account as AccountId, known?.id ?? null)
    return reply.redirect(urls.staff(language, { said: 'changed' }), 303)
  })

  for (const [act, verb] of Object.entries({ deactivate, reactivate }))
    app.post(`/newsroom/accounts/${act}`, { schema: { body: about } }, async (request, reply) => {
      await administering(request)
      await verb(house, request.body.account as AccountId)
      return reply.redirect(urls.staff(language, { said: 'changed' }), 303)
    })

  app.post('/newsroom/accounts/invite', { schema: { body: inviting } }, async (request, reply) => {
    const by = await administering(request)
    const { role } = request.body
    const email = request.body.email.trim().toLowerCase()
    if (!isAddress(email)) {
      const problem = inWords(language)('staff.no-email')
      return reply.once({ ...(await page(request, usual, { email, problem })), status: 422 })
    }
    const theirs = await placeIn(request.body.language)
    const address = await invite(house, { email, role, language: theirs.language }, by.id)
    if (
      !(await isCarried(house, invitationLetter({ to: email, role, address, days: invitationDays, place: theirs })))
    ) {
      const problem = inWords(language)('staff.not-sent')
      return reply.once({ ...(await page(request, usual, { email, problem })), status: 422 })
    }
    return reply.redirect(urls.staff(language, { said: 'invited' }), 303)
  })
}
