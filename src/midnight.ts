// Turns the day: each page names today's date, so at the paper's midnight all of them are made anew, and the daily chores begin.
import * as desk from './desk/desk.ts'
import type { House } from './platform/house.ts'
import type { PageCache } from './platform/page-cache/page-cache.ts'
import { dayIn, daysAfter, startOf } from './style/dates.ts'

/** Told at each start and at each midnight, by every node: whoever hears it does what is due, however often it is heard. */
export type DayNews = { kind: 'day turned'; day: string }

/** Begins the day, and waits for every midnight from now on; ends with what it returns. What fails is tried again after so many milliseconds. */
export function turnTheDay(house: House, cache: Pick<PageCache, 'dropAll'>, tryAgainIn = 30_000): () => void {
  let timer: NodeJS.Timeout | undefined
  let open = true
  const wait = async (): Promise<void> => {
    const { zone } = await desk.paper(house.db)
    const day = dayIn(zone, house.now())
    await house.change((tx) => tx.tell({ kind: 'day turned', day } satisfies DayNews))
    if (!open) return
    const midnight = startOf(daysAfter(day, 1), zone)
    timer = setTimeout(() => {
      cache.dropAll()
      begin()
    }, midnight.getTime() - house.now().getTime()).unref()
  }
  const begin = () =>
    void wait().catch((error: unknown) => {
      house.log.error({ err: error }, 'midnight could not be awaited')
      // A database that is gone for a moment must not leave yesterday's date on every page.
      if (open) timer = setTimeout(begin, tryAgainIn).unref()
    })
  begin()
  return () => {
    open = false
    clearTimeout(timer)
  }
}
