// When the morning's mail goes out: seven by the paper's clock.
import { dayIn, daysAfter, startOf, withOffset } from '../../style/dates.ts'

/** The first seven o'clock in a zone after an instant. */
export function morningAfter(zone: string, after: Date): Date {
  const today = sevenOn(dayIn(zone, after), zone)
  return today > after ? today : sevenOn(daysAfter(dayIn(zone, after), 1), zone)
}

function sevenOn(day: string, zone: string): Date {
  const about = new Date(startOf(day, zone).getTime() + 7 * 3_600_000)
  // Where clocks change that night, seven hours after midnight is six or eight.
  return new Date(`${day}T07:00:00${withOffset(zone, about).slice(19)}`)
}
