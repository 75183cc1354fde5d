// Says in both languages what a number, a quantity or a time of day is.
import { decimal, type Decimal, valueOf, withCommas } from './decimal.ts'
import { inEnglish, ordinalInEnglish } from './in-english.ts'
import { inHan, ordinalInKorean, read } from './in-korean.ts'
import type { Quantity } from './quantity.ts'
import { magnitudes, type Unit } from './units.ts'

export type Note = { en: string; ko: string }

export function explain(quantity: Quantity): Note {
  switch (quantity.kind) {
    case 'ordinal':
      return {
        en: `${ordinalInEnglish(quantity.whole)}: number ${quantity.whole} in an order.`,
        ko: `${ordinalInKorean(quantity.whole)}(제${quantity.whole}).`,
      }
    case 'decade':
      return decade(quantity.first)
    case 'clock':
      return clock(quantity)
    case 'amount':
      return amount(quantity)
  }
}

export const explainRoman = (value: number): Note => ({
  en: `${value} in Roman numerals: ${inEnglish(decimal(String(value)))}, or ${ordinalInEnglish(String(value))} behind a name.`,
  ko: `로마 숫자 ${value}(${read(decimal(String(value)))}). 이름 뒤에서는 ‘${value}세’나 ‘제${value}’로 옮깁니다.`,
})

function decade(first: string): Note {
  const long = first.length === 4 ? first : null
  if (long === null)
    return { en: `The years of a century that end in ${first} to ${Number(first) + 9}.`, ko: `${first}년대.` }
  const last = Number(long) + 9
  return { en: `The years from ${long} to ${last}.`, ko: `${long}년대(${long}년부터 ${last}년까지).` }
}

function clock({ hour, minute, half }: Extract<Quantity, { kind: 'clock' }>): Note {
  const of24 = half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)
  const digital = `${String(of24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const minutes = minute === 0 ? '' : ` ${minute}분`
  const hours = `${of24 < 12 || of24 === 24 ? '오전' : '오후'} ${of24 % 12 || 12}시${minutes}`
  const part = of24 < 12 || of24 === 24 ? 'before noon' : 'after noon'
  return { en: `The time of day ${digital}, ${part}.`, ko: `${hours}(${of24}시${minutes}).` }
}

function amount({ figure, magnitude, unit }: Extract<Quantity, { kind: 'amount' }>): Note {
  const scale = magnitude === null ? null : (magnitudes[magnitude] ?? null)
  const full = scale ? decimal(figure.whole, figure.fraction, scale.power) : figure
  if (isYear(full) && !scale && !unit)
    return {
      en: `${inEnglish(full)}; as a year, the year ${full.whole}.`,
      ko: `${inHan(full)}(${read(full)}). 연도라면 ${full.whole}년입니다.`,
    }
  const other = unit && conversion(full, unit)
  const inWords = [inEnglish(figure), scale?.en, unitName(full, unit)]
  const en = [
    scale && `${joined(withCommas(full), unitName(full, unit))}: ${joined(...inWords)}.`,
    !scale && `${joined(...inWords)}.`,
    scale?.explained,
    other && `About ${other.en}.`,
    share(unit, full),
  ]
  return {
    en: joined(...en),
    ko: joined(`${korean(full, unit)}(${joined(read(full), unit && bare(unit.ko))}).`, other && `약 ${other.ko}.`),
  }
}

const unitName = (full: Decimal, unit: Unit | null): string | null =>
  unit && (valueOf(full) === 1 ? unit.en.one : unit.en.many)

const joined = (...parts: readonly (string | false | null | undefined)[]): string => parts.filter(Boolean).join(' ')

const isYear = ({ whole, fraction }: Decimal): boolean =>
  fraction === '' && whole.length === 4 && Number(whole) >= 1000 && Number(whole) <= 2100

const share = (unit: Unit | null, full: Decimal): string | null =>
  unit?.en.one === 'percent' ? `That is ${withCommas(full)} in every hundred.` : null

/** `11억 달러`, `3킬로미터`: a space where the figure ends in Hangul, as newspapers have it. */
function korean(full: Decimal, unit: Unit | null): string {
  const figure = inHan(full)
  if (!unit) return figure
  return `${figure}${/\d$/.test(figure) ? '' : ' '}${unit.ko}`
}

const bare = (name: string): string => name.split('(', 1)[0] ?? name

function conversion(full: Decimal, { other }: Unit): Note | null {
  if (!other) return null
  const value = other.from(valueOf(full))
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return null
  const digits = Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(2))
  const shown = digits.toLocaleString('en', { maximumFractionDigits: 4 })
  return { en: `${shown} ${other.en}`, ko: `${shown}${other.ko}` }
}
