// The parts of speech as the word book's file counts them: WordNet's four first, in its order.
import { entryParts, type EntryPos, type WordPos } from './word-book.ts'

/** Numbers count from 1. */
export const numberOfPos = (pos: EntryPos): number => entryParts.indexOf(pos) + 1
export const wordPos = (number: number): WordPos => entryParts[number - 1] as WordPos
export const letterOfPos = (pos: WordPos): string => ({ noun: 'n', verb: 'v', adjective: 'a', adverb: 'r' })[pos]

/** Several in one number: bit 0 is the first. */
export const bitOfPos = (pos: EntryPos): number => 1 << entryParts.indexOf(pos)
export const posOfBits = (bits: number): EntryPos[] => entryParts.filter((pos) => (bits & bitOfPos(pos)) !== 0)
