// Draws the discussion of an article: for everybody, or for the reader who asks.
import { Fragment, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { IncomingHttpHeaders } from 'node:http'
import { type Account, formToken, may, providersOffered, whoAsks } from '../accounts/accounts.ts'
import * as desk from '../desk/desk.ts'
import type { House } from '../platform/house.ts'
import type { Language } from '../platform/i18n.ts'
import { region } from '../platform/page-cache/holes.ts'
import type { OwnVersion } from '../platform/page-cache/own-versions.ts'
import type { Place } from '../style/place.ts'
import { discussedOf } from './address.ts'
import { draftToken } from './draft-cookie.ts'
import type { Filled } from './pages/box.tsx'
import type { Discussed, Spot } from './pages/spot.ts'
import { Discussion } from './pages/thread.tsx'
import { type Openness, type Sort, sorts } from './thread.ts'
import { commentsOfTag, discussionTag, threadTag } from './untrue.ts'
import { draftOf } from './verbs/drafts.ts'
import { openness } from './verbs/place.ts'
import { thread } from './verbs/reading.ts'

/** Who reads: their account, and what their forms carry. */
export type Reading = { account: Account; token: string }
export type Wish = { sort: Sort; after: string | null }
export type PlaceIn = (language: Language) => Promise<Place>

export const usualWish: Wish = { sort: 'newest', after: null }

export async function readerOf(house: House, headers: IncomingHttpHeaders): Promise<Reading | null> {
  const account = await whoAsks(house, headers)
  return account && { account, token: formToken(house, headers) }
}

const askerOf = ({ account, token }: Reading): Spot['asker'] => ({
  name: account.name,
  token,
  picks: may(account, 'pick comments'),
  moderates: may(account, 'moderate comments'),
})

export type Under = { article: desk.Article; discussed: Discussed }

/** Where a discussion is drawn, and for whom. */
export async function spotOf(
  house: House,
  place: Place,
  { article, discussed }: Under,
  reader: Reading | null,
): Promise<Spot> {
  return {
    place,
    article: discussed,
    openness: await openness(house.db, article, house.now()),
    asker: reader && askerOf(reader),
    providers: reader ? [] : await providersOffered(house),
  }
}

/** A discussion as it is drawn, and when that stops being true by itself: when it closes by its age. */
export type Drawn = { section: VNode; mode: Openness['mode']; until?: Date }

/** The section `#comments` as one reader sees it; as everybody does where `reader` is null. */
export async function drawDiscussion(
  house: House,
  place: Place,
  under: Under,
  { reader, wish, filled }: { reader: Reading | null; wish: Wish; filled?: Filled | undefined },
): Promise<Drawn> {
  const [spot, page] = await Promise.all([
    spotOf(house, place, under, reader),
    thread(house.db, under.article, { ...wish, now: house.now() }, reader?.account ?? null),
  ])
  const section = <Discussion page={page} spot={spot} {...(filled ? { filled } : {})} />
  const { mode, closesAt } = spot.openness
  return { section, mode, ...(closesAt !== null && mode !== 'closed' ? { until: closesAt } : {}) }
}

/**
 * The section `#comments` for a kept page, which everybody gets, within the marks between which signed-in readers get theirs. Its page has to
 * name the tags of `tagsOf`.
 */
export async function discussionUnder(
  house: House,
  place: Place,
  article: desk.Article,
  wish: Wish = usualWish,
): Promise<Pick<Drawn, 'section' | 'until'>> {
  const under = { article, discussed: await discussedOf(house.db, article) }
  const { section, mode, ...until } = await drawDiscussion(house, place, under, { reader: null, wish })
  // Named with the mode, as readers' own versions are kept by this name and know of no time.
  const [before, after] = region('thread', textOf(article, place.language, wish, mode))
  return {
    section: (
      <Fragment>
        {before}
        {section}
        {after}
      </Fragment>
    ),
    ...until,
  }
}

/** What a page with the discussion of an article shows. */
export const tagsOf = ({ id }: Pick<desk.Article, 'id'>): string[] => [`article:${id}`, threadTag(id), discussionTag]

const textOf = ({ id }: desk.Article, language: Language, { sort, after }: Wish, mode: Drawn['mode']): string =>
  [id, language, sort, after ?? '', mode].join('.')

/** A signed-in reader's version of what `discussionUnder` marks: for the roof, which keeps it until one of its tags is dropped. */
export const ownThread =
  (house: House, placeIn: PlaceIn) =>
  async (cookies: string, of: string): Promise<OwnVersion | null> => {
    const reader = await readerOf(house, { cookie: cookies })
    if (reader === null) return null
    const [id = '', language, sort, after] = of.split('.')
    const article = await desk.articleById(house.db, id as desk.ArticleId)
    if (article?.state !== 'published') return null
    const wish = { sort: sorts.find((one) => one === sort) ?? 'newest', after: after === '' ? null : (after ?? null) }
    const under = { article, discussed: await discussedOf(house.db, article) }
    const filled = await draftFor(house, cookies, article.id, null)
    const place = await placeIn(language === 'ko' ? 'ko' : 'en')
    const { section } = await drawDiscussion(house, place, under, { reader, wish, filled })
    const { account } = reader
    return {
      html: renderToString(section),
      tags: [...tagsOf(article), commentsOfTag(account.id), `account:${account.id}`],
    }
  }

/** What somebody wrote here before they signed in. */
export async function draftFor(
  house: House,
  cookies: string | undefined,
  article: desk.ArticleId,
  parent: string | null,
): Promise<Filled | undefined> {
  const token = draftToken(cookies)
  const draft = token === null ? null : await draftOf(house.db, token, house.now())
  if (draft?.article !== article || draft.parent !== parent) return undefined
  const { body, quote } = draft
  return { body, quote: quote?.text ?? '', ...(quote ? { revision: quote.revision } : {}) }
}
