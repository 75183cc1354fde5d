// Days and instants as the paper prints them, in its own zone.
import type { Language } from '../platform/i18n.ts'

const locales: Record<Language, string> = { en: 'en-GB', ko: 'ko-KR' }
/** Zones whose everyday abbreviation Intl does not know. */
const abbreviations: Record<string, string> = { 'Asia/Seoul': 'KST' }
const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs about as much as rendering a page, so each is made once. */
function format(locale: string, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  formats.set(key, made)
  return made
}

/** `10 April 2018, 18:40 KST` or `2018년 4월 10일 18:40 KST`. */
export function instant(language: Language, zone: string, at: Date): string {
  const day = format(locales[language], zone, { dateStyle: 'long' }).format(at)
  return `${day}${language === 'en' ? ', ' : ' '}${clock(language, zone, at)}`
}

/** `18:40 KST`. */
export function clock(language: Language, zone: string, at: Date): string {
  return `${format(locales[language], zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)} ${zoneName(zone, at)}`
}

/** `Tuesday 10 April 2018` or `2018년 4월 10일 화요일`, of a day such as `2018-04-10`. */
export function longDay(language: Language, day: string): string {
  const weekday = format(locales[language], 'UTC', { weekday: 'long' }).format(noon(day))
  return language === 'en' ? `${weekday} ${plainDay(language, day)}` : `${plainDay(language, day)} ${weekday}`
}

/** `10 April 2018`. */
export const plainDay = (language: Language, day: string): string =>
  format(locales[language], 'UTC', { dateStyle: 'long' }).format(noon(day))

/** `April 10` as datelines have it, or `4월 10일`. */
export function datelineDay(language: Language, day: string): string {
  const locale = language === 'en' ? 'en-US' : locales.ko
  return format(locale, 'UTC', { month: 'long', day: 'numeric' }).format(noon(day))
}

/** With the zone's offset, as JSON-LD wants it: `2018-04-10T18:40:00+09:00`. */
export function withOffset(zone: string, at: Date): string {
  const parts = Object.fromEntries(
    offsetFormat(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const offset = (parts['timeZoneName'] ?? 'GMT').replace('GMT', '') || '+00:00'
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:${parts['second']}${offset}`
}

const offsetFormat = (zone: string): Intl.DateTimeFormat =>
  format(locales.en, zone, {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })

function zoneName(zone: string, at: Date): string {
  return (
    abbreviations[zone] ??
    format(locales.en, zone, { timeZoneName: 'short' })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value ??
    zone
  )
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

/** Day of an instant in a zone, `2018-04-10`. */
export const dayIn = (zone: string, at: Date): string => withOffset(zone, at).slice(0, 10)

/** The instant at which a day such as `2018-04-10` begins in a zone. */
export function startOf(day: string, zone: string): Date {
  const utc = new Date(`${day}T00:00:00Z`)
  const offset = withOffset(zone, utc).slice(19)
  const first = new Date(`${day}T00:00:00${offset}`)
  // On the day when clocks change, midnight may have another offset than the moment first looked at.
  return new Date(`${day}T00:00:00${withOffset(zone, first).slice(19)}`)
}

/** The Monday on or before a day. */
export const mondayOf = (day: string): string => daysAfter(day, -((noon(day).getUTCDay() + 6) % 7))

/** The day so many days later, or earlier if negative. */
export const daysAfter = (day: string, days: number): string =>
  new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10)
