// What a program is told of a text: each word with its headword, and its senses as WordNet keys.
import { readText } from '../../language/reading/reading.ts'
import type { Sentence, Span, Token, UniversalPos } from '../../language/reading/token.ts'
import type { WordBook } from '../../language/word-book/word-book.ts'
import { orderSenses } from '../senses/order.ts'

/** Offsets are UTF-16 units of the text. Of a phrase, `parts` are its words and `alone` the headword of each. */
export type AnsweredToken = {
  start: number
  end: number
  pos: UniversalPos
  headword: string
  senses: string[]
  parts?: Span[]
  alone?: string[]
}

/** Every token in order, punctuation too. */
export const answer = (book: WordBook, text: string): AnsweredToken[] =>
  readText(text).flatMap((sentence) => sentence.tokens.map((token) => answerFor(book, sentence, token)))

function answerFor(book: WordBook, sentence: Sentence, token: Token): AnsweredToken {
  const { start, end, pos, headword, parts, alone } = token
  const senses = orderSenses(book, { sentence, token }).map(({ key }) => key)
  return { start, end, pos, headword, senses, ...(parts === undefined ? {} : { parts, alone: alone ?? [] }) }
}
