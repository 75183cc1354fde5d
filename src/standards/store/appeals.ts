// Keeps appeals and objections: one for a decision, at most.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { Appeal, AppealId, AppealState, Ruling } from '../appeal.ts'
import type { DecisionId } from '../decision.ts'
import { giveBack } from './assigned.ts'
import type { StandardsTables } from './tables.ts'

/** False if there is one against this decision already. */
export async function insertAppeal(tx: Writer, one: Appeal): Promise<boolean> {
  const inserted = await tx
    .tables<StandardsTables>()
    .insertInto('appeals')
    .values({
      id: one.id,
      decision_id: one.decision,
      kind: one.kind,
      by: one.by,
      text: one.text,
      at: one.at.toISOString(),
      due_at: one.due.toISOString(),
      state: one.state,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute()
  return inserted.length > 0
}

export const appealById = (db: Reader, id: string): Promise<Appeal | null> => appealWhere(db, 'id', id)

export const appealAgainst = (db: Reader, decision: string): Promise<Appeal | null> =>
  appealWhere(db, 'decision_id', decision)

async function appealWhere(db: Reader, column: 'id' | 'decision_id', value: string): Promise<Appeal | null> {
  const row = await db
    .tables<StandardsTables>()
    .selectFrom('appeals')
    .selectAll()
    .where(column, '=', value)
    .executeTakeFirst()
  return row ? appealOf(row) : null
}

export async function appealsOf(db: Reader, account: string): Promise<Appeal[]> {
  const rows = await db
    .tables<StandardsTables>()
    .selectFrom('appeals')
    .selectAll()
    .where('by', '=', account)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(appealOf)
}

/** False if it is open no longer. */
export async function closeAppeal(
  tx: Writer,
  { id, at }: Pick<Appeal, 'id' | 'at'>,
  state: Exclude<AppealState, 'open' | 'lapsed'>,
  ruling: Ruling,
): Promise<boolean> {
  const closed = await tx
    .tables<StandardsTables>()
    .updateTable('appeals')
    .set({
      state,
      reasons: ruling.reasons,
      ruled_by: ruling.by,
      ruled_at: ruling.at.toISOString(),
      minutes: Math.max(0, Math.round((ruling.at.getTime() - at.getTime()) / 60_000)),
    })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  return closed.length > 0
}

/** Ends an open appeal on which there is nothing left to rule. */
export async function lapse(tx: Writer, decision: DecisionId): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .updateTable('appeals')
    .set({ state: 'lapsed' satisfies AppealState })
    .where('decision_id', '=', decision)
    .where('state', '=', 'open')
    .execute()
}

/** Opens an appeal again that lapsed with its decision, which now stands again. */
export async function reopen(tx: Writer, decision: DecisionId): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .updateTable('appeals')
    .set({ state: 'open' satisfies AppealState })
    .where('decision_id', '=', decision)
    .where('state', '=', 'lapsed')
    .where('by', 'is not', null)
    .execute()
}

/** Forgets who appealed and what they said; nobody waits for an answer any more. What somebody had taken is anybody's again. */
export async function forgetAppeals(tx: Writer, account: string): Promise<void> {
  await giveBack(tx, 'appeals', account)
  const appeals = tx.tables<StandardsTables>().updateTable('appeals').where('by', '=', account)
  await appeals
    .set({ state: 'lapsed' satisfies AppealState })
    .where('state', '=', 'open')
    .execute()
  await appeals.set({ by: null, text: '' }).execute()
}

export const appealOf = (row: StandardsTables['appeals']): Appeal => ({
  id: row.id as AppealId,
  decision: row.decision_id as DecisionId,
  kind: row.kind as Appeal['kind'],
  by: row.by as AccountId | null,
  text: row.text,
  at: new Date(row.at),
  due: new Date(row.due_at),
  state: row.state as AppealState,
  assigned: row.assigned as AccountId | null,
  ruling: rulingOf(row),
})

/** Who ruled, when and why; null before. */
export const rulingOf = (row: Pick<StandardsTables['appeals'], 'reasons' | 'ruled_by' | 'ruled_at'>): Ruling | null =>
  row.ruled_at === null
    ? null
    : { reasons: row.reasons ?? '', by: row.ruled_by as AccountId, at: new Date(row.ruled_at) }
