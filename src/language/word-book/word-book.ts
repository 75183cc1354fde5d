// What the word book knows of an English word: its parts of speech, senses, forms, rank, level and sound.

/** WordNet's four parts of speech, in its order. */
export const wordParts = ['noun', 'verb', 'adjective', 'adverb'] as const
export type WordPos = (typeof wordParts)[number]
/** Of the learner's lexicon, which has function words, too. By their places here the word book's file counts them. */
export const entryParts = [
  ...wordParts,
  'preposition',
  'conjunction',
  'determiner',
  'pronoun',
  'modal',
  'interjection',
  'number',
  'particle',
] as const
export type EntryPos = (typeof entryParts)[number]

/** How hard a word is for a learner of today: 1 are the first 500, 2 reaches to 1,300, 3 to 2,600, 4 to 5,000, 5 to 9,000, 6 is rare. */
export type Level = 1 | 2 | 3 | 4 | 5 | 6

/** A sense of WordNet 3.1. `key` as in `assume%2:31:00::`, `number` its place among the senses of the headword and part of speech, from 1. */
export type WordSense = {
  key: string
  pos: WordPos
  number: number
  /** How often it was found in WordNet's sense-tagged texts. */
  tagged: number
  gloss: string
  examples: string[]
  /** WordNet's field of meaning, such as `noun.communication`. */
  field: string
  /** Of a verb, in what sentences it stands: bits of `frame` (frames.ts); 0 of other words. */
  frames: number
  /** Identifies the synset: part of speech and offset, such as `v00629740`. */
  synset: string
}

/** A sense of the learner's lexicon (lexicon/*.txt), the news sense first. */
export type EntrySense = {
  pos: EntryPos
  definition: string
  /** In Korean; at least one. */
  glosses: string[]
  /** A typical phrase, such as `assume office`. */
  phrase: string | null
  /** WordNet's senses that it covers, as whole keys. */
  keys: string[]
}

/** `isNewsTerm` marks what WordNet does not have. */
export type Entry = { headword: string; isNewsTerm: boolean; senses: EntrySense[] }

/** Between synsets: what is more general, what is made of the same word, the field it belongs to, what is nearly the same. */
export type Relation = 'hypernym' | 'derived' | 'domain' | 'similar'

/**
 * Headwords are in lower case with spaces (`foreign minister`, `three-day`), whatever their first letters in WordNet; look-ups take any case.
 * Every reading is synchronous and takes some 20 µs; only the newest few thousand answers are kept in memory.
 */
export type WordBook = {
  /** The parts of speech under which WordNet or the learner's lexicon has the headword; none if it is unknown. */
  posOf: (headword: string) => EntryPos[]
  /** Whether WordNet knows it as a name alone: `Moscow`, but not `turkey`. */
  isName: (headword: string) => boolean
  /** Base forms of an irregular form: `brought` → bring. Without part of speech: of all. */
  irregular: (form: string, pos?: WordPos) => { headword: string; pos: WordPos }[]
  /** The form as others spell it, `colour` → color; the form itself if all spell it so. American, for look-ups that find nothing. */
  american: (form: string) => string
  /** Place by frequency after reduction to headwords, from 1; null outside the list. */
  rankOf: (headword: string) => number | null
  levelOf: (headword: string) => Level
  /** In WordNet's order, nouns before verbs, adjectives and adverbs; of one part of speech if it is named. */
  senses: (headword: string, pos?: WordPos) => WordSense[]
  entry: (headword: string) => Entry | null
  /** IPA from the list alone, without strokes, stress marked: `əˈsum`; null for what is not in it. */
  soundOf: (word: string) => string | null
  /** Headwords of several words that begin with this word, hyphened ones too: `touch` → touch down, touch off, … Longest first. */
  phrasesFrom: (firstWord: string) => string[]
  /** The synsets that stand in a relation to this one (`v00633898`), with their glosses. */
  related: (synset: string, relation: Relation) => { synset: string; gloss: string }[]
}
