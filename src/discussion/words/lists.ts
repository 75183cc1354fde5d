// Looks for all entries of the word lists in a text, and says where in the text each is.
import { automatonOf } from './automaton.ts'
import { areParticles, isInflection } from './endings.ts'
import type { Entry } from '../word-entry.ts'
import { gap, type Reading, readingOfEntry, readings } from './reading.ts'

export type Sought = Pick<Entry, 'id' | 'list' | 'entry' | 'mode' | 'clause'>
/** An entry found; `from` and `to` are offsets in the text (UTF-16). */
export type Hit<E extends Sought = Sought> = { entry: E; from: number; to: number }
export type WordLists<E extends Sought = Sought> = { find: (text: string) => Hit<E>[]; entries: number; nodes: number }

/** More hits in one text than this tell nobody anything. */
const mostHits = 100

/** Letters that follow a stem, at most. A word may go on for the length of a text. */
const longestEnding = 12

type Pattern<E> = { entry: E; reading: Reading; spaces: ReadonlySet<number> }
type Place = { from: number; to: number }

/** Makes lists ready to be looked for, together: time to find is in proportion to the text, not to the entries. */
export function compile<E extends Sought>(entries: readonly E[]): WordLists<E> {
  const patterns = entries.map((entry): Pattern<E> => {
    const reading = readingOfEntry(entry.entry)
    return { entry, reading, spaces: new Set(reading.gaps.flatMap((one, index) => (one >= gap.mark ? [index] : []))) }
  })
  const withDigits = patterns.some(({ reading }) => reading.kinds.includes('digit'))
  const automaton = automatonOf(patterns.map(({ reading }) => reading.letters))
  return {
    entries: entries.length,
    nodes: automaton.nodes,
    find(text) {
      const hits = new Map<string, Hit<E>>()
      const allowed: Place[] = []
      for (const reading of readings(text, withDigits)) {
        automaton.search(reading.letters, (number, end) => {
          const pattern = patterns[number] as Pattern<E>
          const start = end - pattern.reading.letters.length + 1
          if (!stands(pattern, reading, start, end)) return
          const place = { from: reading.from[start] ?? 0, to: reading.to[end] ?? 0 }
          if (pattern.entry.list === 'allow') allowed.push(place)
          else if (hits.size < mostHits) hits.set(`${number}@${place.from}`, { entry: pattern.entry, ...place })
        })
      }
      const found = [...hits.values()].filter((hit) => !allowed.some((one) => one.from <= hit.from && hit.to <= one.to))
      return found.toSorted((one, other) => one.from - other.from || other.to - one.to)
    },
  }
}

/** Whether letters that are an entry's stand there as the entry's mode wants them. */
function stands<E extends Sought>(
  { entry, spaces }: Pattern<E>,
  reading: Reading,
  start: number,
  end: number,
): boolean {
  const gaps = reading.gaps.slice(start + 1, end + 1).filter((_, index) => !spaces.has(index + 1))
  const widest = Math.max(gap.none, ...gaps)
  if (widest === gap.far) return false
  const begins = beginsWord(reading, start)
  // What is allowed is allowed as it is written, or whoever spells around a list would have a second way.
  if (entry.list === 'allow' && widest > gap.none) return false
  // Blanks are skipped only where each letter stands alone: 시 발, f u c k. In 개 새끼 there are two words.
  if (gaps.length > 0 && gaps.every((one) => one >= gap.mark))
    return begins && endsWord(reading, end) && isSpelledOut(reading, start, end)
  if (widest === gap.space || (widest > gap.none && !begins)) return false
  if (entry.mode === 'anywhere') return true
  return begins && (endsWord(reading, end) || (entry.mode === 'stem' && endsInflected(reading, end)))
}

function beginsWord({ gaps, kinds, afterDigit }: Reading, start: number): boolean {
  // 3시 is three o’clock: after a digit, Korean goes on with the word.
  if (afterDigit[start]) return kinds[start] !== 'hangul'
  return start === 0 || (gaps[start] ?? gap.none) >= gap.mark || kinds[start - 1] !== kinds[start]
}

function endsWord({ gaps, kinds, letters }: Reading, end: number): boolean {
  const after = end + 1
  return after === letters.length || (gaps[after] ?? gap.none) >= gap.digits || kinds[after] !== kinds[end]
}

function endsInflected(reading: Reading, end: number): boolean {
  let after = end + 1
  while (!endsWord(reading, after)) {
    after += 1
    if (after - end > longestEnding) return false
  }
  const rest = String.fromCodePoint(...reading.letters.slice(end + 1, after + 1))
  if (reading.kinds[end] === 'hangul') return areParticles(rest)
  return reading.kinds[end] === 'latin' && isInflection(String.fromCodePoint(reading.letters[end] ?? 0), rest)
}

/** In Latin letters, whether the row of single letters begins and ends with the entry: A.S.S.E.T. spells something else. */
function isSpelledOut(reading: Reading, start: number, end: number): boolean {
  if (reading.kinds[start] !== 'latin') return true
  const isAlone = (at: number): boolean =>
    at >= 0 && at < reading.letters.length && beginsWord(reading, at) && endsWord(reading, at)
  return !isAlone(start - 1) && !isAlone(end + 1)
}
