// What a reader gets for a word: the card beside it, and the dictionary's page.
import type { EntryPos, Level } from '../language/word-book/word-book.ts'

/** What the word is here: a name is said to be one, a number and an abbreviation are explained. */
export type CardKind = 'word' | 'phrase' | 'name' | 'number' | 'abbreviation' | 'unknown'

/** Where a sense comes from: the learner's lexicon, the newsroom's own entries, WordNet, or an installed pack by its id. */
export type SenseSource =
  | { kind: 'learner' | 'newsroom' | 'wordnet' }
  /** `from` and `to` are languages as BCP 47 writes them; definitions are in `to`. */
  | { kind: 'pack'; id: string; name: string; licence: string; from: string; to: string }

export type CardSense = {
  pos: EntryPos | null
  /** In English, unless a pack says otherwise. */
  definition: string
  /** In Korean; none where nobody wrote one. */
  glosses: string[]
  phrase: string | null
  /** WordNet's example sentences. */
  examples: string[]
  /** WordNet's sense keys that it covers. */
  keys: string[]
  source: SenseSource
}

/** A sentence of the paper's own archive that uses the headword. */
export type Example = {
  text: string
  /** Where the word stands in the text. */ spans: [number, number][]
  headline: string
  address: string
  day: string
}

export type Card = {
  /** As it was asked for. */
  word: string
  headword: string
  kind: CardKind
  /** Its part of speech in the sentence; null without a sentence. */
  pos: EntryPos | null
  /** Where it stands in the sentence, each part of a phrase by itself, in UTF-16 units; none where it does not stand there. */
  spans: [number, number][]
  /** IPA without strokes; null where it would be a guess. */
  sound: string | null
  level: Level | null
  /** Likeliest first: the first is the meaning here. */
  senses: CardSense[]
  /** A plain explanation of a number, unit or name, in both languages; null for words. */
  note: { en: string; ko: string } | null
  /**
   * Where the word is part of a phrase here, the other way to take it: `touch` for `touch down`; of what may be a form of another word, that
   * word: `talk` for `talks`; of an unknown word, near spellings.
   */
  seeAlso: string[]
}

/** Whether somebody wrote of it. Numbers and compounds have no end: kept, a robot's list of them would drive out what readers want. */
export const isInBooks = ({ kind, senses }: Card): boolean => kind === 'abbreviation' || senses.length > 0
