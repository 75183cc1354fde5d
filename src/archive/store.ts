// The archive's tables: the newest sentences that use a headword, and which articles have been read for them.
import type { ArticleId } from '../desk/desk.ts'
import type { Reader, Writer } from '../platform/database.ts'

type ArchiveTables = {
  archive_uses: { headword: string; article_id: string; number: number; at: string; sentence: string }
  archive_filed: { article_id: string; revision: number }
}

/** A sentence, which of its article's for this headword it is (from 1), and when the article came out, in ISO 8601. */
export type Use = { headword: string; article: ArticleId; number: number; at: string; sentence: string }

/** Of each headword so many of the newest uses are kept: what a reader may want to see, and some more for when an article is withdrawn. */
export const usesKept = 16

/** Puts an article's uses in place of those it had. */
export async function fileUses(tx: Writer, article: ArticleId, revision: number, uses: readonly Use[]): Promise<void> {
  await dropUses(tx, article)
  const db = tx.tables<ArchiveTables>()
  await db.insertInto('archive_filed').values({ article_id: article, revision }).execute()
  if (uses.length === 0) return
  const rows = uses.map(({ article: article_id, ...use }) => ({ ...use, article_id }))
  await db.insertInto('archive_uses').values(rows).execute()
  const headwords = uses.map(({ headword }) => headword)
  await db
    .deleteFrom('archive_uses')
    .where('headword', 'in', headwords)
    .where((the) =>
      the(
        the
          .selectFrom('archive_uses as newer')
          .select((count) => count.fn.countAll<number>().as('number'))
          .whereRef('newer.headword', '=', 'archive_uses.headword')
          .where((one) =>
            one.or([
              one('newer.at', '>', one.ref('archive_uses.at')),
              one.and([
                one('newer.at', '=', one.ref('archive_uses.at')),
                one('newer.article_id', '>', one.ref('archive_uses.article_id')),
              ]),
              one.and([
                one('newer.article_id', '=', one.ref('archive_uses.article_id')),
                one('newer.number', '<', one.ref('archive_uses.number')),
              ]),
            ]),
          ),
        '>=',
        usesKept,
      ),
    )
    .execute()
}

export async function dropUses(tx: Writer, article: ArticleId): Promise<void> {
  const db = tx.tables<ArchiveTables>()
  await db.deleteFrom('archive_uses').where('article_id', '=', article).execute()
  await db.deleteFrom('archive_filed').where('article_id', '=', article).execute()
}

/** Newest first, at most as many as are kept. */
export async function usesOf(db: Reader, headword: string): Promise<Use[]> {
  const rows = await db
    .tables<ArchiveTables>()
    .selectFrom('archive_uses')
    .selectAll()
    .where('headword', '=', headword)
    .orderBy('at', 'desc')
    .orderBy('article_id', 'desc')
    .orderBy('number')
    .limit(usesKept)
    .execute()
  return rows.map(({ article_id, ...use }) => ({ ...use, article: article_id as ArticleId }))
}

/** Which revision of each of these articles has been filed. */
export async function filedRevisions(db: Reader, articles: readonly ArticleId[]): Promise<Map<string, number>> {
  if (articles.length === 0) return new Map()
  const rows = await db
    .tables<ArchiveTables>()
    .selectFrom('archive_filed')
    .selectAll()
    .where('article_id', 'in', articles)
    .execute()
  return new Map(rows.map((row) => [row.article_id, row.revision]))
}

/** Stands in the place of an article's id. */
const everything = 'everything before'

/** Whether all has been filed that came out before there was an archive. */
export async function isWalked(db: Reader): Promise<boolean> {
  const query = db.tables<ArchiveTables>().selectFrom('archive_filed').select('revision')
  return (await query.where('article_id', '=', everything).executeTakeFirst()) !== undefined
}

export async function markWalked(tx: Writer): Promise<void> {
  const db = tx.tables<ArchiveTables>()
  await db
    .insertInto('archive_filed')
    .values({ article_id: everything, revision: 0 })
    .onConflict((row) => row.doNothing())
    .execute()
}
