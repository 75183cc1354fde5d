// The addresses of sitemaps: an index and its files for the whole paper, and one language's latest news.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { NotFound } from '../platform/failure.ts'
import * as urls from '../urls.ts'
import { nameOf, partsOut, readName } from './months.ts'
import { newsNow, newsSitemap } from './news-sitemap.ts'
import { sitemap, sitemapIndex, sitemapType } from './sitemap.ts'
import { articlesOf, pagesOf } from './sitemap-pages.ts'
import { type CirculationPlan, sourceOf } from './source.ts'

// A list of thousands cannot name each article in its tags, which travel in a header.
const tags = ['everything', 'articles']
const file = z.object({ file: z.string().max(40) })

export function sitemapRoutes(instance: FastifyInstance, plan: CirculationPlan): void {
  const { db } = plan.house
  const app = instance.withTypeProvider<ZodTypeProvider>()
  app.get('/sitemap.xml', (_, reply) =>
    reply.keep(async () => {
      const { origin, paper } = await sourceOf(plan)
      const names = ['pages', ...(await partsOut(db, paper.zone)).map(nameOf)]
      const body = sitemapIndex(names.map((name) => origin + urls.sitemap(name)))
      return { contentType: sitemapType, body, tags }
    }),
  )
  app.get('/sitemaps/:file', { schema: { params: file } }, ({ params }, reply) =>
    reply.keep(async () => {
      const source = await sourceOf(plan)
      const name = /^(.+)\.xml$/.exec(params.file)?.[1] ?? ''
      const part = readName(name)
      const listed = part ? await articlesOf(db, source, part) : name === 'pages' ? await pagesOf(db, source) : []
      if (listed.length === 0) throw new NotFound('sitemap.unknown')
      return { contentType: sitemapType, body: sitemap(listed), tags }
    }),
  )
}

export function newsSitemapRoute(app: FastifyInstance, plan: CirculationPlan): void {
  app.get('/news-sitemap.xml', (_, reply) =>
    reply.keep(async () => {
      const source = await sourceOf(plan)
      const { cards, until } = await newsNow(plan.house, source)
      return { contentType: sitemapType, body: newsSitemap(cards, source), tags, until }
    }),
  )
}
