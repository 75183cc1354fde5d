// Figures of the ledger as people read them: hours, months and shares.
import type { Language } from '../../platform/i18n.ts'
import type { Place } from '../../style/place.ts'

const locales: Record<Language, string> = { en: 'en-GB', ko: 'ko-KR' }
const inLanguages = <Format>(make: (locale: string) => Format): Record<Language, Format> => ({
  en: make(locales.en),
  ko: make(locales.ko),
})
const months = inLanguages(
  (locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'long' }),
)
const shares = inLanguages((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }))

/** `April 2018` of `2018-04`. */
export const month = (one: string, language: Language): string =>
  months[language].format(new Date(`${one}-15T12:00:00Z`))

/** `62%` of 0.617. */
export const share = (part: number, language: Language): string => shares[language].format(part)

/** Whole hours as hours, and as days from the third on. */
export function hours(count: number, { say }: Pick<Place, 'say'>): string {
  const rounded = Math.round(count)
  if (rounded < 1) return say('standards.within-hour')
  return rounded < 72
    ? say('standards.hours', { count: rounded })
    : say('standards.days', { count: Math.round(rounded / 24) })
}
