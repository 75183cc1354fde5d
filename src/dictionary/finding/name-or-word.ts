// Whether a word that is written as a name means what it says: the Council does, and Trump does not.
import type { Token } from '../../language/reading/token.ts'
import type { WordBook, WordSense } from '../../language/word-book/word-book.ts'
import type { Card } from '../card.ts'
import type { Spot } from './spot.ts'
import { folded } from './word.ts'

/** The token before (-1) or behind (1). */
export const beside = ({ sentence: { tokens }, token }: Spot, step: -1 | 1): Token | undefined =>
  tokens[tokens.findIndex(({ start }) => start === token.start) + step]

const isUnknownName = (book: WordBook, token: Token | undefined): boolean =>
  token?.pos === 'PROPN' && book.posOf(folded(token.headword)).length === 0

/** Beside a name that nobody knows, or as short as one: what WordNet says of `RI` is not said of Ri Yong-ho. */
export function isPartOfName(book: WordBook, spot: Spot): boolean {
  const { headword } = spot.token
  if (headword.length < 4 && headword !== headword.toUpperCase()) return true
  return isUnknownName(book, beside(spot, -1)) || isUnknownName(book, beside(spot, 1))
}

const isPerson = (book: WordBook, token: Token): boolean =>
  book.senses(folded(token.headword), 'noun')[0]?.field === 'noun.person'

const kinds = new Set(['noun.person', 'noun.event', 'noun.time', 'noun.act'])

/** Of a term with capitals: North Koreans are people and the Winter Olympics are games, but there is one Security Council. */
export function isProperTerm(book: WordBook, headword: string): boolean {
  const field = book.senses(headword, 'noun')[0]?.field
  return field === undefined || (book.isName(headword) && field !== 'noun.event') || !kinds.has(field)
}

/**
 * By what stands around it, for what the lexicon has. Parties and months do; presidents and bakers, unless an unknown name goes before
 * them; anything else as `isAmongWords` says.
 */
export function means(book: WordBook, spot: Spot, { kind, senses }: Card, ordered: readonly WordSense[]): boolean {
  const [first] = senses
  if (kind !== 'word' || !first || first.source.kind === 'wordnet') return false
  const field = ordered.find(({ key }) => first.keys.includes(key))?.field ?? ''
  if (field === 'noun.group' || field === 'noun.time') return true
  if (isUnknownName(book, beside(spot, -1))) return false
  return field === 'noun.person' || isAmongWords(book, beside(spot, -1), beside(spot, 1))
}

/**
 * With an article before it, or beside names that the books know as words, as in the Institute for Security Research. What stands behind a
 * title, or all alone, is taken for the name of a person.
 */
function isAmongWords(book: WordBook, before: Token | undefined, behind: Token | undefined): boolean {
  if (isUnknownName(book, behind)) return false
  if (before?.pos === 'DET') return true
  if (before?.pos === 'PROPN') return !isPerson(book, before)
  return behind?.pos === 'PROPN'
}
