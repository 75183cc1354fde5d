// Finds sentences of the paper that use a headword.
import * as desk from '../../desk/desk.ts'
import type { Card } from '../../desk/desk.ts'
import type { Sentence } from '../../language/reading/token.ts'
import type { House } from '../../platform/house.ts'
import { type Use, usesOf } from '../store.ts'

export type Wish = {
  headword: string
  /** Whether a token of that headword is used as wished, such as by its part of speech; any is, if nothing is said. */
  as?: (token: Sentence['tokens'][number]) => boolean
  /** At most so many; the archive keeps a dozen. */
  limit: number
  /** A sentence that the reader has before them already. */
  besides?: string
}
/** `spans` say where the word stands, in UTF-16 units. */
export type Found = { text: string; spans: [number, number][]; article: Card }

/** The newest first, of as many different articles; only what is published now. Reads each sentence, some 20 µs a word. */
export async function sentencesWith(house: House, wish: Wish): Promise<Found[]> {
  const uses = (await usesOf(house.db, wish.headword)).filter(({ sentence }) => sentence !== wish.besides?.trim())
  if (uses.length === 0) return []
  const { readText } = await import('../../language/reading/reading.ts')
  const read = uses
    .map((use) => ({ ...use, spans: spansIn(readText(use.sentence), wish) }))
    .filter(({ spans }) => spans.length > 0)
  const oneEach = [...new Map(read.toReversed().map((use) => [use.article, use])).values()].toReversed()
  const chosen = oneEach.slice(0, wish.limit)
  const cards = await desk.cardsById(
    house.db,
    chosen.map(({ article }) => article),
  )
  return chosen.flatMap(({ sentence, article, spans }: Use & Pick<Found, 'spans'>) => {
    const card = cards.get(article)
    return card ? [{ text: sentence, spans, article: card }] : []
  })
}

function spansIn(sentences: readonly Sentence[], { headword, as = () => true }: Wish): [number, number][] {
  return sentences.flatMap(({ tokens }) =>
    tokens
      .filter((token) => token.headword.toLowerCase() === headword && as(token))
      .flatMap(({ start, end, parts }) =>
        (parts ?? [[start, end] as const]).map(([from, to]): [number, number] => [from, to]),
      ),
  )
}
