// Measures how hard a text is to read: which share of its running words is known at each level.
import type { Forms } from '../../language/reading/form.ts'
import type { Level, WordBook } from '../../language/word-book/word-book.ts'

/** Running words of each level, from 1 to 6; names and numbers are in none. */
export type Counts = readonly [number, number, number, number, number, number]
export type Measured = {
  /** Running words that were counted. */
  words: number
  counts: Counts
  /** The headwords of the text that are hardest to a reader of its level, hardest first, each once. */
  hardest: { headword: string; level: Level; times: number }[]
}

/** Changes when the rules do: then every article is read anew. */
export const version = '1'

/** Who knows so many of a text's running words can read it with now and then a look-up: docs/decisions/0019-reading-level.md. */
export const enough = 0.95
/** Too few words to say anything about. */
export const fewestWords = 40

const none: Counts = [0, 0, 0, 0, 0, 0]
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu
const sentencesIn = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Paragraphs are parted by newlines. Some 2 µs a word, without the tagger: a form counts as the easiest word that it may be. */
export function measure(text: string, book: WordBook, forms: Forms): Measured {
  const counts: [number, number, number, number, number, number] = [...none]
  const found = new Map<string, { headword: string; level: Level; times: number }>()
  for (const { written, begins } of wordsOf(text)) {
    const known = levelOf(written, begins, book, forms)
    if (known === null) continue
    counts[known.level - 1] = (counts[known.level - 1] ?? 0) + 1
    const times = (found.get(known.headword)?.times ?? 0) + 1
    found.set(known.headword, { ...known, times })
  }
  const words = counts.reduce((sum, count) => sum + count, 0)
  const hardest = [...found.values()]
    .filter(({ level }) => level > 2)
    .toSorted((one, other) => other.level - one.level || other.times - one.times)
  return { words, counts, hardest }
}

/** The share of the running words that a reader of each level knows, from 1 to 6; the last is 1. */
export function shares({ words, counts }: Pick<Measured, 'words' | 'counts'>): number[] {
  let sum = 0
  return counts.map((count) => (sum += count) / Math.max(1, words))
}

/** The lowest level at which a reader knows enough; null of a text too short to say. */
export function levelOfText(measured: Pick<Measured, 'words' | 'counts'>): Level | null {
  if (measured.words < fewestWords) return null
  return (shares(measured).findIndex((share) => share >= enough) + 1) as Level
}

function* wordsOf(text: string): Generator<{ written: string; begins: boolean }> {
  for (const paragraph of text.split(/\n+/))
    for (const { segment } of sentencesIn.segment(paragraph)) {
      let begins = true
      for (const [written] of segment.matchAll(word)) {
        yield { written: written.replaceAll('’', "'"), begins }
        begins = false
      }
    }
}

type Known = { headword: string; level: Level }

/** Null of what is no word to know: a name, a number, an abbreviation. */
function levelOf(written: string, begins: boolean, book: WordBook, forms: Forms): Known | null {
  if (/[\p{N}.]/u.test(written) || !/[a-z]/i.test(written)) return null
  const form = withoutEnding(written.toLowerCase())
  const isCapital = /^\p{Lu}/u.test(written)
  if (isCapital && written.length > 1 && written === written.toUpperCase()) return null
  if (plain.has(form)) return { headword: form, level: 1 }
  const bases = basesOf(form, forms).filter((one) => book.posOf(one).length > 0)
  const common = bases.filter((one) => !book.isName(one))
  // “Minister” and “Council” in a name are words to know, “Kim” and “Novak” are not, at a sentence's beginning neither.
  if (isCapital && common.length === 0) return null
  if (isCapital && !begins && common.every((one) => book.rankOf(one) === null)) return null
  const [easiest] = (common.length > 0 ? common : [form])
    .map((headword): Known => ({ headword, level: book.levelOf(headword) }))
    .toSorted((one, other) => one.level - other.level)
  return easiest ?? null
}

/** What lists of frequency and dictionaries leave out, and everybody knows. */
const plain = new Set("monday tuesday wednesday thursday friday saturday sunday o'clock cannot else".split(' '))

/** What is written to a word and is none by itself: possessives and contractions. */
const withoutEnding = (form: string): string => form.replace(/(?:n't|'(?:s|re|ve|ll|d|m)?)$/u, '') || form

function basesOf(form: string, forms: Forms): string[] {
  const { noun, verb, adjective, adverb } = forms(form)
  return [...new Set([form, noun, verb, adjective, adverb].filter((one) => one !== null))]
}
