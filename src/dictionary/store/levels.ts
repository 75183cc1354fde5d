// Which revision of each article has been read for its level, and by which rules and which word book.
import type { ArticleId } from '../../desk/desk.ts'
import type { Reader, Writer } from '../../platform/database.ts'

type LevelTables = { article_levels: { article_id: string; revision: number; measured_by: string } }

export type Measuring = { article: ArticleId; revision: number; by: string }

export async function markMeasured(tx: Writer, { article, revision, by }: Measuring): Promise<void> {
  await mark(tx, { article_id: article, revision, measured_by: by })
}

export async function forgetMeasured(tx: Writer, article: ArticleId): Promise<void> {
  await tx.tables<LevelTables>().deleteFrom('article_levels').where('article_id', '=', article).execute()
}

/** The revision that was read of each of these articles by these rules. */
export async function measuredRevisions(
  db: Reader,
  articles: readonly ArticleId[],
  by: string,
): Promise<Map<string, number>> {
  if (articles.length === 0) return new Map()
  const rows = await db
    .tables<LevelTables>()
    .selectFrom('article_levels')
    .selectAll()
    .where('article_id', 'in', articles)
    .where('measured_by', '=', by)
    .execute()
  return new Map(rows.map((row) => [row.article_id, row.revision]))
}

/** Stands in the place of an article's id. */
const everything = 'everything before'

/** Whether every article of before has been read by these rules. */
export async function isWalked(db: Reader, by: string): Promise<boolean> {
  const query = db.tables<LevelTables>().selectFrom('article_levels').select('revision')
  return (
    (await query.where('article_id', '=', everything).where('measured_by', '=', by).executeTakeFirst()) !== undefined
  )
}

export const markWalked = (tx: Writer, by: string): Promise<void> =>
  mark(tx, { article_id: everything, revision: 0, measured_by: by })

async function mark(tx: Writer, row: LevelTables['article_levels']): Promise<void> {
  const { revision, measured_by } = row
  await tx
    .tables<LevelTables>()
    .insertInto('article_levels')
    .values(row)
    .onConflict((on) => on.column('article_id').doUpdateSet({ revision, measured_by }))
    .execute()
}
