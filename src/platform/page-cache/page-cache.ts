// Keeps whole pages in memory and answers with them before any route, database or template is asked.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliQueue } from './brotli.ts'
import { openDrops } from './drops.ts'
import type { Rendering } from './drops.ts'
import { compressAhead } from './forms.ts'
import type { Hole, OpenHole } from './holes.ts'
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
  readonly now: () => Date
}

type PageCacheStats = { pages: number; bytes: number; hits: number; misses: number; drops: number }

export type PageCache = {
  /** Writes the complete answer to a GET or HEAD whose URL, as sent, is kept, and returns true; else leaves both alone. */
  answer(req: IncomingMessage, res: ServerResponse): boolean
  /** Sends a page just as `answer` would. */
  send(page: Page | PreparedPage, req: IncomingMessage, res: ServerResponse): void
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
export function openPageCache({ maxBytes, holes, now }: PageCacheOptions): PageCache {
  const openHoles = openAll(holes)
  const shelf = openShelf(maxBytes)
  const drops = openDrops()
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
      write(kept.page, req, res)
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
    const prepared = 'cut' in page ? page : preparePage(page, openHoles)
    write(prepared, req, res)
    shelf.weigh(prepared)
  }

  async function once(url: string, render: () => Promise<Page>): Promise<PreparedPage> {
    const kept = find(url)
    if (kept !== undefined) {
      countReading(kept)
      return kept.page
    }
    stats.misses += 1
    return shareRendering(url, async (begun) => {
      const page = preparePage(await render(), openHoles)
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
    once,
    begin: () => drops.now(),
    keep: (url, page, rendering) => keepPrepared(url, preparePage(page, openHoles), rendering),
    drop(tags) {
      let gone = 0
      for (const tag of tags) {
        drops.record(tag)
        gone += shelf.drop(tag)
      }
      return count(gone)
    },
    dropAll() {
      drops.recordAll()
      return count(shelf.clear())
    },
    stats: () => ({ pages: shelf.pages.size, bytes: shelf.bytes(), ...stats }),
  }
}

function openAll(holes: PageCacheOptions['holes']): Map<string, OpenHole> {
  const open = ([name, { fallback, fill }]: [string, Hole]): [string, OpenHole] => [
    name,
    { name, fallback: Buffer.from(fallback), fill },
  ]
  return new Map(Object.entries(holes).map(open))
}
