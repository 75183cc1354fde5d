// Reads what waits for the board.
import type { Reader } from '../../platform/database.ts'
import type { Appeal } from '../appeal.ts'
import type { Case } from '../case.ts'
import type { Decision } from '../decision.ts'
import { appealOf } from './appeals.ts'
import { caseOf } from './cases.ts'
import { decisionOf } from './decisions.ts'
import type { StandardsTables } from './tables.ts'

export async function openAppeals(db: Reader): Promise<{ appeal: Appeal; decision: Decision }[]> {
  const rows = await db
    .tables<StandardsTables>()
    .selectFrom('appeals')
    .selectAll()
    .where('state', '=', 'open')
    .execute()
  if (rows.length === 0) return []
  const decided = await db
    .tables<StandardsTables>()
    .selectFrom('decisions')
    .selectAll()
    .where('id', 'in', (select) => select.selectFrom('appeals').select('decision_id').where('state', '=', 'open'))
    .execute()
  const decisions = new Map(decided.map((row) => [row.id, decisionOf(row)]))
  return rows.flatMap((row) => {
    const decision = decisions.get(row.decision_id)
    return decision ? [{ appeal: appealOf(row), decision }] : []
  })
}

export async function openCases(db: Reader): Promise<Case[]> {
  const rows = await db.tables<StandardsTables>().selectFrom('cases').selectAll().where('state', '=', 'open').execute()
  return rows.map(caseOf)
}
