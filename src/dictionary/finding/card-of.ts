// Makes the card of a word: as it stands in a sentence, or by itself.
import type { Card } from '../card.ts'
import { quantityAt } from '../numbers/quantity.ts'
import { blank, koreanNote, nameNote } from './blank-card.ts'
import { abbreviationCard, numberCard, romanCard } from './explained.ts'
import { inSentence } from './in-sentence.ts'
import { allSenses, knownCard } from './known-word.ts'
import type { Shelf } from './shelf.ts'
import { spotOf } from './spot.ts'
import { unknownCard } from './unknown-word.ts'
import { bare, beforeEnding, folded, isKorean, otherSpellings } from './word.ts'

/** `at` is where the word begins in the sentence, in UTF-16 units. */
export type Asked = { word: string; sentence?: string | undefined; at?: number | undefined }

/** The word and the sentence are within their bounds. */
export function cardOf(shelf: Shelf, { word, sentence = '', at }: Asked): Card {
  const asked = bare(word)
  if (asked === '') return blank(word, { kind: 'unknown' })
  if (isKorean(asked)) return blank(word, { kind: 'unknown', headword: asked, note: koreanNote })
  const spot =
    sentence === '' ? null : spotOf(shelf.book, { text: sentence, sentences: shelf.read(sentence), word: asked, at })
  return spot ? inSentence(shelf, { word, sentence, spot }) : byItself(shelf, word, asked)
}

function byItself(shelf: Shelf, word: string, asked: string): Card {
  const written = { word, written: asked, spans: [] }
  const explained = abbreviationCard(shelf, written, { standsAlone: true }) ?? romanCard(written)
  if (explained) return explained
  const quantity = quantityAt(asked, 0)
  if (quantity?.end === asked.length) return { ...numberCard(asked, word, quantity), spans: [] }
  return spelled(shelf, word, asked)
}

/** By its spelling: a headword as it is before what it may be a form of. */
function spelled(shelf: Shelf, word: string, asked: string): Card {
  const { book, headwordsOf } = shelf
  const isThere = (one: string): boolean => book.posOf(one).length > 0
  const stem = beforeEnding(folded(asked))
  const forms = [...new Set([...headwordsOf(stem), book.american(stem)])].filter(isThere)
  const others = () => otherSpellings(stem).flatMap((one) => [one, ...headwordsOf(one)])
  const headword = isThere(stem) ? stem : (forms[0] ?? others().find(isThere))
  if (headword === undefined) return unknownCard(shelf, word, asked)
  const ordered = allSenses(book, headword, null)
  const isPhrase = headword.includes(' ')
  const card = knownCard(shelf, { word, headword, pos: null, ordered, isPhrase, form: headword })
  const note = card.kind === 'name' ? nameNote : null
  return { ...card, note, seeAlso: forms.filter((one) => one !== headword) }
}
