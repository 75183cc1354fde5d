// Opens the house: its rooms, one line each.
import type { FastifyInstance } from 'fastify'
import { migrations } from '../db/migrations/list.ts'
import * as accounts from './accounts/accounts.ts'
import { accountRoutes } from './accounts/routes.tsx'
import { describeApi } from './api-description.ts'
import { circulationRoutes, paperRoutes } from './circulation/routes.ts'
import { dictionaryApi } from './dictionary/api.ts'
import { dictionaryRoutes } from './dictionary/routes.tsx'
import * as discussion from './discussion/discussion.ts'
import { discussionRoutes } from './discussion/routes.tsx'
import { lookAttributes } from './edition/edition.ts'
import { editionRoutes } from './edition/routes.tsx'
import { elsewhereIn } from './elsewhere.ts'
import { apologising, framing } from './framing.ts'
import { guardForms } from './guard.ts'
import { mattersOf } from './matters.ts'
import { turnTheDay } from './midnight.ts'
import { operatorRoutes } from './operators.ts'
import { aboutPeople, namesNobodyMayTake } from './people.ts'
import { pictureRoutes } from './pictures.ts'
import { type OpenHouse, openHouse, type Plan } from './platform/house.ts'
import { type Answer, openHttp } from './platform/http.ts'
import { type Language, languages } from './platform/i18n.ts'
import type { Log } from './platform/log.ts'
import { openMetrics } from './platform/metrics.ts'
import { openPageCache, type PageCache } from './platform/page-cache/page-cache.ts'
import type { Settings } from './platform/settings.ts'
import { standardsRoutes } from './standards/routes.tsx'
import type { Elsewhere } from './style/page.ts'
import * as urls from './urls.ts'
import { wiresOf } from './wires.ts'

export type Courant = OpenHouse & { app: FastifyInstance; cache: PageCache }

const cacheBytes = 64 * 1024 * 1024

/** Opens everything up to listening. */
export async function openCourant(
  settings: Settings,
  log: Log,
  now: () => Date = () => new Date(),
  startBeside?: Plan['startBeside'],
): Promise<Courant> {
  const whose = (cookies: string): string | null => accounts.sessionKey(house, cookies)
  // What somebody wrote before they signed in stands in the box of their own version.
  const withDraft = (cookies: string): string | null => {
    const key = whose(cookies)
    return key && `${key} ${discussion.draftToken(cookies) ?? ''}`
  }
  const live = discussion.openLive()
  // The cache is opened before the house, whose news it hears, and fills its regions from the house.
  const cache: PageCache = openPageCache({
    maxBytes: cacheBytes,
    now,
    holes: { look: { fallback: '', fill: lookAttributes } },
    regions: {
      reader: { whose, make: (cookies, language) => accounts.cornerFor(house, cookies, language as Language) },
      thread: { whose: withDraft, make: (cookies, of) => discussion.ownThread(house, frame.placeIn)(cookies, of) },
    },
  })
  const opened = await openHouse({ settings, log, migrations, wires: wiresOf({ cache, live }), now, startBeside })
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
  guardForms(app, house)
  await pictureRoutes(app, house)
  operatorRoutes(app, { house, metrics, cache })
  paperRoutes(app, house)
  dictionaryApi(app, house)
  describeApi(app, house)
  const matters = mattersOf(house)
  for (const language of languages) {
    const prefix = urls.prefix(language)
    const plan = { house, language, placeIn: frame.placeIn }
    await app.register(async (room) => accountRoutes(room, { ...plan, ...aboutPeople(matters) }), { prefix })
    await app.register(async (room) => standardsRoutes(room, { ...plan, matters }), { prefix })
    await app.register(async (room) => discussionRoutes(room, { ...plan, live }), { prefix })
    await app.register(async (room) => circulationRoutes(room, { house, language }), { prefix })
    await app.register(async (room) => dictionaryRoutes(room, plan), { prefix })
    await app.register(async (room) => editionRoutes(room, plan), { prefix })
  }
  accounts.reserveNames(house, () => namesNobodyMayTake(house))
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
