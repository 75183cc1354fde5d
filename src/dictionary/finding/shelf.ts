// The books and the arts with which a card is made.
import type { Sentence, Token } from '../../language/reading/token.ts'
import type { EntrySense, WordBook, WordSense } from '../../language/word-book/word-book.ts'
import type { OwnSenses } from './one-list.ts'

export type Shelf = {
  book: WordBook
  read: (text: string) => Sentence[]
  /** What a form may be a form of, likeliest first. */
  headwordsOf: (form: string) => string[]
  /** WordNet's senses in their order for a sentence. */
  order: (sentence: Sentence, token: Token) => WordSense[]
  /** An entry's senses in their order for a sentence. */
  arrange: (sentence: Sentence, token: Token, senses: readonly EntrySense[]) => EntrySense[]
  /** What the newsroom has put in the place of the lexicon's entry; null where it has not. */
  own: (headword: string) => OwnSenses | null
}
