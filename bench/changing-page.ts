// What a page costs whose article changes once a second while everybody reads it.
import { setTimeout as pause } from 'node:timers/promises'
import { askFor, askForSmallest } from './asking.ts'
import { type Child, openChild } from './child.ts'
import { loadOnce, type LoadPlan, type Measured, medians } from './kept-pages.ts'
import type { Wish } from './newsroom-process.ts'
import type { Paper } from './paper.ts'

/** `changes`: how many were made; `seen`: how many different pages somebody who asked all the time was given. */
export type Changing = { still: Measured; changing: Measured; changes: number; seen: number }

const between = 1000
const lookEvery = 40

export async function changeWhileLoaded(
  paper: Paper,
  newsroom: Child,
  article: string,
  plan: LoadPlan,
): Promise<Changing> {
  const load = openChild('load-process.ts')
  const whole = { ...plan, turns: 1 }
  try {
    await askForSmallest(paper.port, article)
    const still = medians([await loadOnce(load, paper, article, whole)])
    const over = new AbortController()
    const changed = changeAgainAndAgain(newsroom, article, over.signal)
    const watched = watch(paper.port, article, over.signal)
    const changing = medians([await loadOnce(load, paper, article, whole)])
    over.abort()
    return { still, changing, changes: await changed, seen: (await watched) - 1 }
  } finally {
    await load.close()
  }
}

async function changeAgainAndAgain(newsroom: Child, article: string, over: AbortSignal): Promise<number> {
  for (let changes = 0; ; changes++) {
    await pause(between, undefined, { signal: over }).catch(() => null)
    if (over.aborted) return changes
    await newsroom.ask({ mend: [article] } satisfies Wish)
  }
}

async function watch(port: number, article: string, over: AbortSignal): Promise<number> {
  const seen = new Set<string>()
  while (!over.aborted) {
    // Only ever in gzip: in brotli the same page has another tag.
    const { headers } = await askFor(port, article, 'gzip')
    seen.add(String(headers.etag))
    await pause(lookEvery)
  }
  return seen.size
}
