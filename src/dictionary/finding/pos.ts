// From the tag that a word has in its sentence to the part of speech under which the word book has it.
import type { UniversalPos } from '../../language/reading/token.ts'
import type { EntryPos } from '../../language/word-book/word-book.ts'

/** By tag the parts of speech to look under, the nearest first: grammars do not agree on small words. */
const under: Readonly<Record<UniversalPos, readonly EntryPos[]>> = {
  NOUN: ['noun', 'pronoun', 'number'],
  PROPN: ['noun', 'adjective'],
  VERB: ['verb', 'modal'],
  AUX: ['modal', 'verb'],
  ADJ: ['adjective', 'determiner', 'number', 'noun'],
  ADV: ['adverb', 'preposition', 'particle', 'conjunction', 'determiner'],
  ADP: ['preposition', 'adverb', 'particle', 'conjunction'],
  SCONJ: ['conjunction', 'preposition', 'adverb', 'pronoun'],
  CCONJ: ['conjunction', 'adverb', 'determiner'],
  DET: ['determiner', 'pronoun', 'adjective', 'number', 'adverb'],
  PRON: ['pronoun', 'determiner', 'adverb', 'noun'],
  NUM: ['number', 'noun', 'adjective'],
  PART: ['particle', 'adverb', 'preposition'],
  INTJ: ['interjection', 'adverb', 'noun'],
  PUNCT: [],
  SYM: ['noun'],
  X: [],
}

/** Null where the word book has the headword under none of them: then all are shown. */
export const entryPos = (tag: UniversalPos, known: readonly EntryPos[]): EntryPos | null =>
  under[tag].find((one) => known.includes(one)) ?? null
