// Keeps the arranged fronts and breaking news.
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { ArticleId } from '../article.ts'
import type { Breaking } from '../breaking.ts'
import type { Front } from '../front.ts'
import type { DeskTables } from './tables.ts'

export async function front(db: Reader, language: Language): Promise<Front> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('fronts')
    .select('front')
    .where('interface', '=', language)
    .executeTakeFirst()
  return row ? (JSON.parse(row.front) as Front) : { lead: null, beside: [], blocks: [] }
}

export async function saveFront(
  tx: Writer,
  language: Language,
  arranged: Front,
  { at, by }: { at: Date; by: string },
): Promise<void> {
  const row = { front: JSON.stringify(arranged), at: at.toISOString(), by }
  await tx
    .tables<DeskTables>()
    .insertInto('fronts')
    .values({ interface: language, ...row })
    .onConflict((on) => on.column('interface').doUpdateSet(row))
    .execute()
}

/** The newest breaking news, whether or not its time has run out. */
export async function breaking(db: Reader): Promise<Breaking | null> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('breaking_news')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id as Breaking['id'],
    text: { en: row.text_en, ko: row.text_ko },
    article: row.article_id as ArticleId | null,
    at: new Date(row.at),
    until: new Date(row.until),
  }
}

export async function insertBreaking(
  tx: Writer,
  { id, text, article, at, until }: Breaking,
  by: string,
): Promise<void> {
  const row = {
    id,
    text_en: text.en,
    text_ko: text.ko,
    article_id: article,
    at: at.toISOString(),
    until: until.toISOString(),
    by,
  }
  await tx.tables<DeskTables>().insertInto('breaking_news').values(row).execute()
}

export async function endBreaking(tx: Writer, at: Date): Promise<void> {
  await tx
    .tables<DeskTables>()
    .updateTable('breaking_news')
    .set({ until: at.toISOString() })
    .where('until', '>', at.toISOString())
    .execute()
}
