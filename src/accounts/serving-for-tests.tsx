// Serves the reader's own pages over HTTP without the paper around them: the house's own server, locks and headers.
import type { AddressInfo } from 'node:net'
import { renderToString } from 'preact-render-to-string'
import type { FreshHouse } from '../../tests/support/house.ts'
import { NotAllowed } from '../platform/failure.ts'
import { openHttp } from '../platform/http.ts'
import { languages } from '../platform/i18n.ts'
import { openMetrics } from '../platform/metrics.ts'
import { openPageCache } from '../platform/page-cache/page-cache.ts'
import type { PageContent } from '../style/page.ts'
import type { Place } from '../style/place.ts'
import { inWords } from '../style/words.ts'
import * as urls from '../urls.ts'
import { accountPagesRoutes } from './account-routes.tsx'
import type { OwnPagesPlan } from './own-pages-plan.ts'
import { formToken, rightToken } from './verbs/who-asks.ts'

const paper: Place['paper'] = { name: { en: 'The Courant', ko: '더 쿠란트' }, zone: 'Asia/Seoul' }

export type Answer = { status: number; text: string; headers: Headers }
export type Served = {
  origin: string
  /** Asks with a Cookie header; with a form, from a page of the same origin and with its session's token. */
  ask: (path: string, cookie: string, form?: Record<string, string>) => Promise<Answer>
  close: () => Promise<void>
}

export async function serveOwnPages(
  { house }: FreshHouse,
  plan: Pick<OwnPagesPlan, 'holders' | 'describe'>,
): Promise<Served> {
  const cache = openPageCache({ maxBytes: 1_000_000, holes: {}, now: house.now })
  const app = await openHttp({
    house,
    cache,
    metrics: openMetrics(house.log),
    apologise: async (_, { status, failure }) => ({
      status,
      contentType: 'text/plain; charset=utf-8',
      body: failure?.code ?? String(status),
      tags: [],
    }),
    elsewhere: async () => null,
  })
  const answer = ({ title, main, status = 200, language, tags }: PageContent) => {
    const page = (
      <html lang={language}>
        <head>
          <title>{title}</title>
        </head>
        <body>{main}</body>
      </html>
    )
    return { status, contentType: 'text/html; charset=utf-8', body: renderToString(page), tags }
  }
  app.decorateReply('once', async function (content) {
    return this.give(answer(content))
  })
  app.addHook('preValidation', async (request) => {
    if (request.method === 'GET' || request.routeOptions.config.fromAnywhere === true) return
    if (!(await rightToken(house, request))) throw new NotAllowed('http.token')
  })
  const placeIn: OwnPagesPlan['placeIn'] = async (language) => ({
    language,
    say: inWords(language),
    paper,
    origin: house.settings.origin,
  })
  for (const language of languages)
    await app.register(async (room) => accountPagesRoutes(room, { house, language, placeIn, ...plan }), {
      prefix: urls.prefix(language),
    })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    origin,
    ask: async (path, cookie, form) => {
      const token = formToken(house, { cookie })
      const response = await fetch(new URL(path, origin), {
        redirect: 'manual',
        headers: { cookie, ...(form ? { origin } : {}) },
        ...(form ? { method: 'POST', body: new URLSearchParams({ token, ...form }) } : {}),
      })
      return { status: response.status, text: await response.text(), headers: response.headers }
    },
    close: () => app.close(),
  }
}
