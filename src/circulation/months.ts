// Cuts the paper's years into pieces that one sitemap can hold: months, and parts of a month too large for one file.
import * as desk from '../desk/desk.ts'
import type { Reader } from '../platform/database.ts'
import { dayIn, startOf } from '../style/dates.ts'

/** Sitemaps may hold 50,000 addresses; a tenth of it is drawn up quickly enough that no reader waits behind it. */
export const mostInFile = 5000

/** `part` counts from 1; `month` is such as `2018-04`, in the paper's zone. */
export type MonthPart = { month: string; part: number }

/** `2018-04`, and from the second part on `2018-04-2`. */
export const nameOf = ({ month, part }: MonthPart): string => (part === 1 ? month : `${month}-${part}`)

/** What such a name means; null for what `nameOf` would not write. */
export function readName(name: string): MonthPart | null {
  const [, month, part = '1'] = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,3}))?$/.exec(name) ?? []
  return month === undefined ? null : { month, part: Number(part) }
}

/** First instant of a month and of the one after it. */
export function stretchOf(month: string, zone: string): { from: Date; until: Date } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next = number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 4)}-${two(number + 1)}`
  return { from: startOf(`${month}-01`, zone), until: startOf(`${next}-01`, zone) }
}

const two = (number: number): string => String(number).padStart(2, '0')

// The first of them was printed in 1605; what claims to be older would have years of fewer than four digits.
const beforeNewspapers = new Date('1600-01-01T00:00:00Z')

/** Every part in which something came out, oldest first: two short reads for each, whatever the months hold. */
export async function partsOut(db: Reader, zone: string, most = mostInFile): Promise<MonthPart[]> {
  const parts: MonthPart[] = []
  let from = beforeNewspapers
  for (;;) {
    const [next] = await desk.cardsPublished(db, 'article', { limit: 1, from })
    if (!next) return parts
    const month = dayIn(zone, next.firstPublishedAt).slice(0, 7)
    const stretch = stretchOf(month, zone)
    for (let part = 1; part === 1 || (await holds(db, stretch, (part - 1) * most)); part += 1)
      parts.push({ month, part })
    from = stretch.until
  }
}

const holds = async (db: Reader, stretch: { from: Date; until: Date }, offset: number): Promise<boolean> =>
  (await desk.cardsPublished(db, 'article', { ...stretch, limit: 1, offset })).length > 0
