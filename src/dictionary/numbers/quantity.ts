// Finds the figures of a sentence with what belongs to them: a currency, a word such as billion, a unit, an ending.
import { type Decimal, decimal } from './decimal.ts'
import { currencies, magnitudes, type Unit, units } from './units.ts'

type Placed = { start: number; end: number }
export type Quantity = Placed &
  (
    | { kind: 'amount'; figure: Decimal; magnitude: string | null; unit: Unit | null; currency: boolean }
    | { kind: 'ordinal'; whole: string }
    | { kind: 'decade'; first: string }
    | { kind: 'clock'; hour: number; minute: number; half: 'am' | 'pm' | null }
  )

const figures =
  /(?<![\p{L}\d.,])(US\$|A\$|C\$|HK\$|[$€£¥₩])?(\d{1,3}(?:,\d{3}){1,6}|\d{1,20})(?:\.(\d{1,8}))?(?![\d,]*\d|\.\d)/gu

/** What is written right behind the figures: a bounded stretch, so that no sentence takes long. */
const behind = 28

/** The quantity that stands at a place of the sentence, or none. */
export function quantityAt(sentence: string, at: number): Quantity | null {
  for (const match of sentence.matchAll(figures)) {
    if (match.index > at) return null
    const found = quantity(sentence, match)
    if (at < found.end) return found
  }
  return null
}

function quantity(sentence: string, match: RegExpExecArray): Quantity {
  const [text, sign, digits = '', fraction] = match
  const start = match.index
  const end = start + text.length
  const rest = sentence.slice(end, end + behind)
  if (sign === undefined) {
    const other = fraction === undefined ? endingOf(digits, rest) : null
    if (other) return { ...other.what, start, end: end + other.length }
  }
  return amount({ sign, digits, fraction, rest }, { start, end })
}

type Other = { what: { kind: 'ordinal'; whole: string } | { kind: 'decade'; first: string } | Clock; length: number }
type Clock = { kind: 'clock'; hour: number; minute: number; half: 'am' | 'pm' | null }

/** Figures that are no amount: 21st, 1990s, 3:30 p.m. */
function endingOf(digits: string, rest: string): Other | null {
  const ordinal = /^(?:st|nd|rd|th)(?![\p{L}\d])/u.exec(rest)
  if (ordinal) return { what: { kind: 'ordinal', whole: digits.replaceAll(',', '') }, length: ordinal[0].length }
  const decade = /^\d{1,3}0$/.test(digits) ? /^['’]?s(?![\p{L}\d])/u.exec(rest) : null
  if (decade && digits.length !== 3) return { what: { kind: 'decade', first: digits }, length: decade[0].length }
  return clock(digits, rest)
}

function clock(digits: string, rest: string): Other | null {
  const [, minutes] = /^:([0-5]\d)(?!\d)/.exec(rest) ?? []
  const after = minutes === undefined ? rest : rest.slice(3)
  const [half, letter] = /^ ?([ap])\.? ?m(?:\.|(?![\p{L}\d]))/iu.exec(after) ?? []
  const hour = Number(digits)
  const isHour = digits.length <= 2 && (letter === undefined ? hour < 25 : hour >= 1 && hour <= 12)
  if (!isHour || (letter === undefined && minutes === undefined)) return null
  const halfOfDay = letter === undefined ? null : letter.toLowerCase() === 'a' ? 'am' : 'pm'
  const length = (minutes === undefined ? 0 : 3) + (half?.length ?? 0)
  return { what: { kind: 'clock', hour, minute: Number(minutes ?? 0), half: halfOfDay }, length }
}

type Written = { sign: string | undefined; digits: string; fraction: string | undefined; rest: string }

function amount({ sign, digits, fraction, rest }: Written, { start, end }: Placed): Quantity {
  const magnitude = magnitudeIn(rest, sign !== undefined)
  const afterMagnitude = magnitude ? rest.slice(magnitude.length) : rest
  const ownUnit = sign === undefined ? unitIn(afterMagnitude) : null
  return {
    kind: 'amount',
    start,
    end: end + (magnitude?.length ?? 0) + (ownUnit?.length ?? 0),
    figure: decimal(digits, fraction),
    magnitude: magnitude?.name ?? null,
    unit: sign === undefined ? (ownUnit?.unit ?? null) : (currencies[sign] ?? null),
    currency: sign !== undefined,
  }
}

/** Of money, a letter right behind is enough: `$5m`. */
function magnitudeIn(rest: string, isMoney: boolean): { name: string; length: number } | null {
  const [letter = ''] = isMoney ? (/^[mbk](?![\p{L}\d])/iu.exec(rest) ?? []) : []
  const short = { m: 'million', b: 'billion', k: 'thousand' }[letter.toLowerCase()]
  if (short !== undefined) return { name: short, length: 1 }
  const [text, word = ''] = /^[ \u00a0-]?([a-z]{2,8})(?![\p{L}\d])/iu.exec(rest) ?? []
  const name = word.toLowerCase()
  return text !== undefined && Object.hasOwn(magnitudes, name) ? { name, length: text.length } : null
}

/** The longest unit that the rest begins with: `square kilometres` before `square`. */
function unitIn(rest: string): { unit: Unit; length: number } | null {
  const [text = '', word = ''] =
    /^[ \u00a0-]?(°?[\p{L}%²]{1,12}2?(?:[ /][\p{L}]{1,11})?)(?![\p{L}\d])/u.exec(rest) ?? []
  for (const tried of [word, word.split(' ', 1)[0] ?? '']) {
    const found = tried === '' ? undefined : own(tried)
    if (found) return { unit: found, length: text.length - word.length + tried.length }
  }
  return null
}

/** A single letter is a unit as it is written only: `m` is a metre, `M` is not. */
function own(word: string): Unit | undefined {
  const name = word.length === 1 ? word : word.toLowerCase()
  return Object.hasOwn(units, name) ? units[name] : undefined
}
