// Keeps whole pages in memory and answers with them before any route, database or template is asked.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliQueue } from './brotli.ts'
import { openDrops } from './drops.ts'
import type { Rendering } from './drops.ts'
import { compressAhead } from './forms.ts'
import { fillHoles, type Hole, type OpenHole, type OpenMark } from './holes.ts'
import { openOwnVersions, type OwnVersions, type Region } from './own-versions.ts'
import type { Page } from './page.ts'
import { preparePage } from './prepared.ts'
import type { PreparedPage } from './prepared.ts'
import { openRenderings } from './renderings.ts'
import { pageSender } from './sending.ts'
import { openShelf } from './shelf.ts'
import type { KeptPage } from './shelf.ts'

export type { Page } from './page.ts'

type PageCacheOptions = {
  /** How much memory kept pages may take, all their forms counted. */
  readonly maxBytes: number
  readonly holes: Readonly<Record<string, Hole>>
  /** What `region()` marks: parts of which some readers get a version of their own. Those take a quarter of `maxBytes` at most, on top of it. */
  readonly regions?: Readonly<Record<string, Region>>
  readonly now: () => Date
}

type PageCacheStats = { pages: number; bytes: number; hits: number; misses: number; drops: number }

export type PageCache = {
  /** Writes the complete answer to a GET or HEAD whose URL, as sent, is kept, and returns true; else leaves both alone. */
  answer(req: IncomingMessage, res: ServerResponse): boolean
  /** Sends a page just as `answer` would. Where a region's own version has not been brought, what everybody gets stands there. */
  send(page: Page | PreparedPage, req: IncomingMessage, res: ServerResponse): void
  /** Brings to hand the asker's own versions of a page's regions, and returns the page as `send` takes it. */
  bring(page: Page | PreparedPage, req: IncomingMessage): Promise<PreparedPage>
  /**
   * The page of a URL: the kept one, or the one that is being rendered, or a newly rendered one, which is then kept. Nobody
   * gets a page whose rendering began before the last drop that came before they asked. If rendering throws, so does this.
   */
  once(url: string, render: () => Promise<Page>): Promise<PreparedPage>
  /** To be asked before the first reading for a page that will be given to `keep`. */
  begin(): Rendering
  /** Prepares a page and keeps it, unless it is somebody's own or one of its tags was dropped since its rendering began. */
  keep(url: string, page: Page, rendering: Rendering): PreparedPage
  /** Forgets every page that shows one of these; returns how many. From then on nobody is answered with one of them. */
  drop(tags: readonly string[]): number
  dropAll(): number
  /** Pages and bytes now; since the start: answers from kept pages, askers of `once` who had to wait, pages dropped. */
  stats(): PageCacheStats
}

/** Opens a page cache; every name that `hole()` marks in a page must be one of `holes`. */
export function openPageCache({ maxBytes, holes, regions = {}, now }: PageCacheOptions): PageCache {
  const shelf = openShelf(maxBytes)
  const drops = openDrops()
  const own = openOwnVersions(regions, drops, maxBytes / 4)
  const openMark = markOpener(holes, own)
  const write = pageSender()
  const queueForBrotli = brotliQueue(shelf)
  const shareRendering = openRenderings(drops)
  const stats = { hits: 0, misses: 0, drops: 0 }

  function find(url: string): KeptPage | undefined {
    const kept = shelf.pages.get(url)
    if (kept === undefined || kept.page.until === Infinity || kept.page.until > now().getTime()) return kept
    shelf.remove(kept)
    return undefined
  }

  function keepPrepared(url: string, page: PreparedPage, rendering: Rendering): PreparedPage {
    const newer = (shelf.pages.get(url)?.begun ?? rendering) > rendering
    if (page.shareable && !newer && !drops.since(rendering, page.tags)) shelf.put(url, page, rendering)
    return page
  }

  function answer(req: IncomingMessage, res: ServerResponse): boolean {
    if (req.method !== 'GET' && req.method !== 'HEAD') return false
    const kept = find(req.url as string)
    if (kept === undefined) return false
    try {
      if (!write(kept.page, req, res, true)) return false
    } catch (error) {
      // A hole that fails fails again on the long way, where there is somebody to log it and to apologise.
      if (res.headersSent) throw error
      return false
    }
    countReading(kept)
    if (kept.counted !== kept.page.bytes) shelf.weigh(kept.page)
    return true
  }

  function countReading(kept: KeptPage): void {
    stats.hits += 1
    kept.reads += 1
    if (kept.reads === 1) queueForBrotli(kept)
  }

  function send(page: Page | PreparedPage, req: IncomingMessage, res: ServerResponse): void {
    const prepared = preparedOf(page)
    write(prepared, req, res, false)
    shelf.weigh(prepared)
  }

  const preparedOf = (page: Page | PreparedPage): PreparedPage => ('cut' in page ? page : preparePage(page, openMark))

  async function once(url: string, render: () => Promise<Page>): Promise<PreparedPage> {
    const kept = find(url)
    if (kept !== undefined) {
      countReading(kept)
      return kept.page
    }
    stats.misses += 1
    return shareRendering(url, async (begun) => {
      const page = preparePage(await render(), openMark)
      await compressAhead(page)
      return keepPrepared(url, page, begun)
    })
  }

  function count(gone: number): number {
    stats.drops += gone
    return gone
  }

  return {
    answer,
    send,
    bring: (page, req) => bringOwn(preparedOf(page), req),
    once,
    begin: () => drops.now(),
    keep: (url, page, rendering) => keepPrepared(url, preparePage(page, openMark), rendering),
    drop(tags) {
      let gone = 0
      for (const tag of tags) {
        drops.record(tag)
        own.drop(tag)
        gone += shelf.drop(tag)
      }
      return count(gone)
    },
    dropAll() {
      drops.recordAll()
      own.clear()
      return count(shelf.clear())
    },
    stats: () => ({ pages: shelf.pages.size, bytes: shelf.bytes() + own.bytes(), ...stats }),
  }
}

function markOpener(holes: PageCacheOptions['holes'], own: OwnVersions): OpenMark {
  const open = ([name, { fallback, fill }]: [string, Hole]): [string, OpenHole] => [
    name,
    {
      name,
      fallback: { plain: Buffer.from(fallback), piece: null },
      fill: (cookies, req) => {
        const filling = fill(cookies, req)
        return filling === null ? null : { plain: Buffer.from(filling), piece: null }
      },
    },
  ]
  const plain = new Map(Object.entries(holes).map(open))
  return (name, of, content) => (of === '' ? plain.get(name) : own.open(name, of, content))
}

const attemptsAtMost = 3

/** Brings to hand the asker's own versions of a page's regions: anew, where one was dropped while another was being made. */
async function bringOwn(page: PreparedPage, req: IncomingMessage): Promise<PreparedPage> {
  const { cookie } = req.headers
  const { holes } = page.cut
  if (cookie === undefined || holes.length === 0) return page
  for (let attempt = 1; attempt <= attemptsAtMost; attempt += 1) {
    await Promise.all(holes.map(async (one) => one.bring?.(cookie)))
    if (fillHoles(holes, cookie, req).whole) break
  }
  return page
}
