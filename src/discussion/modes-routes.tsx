// The addresses at which discussions are opened, held and closed: section by section, and article by article.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { allowed, formToken, may, whoAsks } from '../accounts/accounts.ts'
import * as desk from '../desk/desk.ts'
import { Failure } from '../platform/failure.ts'
import type { PageContent } from '../style/page.ts'
import * as urls from '../urls.ts'
import { articleAt, discussedOf, placed } from './address.ts'
import { ModesPage, type ArticleKept, type ModesFilled } from './newsroom/modes-page.tsx'
import { drawn } from './newsroom-plan.tsx'
import type { DiscussionPlan } from './plan.ts'
import { modes } from './steps/step.ts'
import { modesKept } from './store/modes.ts'
import { openness, setMode } from './verbs/place.ts'

const wished = z.object({ article: z.string().max(1000).catch('') })
const said = z.object({
  place: z.string().max(60),
  mode: z.enum(modes),
  days: z.string().max(20).catch(''),
  article: z.string().max(1000).catch(''),
})

export function modesRoutes(instance: FastifyInstance, plan: DiscussionPlan): void {
  const { house, language } = plan
  const app = instance.withTypeProvider<ZodTypeProvider>()
  const keeper = ({ headers }: FastifyRequest) => allowed(house, headers, 'open and close discussions')

  app.get('/newsroom/comments/modes', { schema: { querystring: wished } }, async (request, reply) => {
    await keeper(request)
    return reply.once(await modesPage(plan, request, { article: request.query.article, wrong: null }))
  })

  app.post('/newsroom/comments/modes', { schema: { body: said } }, async (request, reply) => {
    const by = await keeper(request)
    const { place, mode, days, article } = request.body
    const closesAfterDays = days.trim() === '' ? null : /^\d{1,5}$/.test(days.trim()) ? Number(days) : NaN
    try {
      await setMode(house, place, { mode, closesAfterDays }, by)
    } catch (error) {
      if (!(error instanceof Failure) || error.status !== 422) throw error
      const wrong = { place, mode, days, code: error.code }
      return reply.once(await modesPage(plan, request, { article, wrong }))
    }
    return reply.redirect(`${urls.discussionModes(language, article === '' ? {} : { article })}#${place}`, 303)
  })
}

async function modesPage(plan: DiscussionPlan, { headers }: FastifyRequest, filled: ModesFilled): Promise<PageContent> {
  const { house, language, placeIn } = plan
  const { db } = house
  const [place, sections, kept, account] = await Promise.all([
    placeIn(language),
    desk.sectionTree(db),
    modesKept(db),
    whoAsks(house, headers),
  ])
  const sought = filled.article === '' ? null : await articleNamed(plan, filled.article)
  const named = filled.wrong === null ? [] : [filled.wrong.place]
  const ids = [...named, ...kept.keys()].filter((id) => !sections.byId.has(id)) as desk.ArticleId[]
  const articles = await Promise.all(
    [...new Set([...(sought ? [sought.id] : []), ...ids])].map(async (id): Promise<ArticleKept | null> => {
      const article = await desk.articleById(db, id)
      if (!article) return null
      return {
        article: await discussedOf(db, article),
        kept: kept.get(id) ?? null,
        now: await openness(db, article, house.now()),
      }
    }),
  )
  const inOrder = (parent: desk.SectionId | null, depth: number): { section: desk.Section; depth: number }[] =>
    sections.below(parent).flatMap((section) => [{ section, depth }, ...inOrder(section.id, depth + 1)])
  const main = (
    <ModesPage
      desk={{
        sections: inOrder(null, 0).map(({ section, depth }) => ({
          section,
          depth,
          kept: kept.get(section.id) ?? null,
        })),
        articles: articles.filter((one) => one !== null),
        sought: filled.article === '' ? null : { address: filled.article, found: sought !== null },
        wrong: filled.wrong,
        moderates: may(account, 'moderate comments'),
        token: formToken(house, headers),
      }}
      place={place}
    />
  )
  return drawn(place, {
    title: place.say('moderation.modes'),
    address: (one) => urls.discussionModes(one),
    main,
    status: filled.wrong === null ? 200 : 422,
  })
}

/** The article at an address as somebody copies it out of their browser; null where there is none. */
async function articleNamed({ house }: DiscussionPlan, address: string): Promise<desk.Article | null> {
  const path = URL.parse(address.trim(), house.settings.origin)?.pathname ?? ''
  const found = /^(\/ko)?\/(\d{4})\/(\d\d)\/(\d\d)\/([^/]+)/.exec(path)
  if (!found) return null
  const [, korean, yyyy, mm, dd, slug = ''] = found
  const params = placed.safeParse({ yyyy, mm, dd, slug: decoded(slug) })
  if (!params.success) return null
  try {
    return (await articleAt(house, korean ? 'ko' : 'en', params.data)).article
  } catch (error) {
    if (error instanceof Failure) return null
    throw error
  }
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
