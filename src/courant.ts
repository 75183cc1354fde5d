// Opens the house: its rooms, one line each, and the frame that every page gets.
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { migrations } from '../db/migrations/list.ts'
import { circulationRoutes, paperRoutes } from './circulation/routes.ts'
import * as desk from './desk/desk.ts'
import { FailurePage, framed, lookAttributes, type Place } from './edition/edition.ts'
import { editionRoutes } from './edition/routes.tsx'
import { openAssets } from './platform/assets.ts'
import { NotFound } from './platform/failure.ts'
import { type House, type OpenHouse, openHouse } from './platform/house.ts'
import { type Answer, type Apologise, openHttp } from './platform/http.ts'
import { type Language, languages } from './platform/i18n.ts'
import { countJobs } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import { openMetrics } from './platform/metrics.ts'
import { openPageCache, type PageCache } from './platform/page-cache.ts'
import { hole } from './platform/page-cache-holes.ts'
import { readRenditionAddress, type RenditionRequest } from './platform/rendition-address.ts'
import { openRenditions } from './platform/renditions.ts'
import { root } from './platform/root.ts'
import type { Settings } from './platform/settings.ts'
import { startOf, daysAfter } from './style/dates.ts'
import type { PageContent } from './style/page.ts'
import { inWords } from './style/words.ts'
import * as urls from './urls.ts'
import { wiresOf } from './wires.ts'

export type Courant = OpenHouse & { app: FastifyInstance; cache: PageCache }

const cacheBytes = 64 * 1024 * 1024
const html = 'text/html; charset=utf-8'

/** Opens everything up to listening. */
export async function openCourant(settings: Settings, log: Log, now: () => Date = () => new Date()): Promise<Courant> {
  const cache = openPageCache({ maxBytes: cacheBytes, now, holes: { look: { fallback: '', fill: lookAttributes } } })
  const opened = await openHouse({ settings, log, migrations, wires: wiresOf(cache), now })
  const { house } = opened
  const frame = framing(house)
  const metrics = openMetrics(log)
  const app = await openHttp({ house, cache, metrics, apologise: apologising(frame), elsewhere: elsewhereIn(house) })
  app.decorateReply('page', function (make) {
    return this.keep(async () => {
      const content = await make()
      return 'elsewhere' in content ? moved(content.elsewhere) : frame.around(content)
    })
  })
  app.decorateReply('once', async function (content) {
    return this.give(await frame.around(content))
  })
  await files(app, house)
  operators(app, opened, metrics, cache)
  paperRoutes(app, house)
  for (const language of languages) {
    const prefix = urls.prefix(language)
    await app.register(async (room) => circulationRoutes(room, { house, language }), { prefix })
    await app.register(async (room) => editionRoutes(room, { house, language, placeIn: frame.placeIn }), { prefix })
  }
  const turning = turnTheDay(house, cache)
  return {
    ...opened,
    app,
    cache,
    close: async () => {
      clearTimeout(turning.timer)
      await app.close()
      await opened.close()
    },
  }
}

const moved = (address: string): Answer => ({
  status: 301,
  contentType: 'text/plain; charset=utf-8',
  body: `${address}\n`,
  tags: ['everything', 'all'],
  headers: { location: address },
})

type Frame = { placeIn: (language: Language) => Promise<Place>; around: (content: PageContent) => Promise<Answer> }

function framing(house: House): Frame {
  const assets = openAssets(join(root(), 'dist/browser'))
  const stylesheet = assets.address('src/style/house.css')
  const look = hole('look')
  const placeIn = async (language: Language): Promise<Place> => {
    const [paper, sections] = await Promise.all([desk.paper(house.db), desk.sectionTree(house.db)])
    return { language, say: inWords(language), paper, sections, origin: house.settings.origin }
  }
  const around = async (content: PageContent): Promise<Answer> => {
    const place = await placeIn(content.language)
    const breaking = await desk.breaking(house.db)
    const shown = breaking && desk.shownAt(breaking, house.now()) ? breaking : null
    const about = shown?.article ? ((await desk.cardsById(house.db, [shown.article])).get(shown.article) ?? null) : null
    const today = desk.dayIn(place.paper.zone, house.now())
    const body = framed(content, { place, news: { breaking: shown, about }, today, stylesheet, look })
    return {
      status: content.status ?? 200,
      contentType: html,
      body,
      tags: [...new Set(['everything', ...content.tags])],
      ...(shown ? { until: shown.until } : {}),
    }
  }
  return { placeIn, around }
}

