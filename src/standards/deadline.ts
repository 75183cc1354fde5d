// Deadlines: by when something is due, and how much of it is left.

const hour = 3_600_000
const day = 24 * hour

/** So many days of 24 hours later. */
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * day)

/** The same day and time so many months later; the last of the month where it has no such day. */
export function monthsAfter(at: Date, months: number): Date {
  const later = new Date(at)
  later.setUTCDate(1)
  later.setUTCMonth(later.getUTCMonth() + months)
  const last = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate()
  later.setUTCDate(Math.min(at.getUTCDate(), last))
  return later
}

/** What is left until a deadline, or how long it is over: whole days, and whole hours when it is less than one. */
export type Countdown = { over: boolean; unit: 'days' | 'hours'; count: number }

export function countdown(now: Date, due: Date): Countdown {
  const left = due.getTime() - now.getTime()
  const size = Math.abs(left)
  const unit = size >= day ? 'days' : 'hours'
  return { over: left < 0, unit, count: Math.floor(size / (unit === 'days' ? day : hour)) }
}
