// Gives kept pages their smallest form: the most read first, one at a time, off the event loop.
import { setTimeout } from 'node:timers/promises'
import { addBrotli } from './forms.ts'
import type { KeptPage, Shelf } from './shelf.ts'

// Brotli's best takes 30 ms of a processor for a page and saves a sixth of its bytes. The rest between two pages bounds
// that to a tenth of a processor, even while a page that everybody reads changes many times a second.
const rest = 250

/** Makes the queue; what it returns puts a page in line. Pages that are dropped meanwhile are passed over. */
export function brotliQueue(shelf: Shelf): (kept: KeptPage) => void {
  const waiting = new Set<KeptPage>()
  let working = false

  function takeMostRead(): KeptPage | null {
    let most: KeptPage | null = null
    for (const kept of waiting) {
      if (shelf.pages.get(kept.url) !== kept) waiting.delete(kept)
      else if (most === null || kept.reads > most.reads) most = kept
    }
    if (most !== null) waiting.delete(most)
    return most
  }

  async function work(): Promise<void> {
    working = true
    while (waiting.size > 0) {
      await setTimeout(rest, undefined, { ref: false })
      const kept = takeMostRead()
      if (kept === null) continue
      // A page that cannot have its brotli, for want of memory, goes on in gzip.
      await addBrotli(kept.page).catch(() => null)
      shelf.weigh(kept.page)
    }
    working = false
  }

  return (kept) => {
    if (!kept.page.compressible || kept.page.brotli !== null) return
    waiting.add(kept)
    if (!working) void work()
  }
}
