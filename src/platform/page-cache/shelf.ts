// Keeps prepared pages by their address, within a number of bytes, and finds them by what they show.
import type { PreparedPage } from './prepared.ts'
import type { Rendering } from './drops.ts'

export type KeptPage = {
  readonly url: string
  readonly page: PreparedPage
  readonly begun: Rendering
  /** How often it was read since it was kept, or since it last escaped being the one to go. */
  reads: number
  /** The bytes the shelf counts for it. */
  counted: number
}

export type Shelf = {
  /** The pages by address, for reading only. */
  readonly pages: ReadonlyMap<string, KeptPage>
  /** Keeps a page in the place of an older one at its address. False if it alone is larger than the shelf. */
  put(url: string, page: PreparedPage, begun: Rendering): boolean
  remove(kept: KeptPage): void
  /** Removes every page that shows this; returns how many. */
  drop(tag: string): number
  clear(): number
  /** Counts a page's bytes anew after it has got a further form; one that is not kept weighs nothing. */
  weigh(page: PreparedPage): void
  bytes(): number
}

export function openShelf(maxBytes: number): Shelf {
  const pages = new Map<string, KeptPage>()
  const byPage = new WeakMap<PreparedPage, KeptPage>()
  const byTag = new Map<string, Set<KeptPage>>()
  let bytes = 0

  function remove(kept: KeptPage): void {
    pages.delete(kept.url)
    bytes -= kept.counted
    for (const tag of kept.page.tags) {
      const showing = byTag.get(tag)
      showing?.delete(kept)
      if (showing?.size === 0) byTag.delete(tag)
    }
  }

  // The oldest page goes, but one that was read since it was last in question gets a second chance: nearly the order of
  // last reading, at the price of one counter a reading. A robot that reads the whole archive once drives out only itself.
  function makeRoom(needed: number): void {
    for (const [url, kept] of pages) {
      if (bytes + needed <= maxBytes) return
      if (kept.reads > 0) {
        kept.reads = 0
        pages.delete(url)
        pages.set(url, kept)
      } else remove(kept)
    }
  }

  return {
    pages,
    put(url, page, begun) {
      if (page.bytes > maxBytes) return false
      const older = pages.get(url)
      if (older !== undefined) remove(older)
      makeRoom(page.bytes)
      const kept: KeptPage = { url, page, begun, reads: 0, counted: page.bytes }
      pages.set(url, kept)
      byPage.set(page, kept)
      bytes += page.bytes
      for (const tag of page.tags) {
        const showing = byTag.get(tag)
        if (showing === undefined) byTag.set(tag, new Set([kept]))
        else showing.add(kept)
      }
      return true
    },
    remove,
    drop(tag) {
      const showing = byTag.get(tag)
      if (showing === undefined) return 0
      const count = showing.size
      for (const kept of showing) remove(kept)
      return count
    },
    clear() {
      const count = pages.size
      pages.clear()
      byTag.clear()
      bytes = 0
      return count
    },
    weigh(page) {
      const kept = byPage.get(page)
      if (kept === undefined || pages.get(kept.url) !== kept) return
      bytes += page.bytes - kept.counted
      kept.counted = page.bytes
      makeRoom(0)
    },
    bytes: () => bytes,
  }
}
