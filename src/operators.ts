// What those who run the machine ask for: is it alive, is it ready, how is it doing.
import type { FastifyInstance } from 'fastify'
import { NotFound } from './platform/failure.ts'
import type { House } from './platform/house.ts'
import { countJobs } from './platform/jobs.ts'
import type { Metrics } from './platform/metrics.ts'
import type { PageCache } from './platform/page-cache/page-cache.ts'
import * as urls from './urls.ts'

export function operatorRoutes(
  app: FastifyInstance,
  { house, metrics, cache }: { house: House; metrics: Metrics; cache: PageCache },
): void {
  const config = { operators: true }
  metrics.gauge('courant_page_cache_bytes', 'Bytes of kept pages', () => cache.stats().bytes)
  metrics.counter('courant_page_cache_hits_total', 'Answers from kept pages', () => cache.stats().hits)
  metrics.counter('courant_page_cache_misses_total', 'Pages that had to be made', () => cache.stats().misses)
  metrics.gauge('courant_jobs_waiting', 'Jobs that wait', async () => (await countJobs(house.db)).waiting)
  metrics.gauge('courant_jobs_failed', 'Jobs that were given up', async () => (await countJobs(house.db)).failed)
  app.get(urls.health, { config }, async () => ({ ok: true }))
  app.get(urls.ready, { config }, async () => {
    await countJobs(house.db)
    return { ready: true }
  })
  app.get(urls.metrics, { config }, async (request, reply) => {
    // A proxy on this machine would otherwise hand the metrics to the world.
    if (!/^(::1|127\.|::ffff:127\.)/.test(request.socket.remoteAddress ?? '') || request.headers['x-forwarded-for'])
      throw new NotFound('page.unknown')
    const { contentType, text } = await metrics.exposition()
    return reply.type(contentType).send(text)
  })
}
