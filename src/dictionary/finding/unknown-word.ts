// What can be said of a word that no book has: what it is made of, or what it may have been meant to be.
import type { Card } from '../card.ts'
import { blank } from './blank-card.ts'
import { soManyInKorean } from '../numbers/so-many.ts'
import { nearSpellings } from './near.ts'
import type { Shelf } from './shelf.ts'
import { folded } from './word.ts'

export function unknownCard(shelf: Shelf, word: string, written: string): Card {
  const parts = partsOf(shelf, written)
  if (parts.length < 2)
    return blank(word, { kind: 'unknown', headword: written, seeAlso: nearSpellings(shelf.book, folded(written)) })
  const note = {
    en: `Made of ${parts.map((one) => `“${one}”`).join(' and ')}.`,
    ko: soManyInKorean(folded(written).split(/[\s-]+/u)) ?? parts.map((one) => glossed(shelf, one)).join(' + '),
  }
  return blank(word, { kind: 'phrase', headword: folded(written), note, seeAlso: [...new Set(parts)] })
}

/** `veto(거부권)`. */
function glossed({ book }: Shelf, part: string): string {
  const gloss = book.entry(part)?.senses[0]?.glosses[0]
  return gloss === undefined ? part : `${part}(${gloss})`
}

const mostParts = 6

/** The headwords of a compound such as `veto-wielding`; none if one of them is unknown. */
function partsOf({ book, headwordsOf }: Shelf, written: string): string[] {
  const words = folded(written).split(/[\s-]+/u)
  if (words.length > mostParts) return []
  const parts = words.map((one) => [one, ...headwordsOf(one)].findLast((tried) => book.posOf(tried).length > 0))
  return parts.every((one) => one !== undefined) ? parts : []
}
