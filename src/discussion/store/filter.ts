// Whether the filter outside answers: what the newest comments say that it was asked about.
import type { Reader } from '../../platform/database.ts'
import type { DiscussionTables } from './tables.ts'

/** As many comments are looked back on; who was asked about none of them has nothing to say of today. */
const lookedBack = 20

export type FilterState = { answers: boolean; at: Date }

/** How the filter did when it was last asked; null if it was asked about none of the newest comments. */
export async function filterState(db: Reader): Promise<FilterState | null> {
  const tables = db.tables<DiscussionTables>()
  const newest = tables.selectFrom('comments').select('id').orderBy('id', 'desc').limit(lookedBack)
  const row = await tables
    .selectFrom('verdicts')
    .select(['because', 'at'])
    .where('comment_id', 'in', newest)
    .where('step', '=', 'hook')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { answers: row.because !== 'hook.silent', at: new Date(row.at) } : null
}
