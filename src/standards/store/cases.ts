// Keeps cases: complaints about articles, and requests to hide a comment for a time.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Ruling } from '../appeal.ts'
import type { Case, CaseId, CaseKind, Claim } from '../case.ts'
import type { DecisionId, Outcome } from '../decision.ts'
import type { MatterKind } from '../matter.ts'
import { rulingOf } from './appeals.ts'
import { giveBack } from './assigned.ts'
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

export const caseById = (db: Reader, id: string): Promise<Case | null> => caseWhere(db, 'id', id)

/** The case whose ruling made a decision; null where none did. */
export const caseBehind = (db: Reader, decision: DecisionId): Promise<Case | null> =>
  caseWhere(db, 'decision_id', decision)

async function caseWhere(db: Reader, column: 'id' | 'decision_id', value: string): Promise<Case | null> {
  const row = await db
    .tables<StandardsTables>()
    .selectFrom('cases')
    .selectAll()
    .where(column, '=', value)
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

/** Forgets who brought cases and what they wrote; nobody waits for an answer any more. What somebody had taken is anybody's again. */
export async function forgetCases(tx: Writer, account: string): Promise<void> {
  await giveBack(tx, 'cases', account)
  const cases = tx.tables<StandardsTables>().updateTable('cases').where('by', '=', account)
  await cases
    .set({ state: 'lapsed' satisfies Case['state'] })
    .where('state', '=', 'open')
    .execute()
  await cases.set({ by: null, name: '', contact: '', text: '', substantiation: '' }).execute()
}

/** Forgets how to reach who brought cases that were answered before a time. */
export async function forgetContacts(tx: Writer, before: Date): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .updateTable('cases')
    .set({ name: '', contact: '' })
    .where('ruled_at', '<', before.toISOString())
    .where((or) => or.or([or('name', '!=', ''), or('contact', '!=', '')]))
    .execute()
}

/** How many cases named this contact between two instants, the second one included. */
export async function countByContact(db: Reader, contact: string, after: Date, until: Date): Promise<number> {
  const { count } = await db
    .tables<StandardsTables>()
    .selectFrom('cases')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(({ fn }) => fn<string>('lower', ['contact']), '=', contact.toLowerCase())
    .where('at', '>', after.toISOString())
    .where('at', '<=', until.toISOString())
    .executeTakeFirstOrThrow()
  return count
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
