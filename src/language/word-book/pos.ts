// The parts of speech as the word book's file counts them: WordNet's four first, in its order.
import type { EntryPos, WordPos } from './word-book.ts'

const allPos = [
  'noun',
  'verb',
  'adjective',
  'adverb',
  'preposition',
  'conjunction',
  'determiner',
  'pronoun',
  'modal',
  'interjection',
  'number',
  'particle',
] as const satisfies readonly EntryPos[]

/** Numbers count from 1. */
export const numberOfPos = (pos: EntryPos): number => allPos.indexOf(pos) + 1
export const wordPos = (number: number): WordPos => allPos[number - 1] as WordPos
export const letterOfPos = (pos: WordPos): string => ({ noun: 'n', verb: 'v', adjective: 'a', adverb: 'r' })[pos]

/** Several in one number: bit 0 is the first. */
export const bitOfPos = (pos: EntryPos): number => 1 << allPos.indexOf(pos)
export const posOfBits = (bits: number): EntryPos[] => allPos.filter((pos) => (bits & bitOfPos(pos)) !== 0)
