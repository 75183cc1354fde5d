// Numbers and abbreviations, which are explained and not looked up.
import type { Card } from '../card.ts'
import { expansionOf } from '../abbreviations.ts'
import { explain, explainRoman } from '../numbers/explain.ts'
import type { Quantity } from '../numbers/quantity.ts'
import { roman } from '../numbers/roman.ts'
import { blank } from './blank-card.ts'
import { oneList } from './one-list.ts'
import type { Shelf } from './shelf.ts'
import { folded } from './word.ts'

/** `word` is as it was asked for, `written` as it stands in the text. */
export type Written = { word: string; written: string; spans: [number, number][] }

export function numberCard(text: string, word: string, quantity: Quantity): Card {
  const { start, end } = quantity
  const headword = text.slice(start, end)
  return blank(word, { kind: 'number', headword, spans: [[start, end]], pos: 'number', note: explain(quantity) })
}

export function romanCard({ word, written, spans }: Written): Card | null {
  const value = roman(written)
  if (value === null) return null
  return blank(word, { kind: 'number', headword: written, spans, pos: 'number', note: explainRoman(value) })
}

/** `standsAlone`: nothing but the word was asked for. `isShouted`: among capitals alone, where `US` and `WHO` may be words. */
export type Manner = { standsAlone?: boolean; isShouted?: boolean }

export function abbreviationCard(
  { book }: Shelf,
  { word, written, spans }: Written,
  { standsAlone = false, isShouted = false }: Manner,
): Card | null {
  const found = expansionOf(written, standsAlone)
  if (!found || (isShouted && book.posOf(folded(written)).length > 0)) return null
  const expansion = folded(found.en.split(/[,;(]/, 1)[0] ?? '').trim()
  const senses = oneList(expansion, null, book.senses(expansion), null).slice(0, 1)
  return blank(word, {
    kind: 'abbreviation',
    headword: found.abbreviation,
    spans,
    pos: 'noun',
    // Shorter ones are spelt out, and the list has words of the same letters: `un`.
    sound: found.abbreviation.length > 3 ? book.soundOf(folded(found.abbreviation)) : null,
    senses,
    note: { en: found.en, ko: found.ko },
    seeAlso: senses.length > 0 && !book.isName(expansion) ? [expansion] : [],
  })
}
