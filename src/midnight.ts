// Turns the day: each page names today's date, so at the paper's midnight all of them are made anew.
import * as desk from './desk/desk.ts'
import type { House } from './platform/house.ts'
import type { PageCache } from './platform/page-cache/page-cache.ts'
import { dayIn, daysAfter, startOf } from './style/dates.ts'

/** Waits for every midnight from now on; ends with what it returns. */
export function turnTheDay(house: House, cache: PageCache): () => void {
  let timer: NodeJS.Timeout | undefined
  let open = true
  const wait = async (): Promise<void> => {
    const { zone } = await desk.paper(house.db)
    const midnight = startOf(daysAfter(dayIn(zone, house.now()), 1), zone)
    if (!open) return
    timer = setTimeout(() => {
      cache.dropAll()
      begin()
    }, midnight.getTime() - house.now().getTime()).unref()
  }
  const begin = () =>
    void wait().catch((error: unknown) => house.log.error({ err: error }, 'midnight could not be awaited'))
  begin()
  return () => {
    open = false
    clearTimeout(timer)
  }
}
