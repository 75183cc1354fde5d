// Keeps cases: complaints about articles, and requests to hide a comment for a time.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Ruling } from '../appeal.ts'
import type { Case, CaseId, CaseKind, Claim } from '../case.ts'
import type { DecisionId, Outcome } from '../decision.ts'
import type { MatterKind } from '../matter.ts'
import { rulingOf } from './appeals.ts'
import type { StandardsTables } from './tables.ts'

export async function insertCase(tx: Writer, one: Case): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .insertInto('cases')
    .values({
      id: one.id,
      kind: one.kind,
      matter_kind: one.matter.kind,
      matter_id: one.matter.id,
      by: one.by,
      name: one.name,
      contact: one.contact,
      text: one.text,
      claim: one.claim,
      substantiation: one.substantiation,
      language: one.language,
      at: one.at.toISOString(),
      due_at: one.due.toISOString(),
      state: one.state,
    })
    .execute()
}

export async function caseById(db: Reader, id: string): Promise<Case | null> {
  const row = await db.tables<StandardsTables>().selectFrom('cases').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? caseOf(row) : null
}

/** The case whose ruling made a decision; null where none did. */
export async function caseBehind(db: Reader, decision: DecisionId): Promise<Case | null> {
  const row = await db
    .tables<StandardsTables>()
    .selectFrom('cases')
    .selectAll()
    .where('decision_id', '=', decision)
    .executeTakeFirst()
  return row ? caseOf(row) : null
}

/** What somebody has brought, the newest first. */
export async function casesOf(db: Reader, account: AccountId): Promise<Case[]> {
  const rows = await db
    .tables<StandardsTables>()
    .selectFrom('cases')
    .selectAll()
    .where('by', '=', account)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(caseOf)
}

type Closing = { ruling: Ruling; outcome: Outcome; link: string | null; decision: DecisionId }

/** False if it is open no longer. */
export async function closeCase(tx: Writer, id: CaseId, closing: Closing): Promise<boolean> {
  const closed = await tx
    .tables<StandardsTables>()
    .updateTable('cases')
    .set({
      state: 'ruled' satisfies Case['state'],
      outcome: closing.outcome,
      reasons: closing.ruling.reasons,
      ruled_by: closing.ruling.by,
      ruled_at: closing.ruling.at.toISOString(),
      link: closing.link,
      decision_id: closing.decision,
    })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  return closed.length > 0
}

/** False if it is open no longer. */
export async function assignCase(tx: Writer, id: string, to: AccountId | null): Promise<boolean> {
  const assigned = await tx
    .tables<StandardsTables>()
    .updateTable('cases')
    .set({ assigned: to })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  return assigned.length > 0
}

/** Forgets who brought cases and what they wrote; nobody waits for an answer any more. What somebody had taken is anybody's again. */
export async function forgetCases(tx: Writer, account: string): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .updateTable('cases')
    .set({ assigned: null })
    .where('assigned', '=', account)
    .execute()
  const cases = tx.tables<StandardsTables>().updateTable('cases').where('by', '=', account)
  await cases
    .set({ state: 'lapsed' satisfies Case['state'] })
    .where('state', '=', 'open')
    .execute()
  await cases.set({ by: null, name: '', contact: '', text: '', substantiation: '' }).execute()
}

export const caseOf = (row: StandardsTables['cases']): Case => ({
  id: row.id as CaseId,
  kind: row.kind as CaseKind,
  matter: { kind: row.matter_kind as MatterKind, id: row.matter_id },
  by: row.by as AccountId | null,
  name: row.name,
  contact: row.contact,
  text: row.text,
  claim: row.claim as Claim | null,
  substantiation: row.substantiation,
  language: row.language as Language,
  at: new Date(row.at),
  due: new Date(row.due_at),
  state: row.state as Case['state'],
  assigned: row.assigned as AccountId | null,
  outcome: row.outcome as Outcome | null,
  ruling: rulingOf(row),
  link: row.link,
  decision: row.decision_id as DecisionId | null,
})
