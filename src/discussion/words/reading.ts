// The ways in which a text may be read: each is a row of letters, and what stood between them.
import { type Glyph, glyphs, type Kind } from './glyphs.ts'
import { closed, composed, isDrawnOut, squeezed, withoutLeet } from './spelling.ts'

/** What stands before a letter: nothing, a sound drawn out, digits, other signs, a blank, or more than anybody spells around. */
export const gap = { none: 0, drawn: 1, digits: 2, mark: 3, space: 4, far: 5 } as const

/** Letters, what stands between each and the one before, and where in the text each is. All rows are equally long. */
export type Reading = {
  letters: number[]
  kinds: Kind[]
  gaps: number[]
  /** Whether a digit stands right before the letter. */
  afterDigit: boolean[]
  from: number[]
  to: number[]
}

/** More than this between two letters, in UTF-16 units, and they were not meant as one word. */
const widestGap = 5

/**
 * How a text is read. As letters, digits within Latin words are letters and others are skipped; drawn-out sounds and loose letters are
 * skipped in a reading of their own; runs of one letter are also read as two and as one; and where entries have digits, digits stay.
 */
export function readings(text: string, withDigits: boolean): Reading[] {
  const written = composed(glyphs(text))
  const lettered = withoutLeet(written)
  const found = [
    read(lettered, false),
    read(squeezed(lettered, 2), false),
    read(squeezed(lettered, 1), false),
    read(squeezed(closed(lettered), 1), true),
  ]
  if (withDigits && written.some(({ kind }) => kind === 'digit')) found.push(read(written, false, true))
  return found.filter((one, index) => !found.slice(0, index).some((other) => same(one.letters, other.letters)))
}

/** How an entry is read: as it is written, digits kept where it has no Latin letter to be part of. */
export function readingOfEntry(entry: string): Reading & { hasDigits: boolean } {
  const written = composed(glyphs(entry))
  const lettered = withoutLeet(written)
  const hasDigits = lettered.some(({ kind }) => kind === 'digit')
  return { ...read(hasDigits ? written : lettered, false, hasDigits), hasDigits }
}

function read(given: readonly Glyph[], skipsDrawn: boolean, keepsDigits = false): Reading {
  const reading: Reading = { letters: [], kinds: [], gaps: [], afterDigit: [], from: [], to: [] }
  let between: number = gap.none
  let before: Glyph | undefined
  for (const glyph of given) {
    const skipped = skippedAs(glyph, skipsDrawn, keepsDigits, before)
    const isAfterDigit = before?.kind === 'digit'
    before = glyph
    if (skipped !== null) {
      between = Math.max(between, skipped)
      continue
    }
    const isFar = between > gap.drawn && glyph.from - (reading.to.at(-1) ?? 0) > widestGap
    reading.letters.push(glyph.code)
    reading.kinds.push(glyph.kind)
    reading.gaps.push(isFar ? gap.far : between)
    reading.afterDigit.push(isAfterDigit)
    reading.from.push(glyph.from)
    reading.to.push(glyph.to)
    between = gap.none
  }
  return reading
}

function skippedAs(glyph: Glyph, skipsDrawn: boolean, keepsDigits: boolean, before: Glyph | undefined): number | null {
  if (glyph.kind === 'space') return gap.space
  if (glyph.kind === 'mark') return gap.mark
  if (glyph.kind === 'digit') return keepsDigits ? null : gap.digits
  if (!skipsDrawn) return null
  return glyph.kind === 'jamo' ? gap.mark : isDrawnOut(glyph, before) ? gap.drawn : null
}

const same = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((letter, index) => letter === other[index])
