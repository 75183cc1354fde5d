// The addresses of circulation: those that each language has, and those of the whole paper.
import type { FastifyInstance } from 'fastify'
import type { House } from '../platform/house.ts'
import * as urls from '../urls.ts'
import { feedRoutes } from './feed-routes.ts'
import { iconRoutes } from './icons.ts'
import { manifest } from './manifest.ts'
import { robots } from './robots.ts'
import { newsSitemapRoute, sitemapRoutes } from './sitemap-routes.ts'
import { type CirculationPlan, sourceOf } from './source.ts'

/** Feeds, the news sitemap and the manifest, in one language. */
export function circulationRoutes(app: FastifyInstance, plan: CirculationPlan): void {
  feedRoutes(app, plan)
  newsSitemapRoute(app, plan)
  app.get('/manifest.webmanifest', (_, reply) =>
    reply.keep(async () => ({
      contentType: 'application/manifest+json; charset=utf-8',
      body: manifest(await sourceOf(plan)),
      tags: ['everything'],
    })),
  )
}

/** What the paper has once, whatever its languages: sitemaps, robots, icons. */
export function paperRoutes(app: FastifyInstance, house: House): void {
  const plan: CirculationPlan = { house, language: 'en' }
  sitemapRoutes(app, plan)
  iconRoutes(app)
  app.get(urls.robots, (_, reply) =>
    reply.keep(async () => ({
      contentType: 'text/plain; charset=utf-8',
      body: robots(await sourceOf(plan)),
      tags: ['everything'],
    })),
  )
}
