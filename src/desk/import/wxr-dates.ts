// When an export's item came out and when it was last changed.
import { withOffset } from '../../style/dates.ts'
import type { WxrItem } from './wxr-items.ts'

/** Null where WordPress never set a date, as for drafts. A post saved again within a minute was not updated. */
export type Dates = { published: Date | null; updated: Date | null }

const aMinute = 60_000

export function datesOf(item: WxrItem, zone: string): Dates {
  const published = instantIn('UTC', item.dateInUtc) ?? instantIn(zone, item.date) ?? feedDate(item.feedDate)
  const modified = instantIn('UTC', item.modifiedInUtc)
  const isLater = published && modified && modified.getTime() - published.getTime() >= aMinute
  return { published, updated: isLater ? modified : null }
}

/** The instant of a clock's reading such as `2018-04-10 18:40:00` in a zone. */
function instantIn(zone: string, clock: string): Date | null {
  const [, day = '', time = ''] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)$/.exec(clock) ?? []
  const reading = new Date(`${day}T${time}Z`)
  if (Number.isNaN(reading.getTime()) || day.startsWith('0000')) return null
  if (zone === 'UTC') return reading
  const offsetAt = (instant: Date) => withOffset(zone, instant).slice(19)
  const first = new Date(`${day}T${time}${offsetAt(reading)}`)
  // On the day when clocks change, the reading may have another offset than the instant first looked at.
  return new Date(`${day}T${time}${offsetAt(first)}`)
}

/** A post that never had a date says so in its feed by the year -1. */
function feedDate(text: string): Date | null {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) || text.includes('-0001') ? null : date
}