/** The page that says what went wrong, in the language of the address. */
function apologising(frame: Frame): Apologise {
  return async (request: FastifyRequest, { status, failure }) => {
    const language: Language = /^\/ko(\/|$|\?)/.test(request.url) ? 'ko' : 'en'
    const place = await frame.placeIn(language)
    const because = failure instanceof NotFound ? String(failure.details['because'] ?? '') : ''
    const title = `${status} · ${place.paper.name[language]}`
    const main = FailurePage({ status, because, request: request.id, place })
    return frame.around({ title, language, main, tags: [], canonical: urls.front(language), alternates: [], status })
  }
}

/** Where an address that names nothing leads: without its last slash, or to where an earlier system's page is now. */
function elsewhereIn(house: House) {
  return async (request: FastifyRequest): Promise<string | null> => {
    const [path = '/'] = request.url.split('?', 1)
    if (path.length > 1 && path.endsWith('/') && !path.startsWith('//')) return path.replace(/\/+$/, '') || '/'
    const target = await desk.redirect(house.db, path)
    if (!target) return null
    if ('path' in target) return target.path
    const article = await desk.articleById(house.db, target.article)
    return article?.state === 'published'
      ? article.kind === 'page'
        ? urls.standingPage(article.language, article.slug)
        : urls.article(article)
      : null
  }
}

const forEver = 'public, max-age=31536000, immutable'

async function files(app: FastifyInstance, house: House): Promise<void> {
  await app.register(fastifyStatic, {
    root: join(root(), 'dist/browser/assets'),
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    cacheControl: true,
    maxAge: '365d',
    immutable: true,
    decorateReply: true,
  })
  const renditions = openRenditions({
    files: house.files,
    folder: join(house.settings.data, 'renditions'),
    log: house.log,
  })
  app.addHook('onClose', async () => renditions.close())
  app.get('/pictures/:hash/:name', async (request, reply) => {
    const asked = readRenditionAddress(request.url)
    const picture = asked && (await desk.pictureByHash(house.db, asked.hash))
    if (!asked || !picture) throw new NotFound('picture.unknown')
    if (!(await cropped(house, picture.id, asked))) throw new NotFound('picture.unknown')
    const { path, contentType } = await renditions.rendition(asked)
    // Feeds show our pictures on other people's pages.
    const headers = { 'cache-control': forEver, 'cross-origin-resource-policy': 'cross-origin' }
    return reply.headers(headers).type(contentType).sendFile(path, '/', { cacheControl: false })
  })
}

/** Only crops that a page shows are drawn, so that nobody can fill the disk with others. */
async function cropped(house: House, picture: desk.PictureId, { focus, ratio }: RenditionRequest): Promise<boolean> {
  if (ratio === 'full' || !focus) return true
  const same = (one: { x: number; y: number }) =>
    Math.round(one.x * 100) === Math.round(focus.x * 100) && Math.round(one.y * 100) === Math.round(focus.y * 100)
  return same(desk.centre) || (await desk.focusesOf(house.db, picture)).some(same)
}

function operators(
  app: FastifyInstance,
  { house }: OpenHouse,
  metrics: ReturnType<typeof openMetrics>,
  cache: PageCache,
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

/** Each page names today's date, so at the paper's midnight all of them are made anew. */
function turnTheDay(house: House, cache: PageCache): { timer: NodeJS.Timeout | undefined } {
  const turning: { timer: NodeJS.Timeout | undefined } = { timer: undefined }
  const wait = async (): Promise<void> => {
    const { zone } = await desk.paper(house.db)
    const midnight = startOf(daysAfter(desk.dayIn(zone, house.now()), 1), zone)
    turning.timer = setTimeout(() => {
      cache.dropAll()
      void wait()
    }, midnight.getTime() - house.now().getTime()).unref()
  }
  wait().catch((error: unknown) => house.log.error({ err: error }, 'midnight could not be awaited'))
  return turning
}
