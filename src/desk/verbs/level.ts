// Notes how hard an article is to read, so that lists can be asked for what is easier.
import type { House } from '../../platform/house.ts'
import type { ArticleId } from '../article.ts'
import { saveLevel } from '../store/articles.ts'
import { placesNow } from '../store/lists.ts'

/** `revision` is the one that was read: of another one nothing is noted. The level is from 1 to 6, or null if there is none. Moves no time of the article. */
export async function level(
  house: House,
  article: ArticleId,
  found: { revision: number; level: number | null },
): Promise<void> {
  await house.change(async (tx) => {
    if (!(await saveLevel(tx.write, article, found))) return
    const shelves = new Set((await placesNow(tx.db, article)).map(({ shelf }) => shelf))
    await tx.tell({ kind: 'article levelled', article, shelves: [...shelves] })
  })
}
