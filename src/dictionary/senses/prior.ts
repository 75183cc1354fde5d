// How likely each sense of a headword is before its sentence is read: by WordNet's tagged texts, and by what news means.
import { remembering } from '../../language/remembering.ts'
import type { EntrySense, WordBook, WordPos, WordSense } from '../../language/word-book/word-book.ts'

/**
 * `prior` is the logarithm of a likelihood. `isPlural` is a sense of the plural alone. `words` are the stems, between spaces, of its gloss and of what the
 * lexicon says of it.
 */
export type Prior = { sense: WordSense; prior: number; isPlural: boolean; words: () => string }

// A few thousand headwords make nine tenths of every text. The book goes when it is closed, and what was read of it with it.
const read = new WeakMap<WordBook, (headword: string) => Prior[]>()

/** Of all parts of speech, those of one part of speech likeliest first. */
export function priorsOf(book: WordBook): (headword: string) => Prior[] {
  const found = read.get(book)
  if (found !== undefined) return found
  const made = remembering(4_000, (headword) => priors(book, headword))
  read.set(book, made)
  return made
}

/** So many tagged occurrences the order of the lexicon is worth: where WordNet's texts have fewer, news decides. */
const worth = 30
/** Where the lexicon has the word and not this sense, it is rare. */
const leftOut = 0.1

function priors(book: WordBook, headword: string): Prior[] {
  const entry = book.entry(headword)?.senses ?? []
  const senses = book.senses(headword)
  const own = senses.map((sense) => entry.filter(({ pos }) => pos === sense.pos))
  const guessed = senses.map((sense, index) => guess(sense, own[index] ?? []))
  const all = new Map<WordPos, number>()
  for (const [index, { pos }] of senses.entries()) all.set(pos, (all.get(pos) ?? 0) + (guessed[index] ?? 0))
  return senses
    .map((sense, index): Prior => {
      const share = (guessed[index] ?? 0) / (all.get(sense.pos) ?? 1)
      const covering = own[index]?.find(({ keys }) => keys.includes(sense.key))
      const prior = Math.log(sense.tagged + worth * share)
      return { sense, prior, isPlural: /^[^;]{0,40}\bplural/.test(sense.gloss), words: wordsOf(sense, covering) }
    })
    .toSorted((one, other) => other.prior - one.prior)
}

/** By its place in the lexicon, and where the lexicon does not have the word, in WordNet. */
function guess({ key, number }: WordSense, own: readonly EntrySense[]): number {
  if (own.length === 0) return 1 / number
  const place = own.findIndex(({ keys }) => keys.includes(key))
  const within = own[place]?.keys.indexOf(key) ?? 0
  return place === -1 ? leftOut / number : 1 / (1 + place) ** 2 / (1 + within)
}

function wordsOf({ gloss }: WordSense, own: EntrySense | undefined): () => string {
  let words: string | null = null
  return () => (words ??= stemsIn(`${gloss} ${own?.definition ?? ''} ${own?.phrase ?? ''}`))
}

/** A set of them would take twenty times the memory. */
const stemsIn = (text: string): string =>
  ` ${text
    .toLowerCase()
    .split(/[^a-z]+/)
    .map(stem)
    .join(' ')} `

/** Rough, and the same for all forms of most words. */
export const stem = (word: string): string => word.replace(/(?:ies|es|s|ied|ed|ing|ly|e|y)$/, '')
