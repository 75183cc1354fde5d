// Gives every page its frame, the pages of failures too.
import { STATUS_CODES } from 'node:http'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import * as desk from './desk/desk.ts'
import { FailurePage, framed, type Place } from './edition/edition.ts'
import { isForProgram } from './platform/accept.ts'
import { openAssets } from './platform/assets.ts'
import { type Failure, NotFound } from './platform/failure.ts'
import type { House } from './platform/house.ts'
import type { Answer, Apologise } from './platform/http.ts'
import type { Language } from './platform/i18n.ts'
import { hole } from './platform/page-cache/holes.ts'
import { root } from './platform/root.ts'
import { sentenceOf } from './style/failures.ts'
import type { PageContent } from './style/page.ts'
import { inWords } from './style/words.ts'
import * as urls from './urls.ts'
import { dayIn } from './style/dates.ts'

const html = 'text/html; charset=utf-8'

export type Frame = {
  placeIn: (language: Language) => Promise<Place>
  around: (content: PageContent) => Promise<Answer>
}

export function framing(house: House): Frame {
  const assets = openAssets(join(root(), 'dist/browser'))
  const built = {
    stylesheet: assets.address('src/style/house.css'),
    font: assets.address('src/style/fonts/courant-roman.woff2'),
    script: assets.address('src/edition/islands/reader-time.ts'),
  }
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
    const today = dayIn(place.paper.zone, house.now())
    const scripts = [built.script, ...(content.islands ?? []).map(assets.address)]
    const body = framed(content, { place, news: { breaking: shown, about }, today, built: { ...built, scripts }, look })
    return {
      status: content.status ?? 200,
      contentType: html,
      body,
      tags: [...new Set(['everything', ...content.tags])],
      ...earliest(shown?.until, content.until),
    }
  }
  return { placeIn, around }
}

function earliest(...times: (Date | undefined)[]): { until?: Date } {
  const [first] = times.filter((one) => one !== undefined).toSorted((a, b) => a.getTime() - b.getTime())
  return first ? { until: first } : {}
}

/** What went wrong, in the language of the address: a page for people, problem details (RFC 9457) for programs. */
export function apologising(frame: Frame): Apologise {
  return async (request, { status, failure }) => {
    const language: Language = /^\/ko(\/|$|\?)/.test(request.url) ? 'ko' : 'en'
    const sentence = failure && sentenceOf(failure, language)
    const elsewhere = failure && wayOut(request, failure, language)
    if (fromProgram(request))
      return problem(request, { status: elsewhere ? 401 : status, sentence, code: failure?.code ?? null }, language)
    if (elsewhere) return led(elsewhere)
    const place = await frame.placeIn(language)
    const because = failure instanceof NotFound ? String(failure.details['because'] ?? '') : ''
    const main = FailurePage({ status, sentence, because, request: request.id }, place)
    const title = `${status} · ${place.paper.name[language]}`
    return frame.around({ title, language, main, tags: [], canonical: urls.front(language), alternates: [], status })
  }
}

/** Where somebody has to go first who may do this once they have been there; null for every other failure. */
function wayOut(request: FastifyRequest, { code }: Failure, language: Language): string | null {
  const back = request.method === 'GET' ? request.url : pathOf(request.headers.referer, request.host)
  if (code === 'account.signed-out') return urls.signIn(language, back ?? undefined)
  if (code === 'account.second-factor') return urls.secondFactor(language)
  return null
}

/** The path of an address of ours; null for one of another host. */
function pathOf(address: string | undefined, host: string): string | null {
  const url = URL.parse(address ?? '')
  return url?.host === host ? url.pathname + url.search : null
}

const led = (location: string): Answer => ({
  status: 303,
  contentType: 'text/plain; charset=utf-8',
  body: `${location}\n`,
  tags: [],
  headers: { location },
})

const fromProgram = ({ url, headers }: FastifyRequest): boolean =>
  url.startsWith('/api/') || isForProgram(headers.accept)

type Problem = { status: number; sentence: string | null; code: string | null }

function problem(request: FastifyRequest, { status, sentence, code }: Problem, language: Language): Answer {
  const details = {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Failure',
    status,
    detail: sentence,
    code,
    instance: request.id,
  }
  const headers = { 'content-language': language }
  return { status, contentType: 'application/problem+json', body: JSON.stringify(details), tags: [], headers }
}
