// Finds topics by what they are called.
import type { Reader } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { TopicId } from '../topic.ts'
import type { DeskTables } from './tables.ts'

/** The topic that has this name in one language; null if there is none. */
export async function topicCalled(db: Reader, language: Language, name: string): Promise<TopicId | null> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('topics')
    .select('id')
    .where(language === 'en' ? 'name_en' : 'name_ko', '=', name)
    .orderBy('id')
    .executeTakeFirst()
  return row ? (row.id as TopicId) : null
}
