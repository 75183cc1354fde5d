// Gives every page its frame, the pages of failures too.
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import * as desk from './desk/desk.ts'
import { FailurePage, framed, type Place } from './edition/edition.ts'
import { openAssets } from './platform/assets.ts'
import { NotFound } from './platform/failure.ts'
import type { House } from './platform/house.ts'
import type { Answer, Apologise } from './platform/http.ts'
import type { Language } from './platform/i18n.ts'
import { hole } from './platform/page-cache/holes.ts'
import { root } from './platform/root.ts'
import type { PageContent } from './style/page.ts'
import { inWords } from './style/words.ts'
import * as urls from './urls.ts'

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
    const today = desk.dayIn(place.paper.zone, house.now())
    const body = framed(content, { place, news: { breaking: shown, about }, today, built, look })
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
export function apologising(frame: Frame): Apologise {
  return async (request: FastifyRequest, { status, failure }) => {
    const language: Language = /^\/ko(\/|$|\?)/.test(request.url) ? 'ko' : 'en'
    const place = await frame.placeIn(language)
    const because = failure instanceof NotFound ? String(failure.details['because'] ?? '') : ''
    const title = `${status} · ${place.paper.name[language]}`
    const main = FailurePage({ status, because, request: request.id, place })
    return frame.around({ title, language, main, tags: [], canonical: urls.front(language), alternates: [], status })
  }
}
