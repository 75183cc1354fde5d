// Walks through everything that was published, oldest first, some at a time: for those who have to look at each article once.
import type { Reader } from '../../platform/database.ts'
import type { Card } from '../article.ts'
import { cardsPublished } from '../store/lists.ts'

/** Where a walk stands: at a moment, in ISO 8601, of which so many articles have been met. */
export type Stand = { readonly from: string; readonly skip: number }

export const beginning: Stand = { from: new Date(0).toISOString(), skip: 0 }

/** The next articles from a stand on, at most `size`, and where to go on; null when that was the last. Standing pages are left out. */
export async function walk(
  db: Reader,
  { from, skip }: Stand,
  size: number,
): Promise<{ cards: Card[]; next: Stand | null }> {
  const cards = await cardsPublished(db, 'article', { from: new Date(from), limit: size, offset: skip })
  const last = cards.at(-1)
  if (!last || cards.length < size) return { cards, next: null }
  const moment = last.firstPublishedAt.toISOString()
  // Those of the same moment, of which an import may have many, are counted: the next list begins with them again.
  const again = cards.filter(({ firstPublishedAt }) => firstPublishedAt.toISOString() === moment).length
  return { cards, next: { from: moment, skip: moment === from ? skip + cards.length : again } }
}
