// Opens the house: its rooms, one line each.
import type { FastifyInstance } from 'fastify'
import { migrations } from '../db/migrations/list.ts'
import { circulationRoutes, paperRoutes } from './circulation/routes.ts'
import { lookAttributes } from './edition/edition.ts'
import { editionRoutes } from './edition/routes.tsx'
import { elsewhereIn } from './elsewhere.ts'
import { apologising, framing } from './framing.ts'
import { turnTheDay } from './midnight.ts'
import { operatorRoutes } from './operators.ts'
import { pictureRoutes } from './pictures.ts'
import { type OpenHouse, openHouse } from './platform/house.ts'
import { type Answer, openHttp } from './platform/http.ts'
import { languages } from './platform/i18n.ts'
import type { Log } from './platform/log.ts'
import { openMetrics } from './platform/metrics.ts'
import { openPageCache, type PageCache } from './platform/page-cache/page-cache.ts'
import type { Settings } from './platform/settings.ts'
import type { Elsewhere } from './style/page.ts'
import * as urls from './urls.ts'
import { wiresOf } from './wires.ts'

export type Courant = OpenHouse & { app: FastifyInstance; cache: PageCache }

const cacheBytes = 64 * 1024 * 1024

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
      return 'elsewhere' in content ? moved(content) : frame.around(content)
    })
  })
  app.decorateReply('once', async function (content) {
    return this.give(await frame.around(content))
  })
  await pictureRoutes(app, house)
  operatorRoutes(app, { house, metrics, cache })
  paperRoutes(app, house)
  for (const language of languages) {
    const prefix = urls.prefix(language)
    await app.register(async (room) => circulationRoutes(room, { house, language }), { prefix })
    await app.register(async (room) => editionRoutes(room, { house, language, placeIn: frame.placeIn }), { prefix })
  }
  const stopTurning = turnTheDay(house, cache)
  return {
    ...opened,
    app,
    cache,
    close: async () => {
      stopTurning()
      await app.close()
      await opened.close()
    },
  }
}

/** Where a story is in another place for now (its translation), no browser may remember it for good. */
const moved = ({ elsewhere, forGood, tags }: Elsewhere): Answer => ({
  status: forGood ? 301 : 302,
  contentType: 'text/plain; charset=utf-8',
  body: `${elsewhere}\n`,
  tags,
  headers: { location: elsewhere },
})
