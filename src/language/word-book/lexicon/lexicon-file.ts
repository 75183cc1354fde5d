// A file of the learner's lexicon as text: read with what is wrong and where, and written as it should stand.
import type { Entry, EntryPos, EntrySense } from '../word-book.ts'

export type Fault = { file: string; line: number; problem: string }
/** `line` is where it begins; each sense has its own. */
export type PlacedEntry = Entry & { file: string; line: number; lines: number[] }

const letters: Readonly<Record<string, EntryPos>> = {
  n: 'noun',
  v: 'verb',
  a: 'adjective',
  r: 'adverb',
  prep: 'preposition',
  conj: 'conjunction',
  det: 'determiner',
  pron: 'pronoun',
  modal: 'modal',
  intj: 'interjection',
  num: 'number',
  part: 'particle',
}
const abbreviations = new Map(Object.entries(letters).map(([short, pos]) => [pos, short]))

const newsMark = ' · news'

/** Reads a file; what cannot be read is a fault and left out. */
export function parseLexicon(file: string, text: string): { entries: PlacedEntry[]; faults: Fault[] } {
  const entries: PlacedEntry[] = []
  const faults: Fault[] = []
  let entry: PlacedEntry | null = null
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1
    const words = raw.trim()
    if (words === '') {
      entry = null
    } else if (entry === null) {
      entry = { ...headOf(words), senses: [], file, line, lines: [] }
      entries.push(entry)
    } else {
      const sense = senseOf(entry.headword, words)
      if (typeof sense === 'string') faults.push({ file, line, problem: sense })
      else {
        entry.senses.push(sense)
        entry.lines.push(line)
      }
    }
  }
  return { entries, faults }
}

/** The file as it should stand: sorted, an empty line between two entries, one blank on either side of a bar. */
export function writeLexicon(entries: readonly Entry[]): string {
  return entries
    .toSorted((a, b) => compareHeadwords(a.headword, b.headword))
    .map(({ headword, isNewsTerm, senses }) =>
      [headword + (isNewsTerm ? newsMark : ''), ...senses.map((sense) => senseLine(headword, sense))].join('\n'),
    )
    .join('\n\n')
    .concat('\n')
}

/** By letters, whatever their case; the same on every machine. */
export function compareHeadwords(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  if (one === other) return a < b ? -1 : Number(a > b)
  return one < other ? -1 : 1
}

/** WordNet's sense keys begin with the headword as WordNet writes it. */
export const keyPrefix = (headword: string): string => `${headword.toLowerCase().replaceAll(' ', '_')}%`

function headOf(words: string): Pick<Entry, 'headword' | 'isNewsTerm'> {
  const isNewsTerm = words.endsWith(newsMark)
  return { headword: isNewsTerm ? words.slice(0, -newsMark.length).trim() : words, isNewsTerm }
}

function senseOf(headword: string, words: string): EntrySense | string {
  const fields = words.split('|').map((field) => field.trim())
  if (fields.length !== 5)
    return `has ${fields.length} fields, not 5: part of speech | definition | Korean | phrase | keys`
  const [short = '', definition = '', korean = '', phrase = '', keys = ''] = fields
  const pos = Object.hasOwn(letters, short) ? letters[short] : undefined
  if (pos === undefined) return `“${short}” is no part of speech: ${Object.keys(letters).join(' ')}`
  return {
    pos,
    definition,
    glosses: listOf(korean),
    phrase: phrase || null,
    keys: keys
      .split(' ')
      .filter(Boolean)
      .map((key) => keyPrefix(headword) + wholeKey(key)),
  }
}

function senseLine(headword: string, { pos, definition, glosses, phrase, keys }: EntrySense): string {
  const shortened = keys.map((key) => key.slice(keyPrefix(headword).length).replace(/::$/, ''))
  return [abbreviations.get(pos), definition, glosses.join(', '), phrase ?? '', shortened.join(' ')]
    .join(' | ')
    .replaceAll('|  |', '| |')
    .trimEnd()
}

/** `2:31:00` → 2:31:00::, and `5:00:00:able:00` as it is. */
const wholeKey = (key: string): string => (/^\d:\d\d:\d\d$/.test(key) ? `${key}::` : key)

/** Separated by commas, but for those within brackets: `(권한, 책임을) 맡다`. */
function listOf(korean: string): string[] {
  return korean
    .split(/,(?![^(]*\))/)
    .map((gloss) => gloss.trim())
    .filter(Boolean)
}
