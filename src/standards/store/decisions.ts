// Keeps decisions. None is ever deleted; what becomes of one is written beside it.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Automation, Decision, DecisionId, Ending, Outcome, Source } from '../decision.ts'
import type { Matter, MatterKind } from '../matter.ts'
import { type StandardsTables, when } from './tables.ts'

type Made = Decision & { raisedAt: Date | null; matterAt: Date | null }

/** False if the matter is hidden for a time already. */
export async function insertDecision(tx: Writer, one: Made): Promise<boolean> {
  const inserted = await tx
    .tables<StandardsTables>()
    .insertInto('decisions')
    .values({
      id: one.id,
      matter_kind: one.matter.kind,
      matter_id: one.matter.id,
      outcome: one.outcome,
      clause_number: one.clause.number,
      clause_version: one.clause.version,
      facts: one.facts,
      automated: one.automated,
      source: one.source,
      affected: one.affected,
      language: one.language,
      by: one.by,
      at: one.at.toISOString(),
      month: one.at.toISOString().slice(0, 7),
      until_at: one.until?.toISOString() ?? null,
      minutes: one.raisedAt && Math.max(0, Math.round((one.at.getTime() - one.raisedAt.getTime()) / 60_000)),
      matter_at: one.matterAt?.toISOString() ?? null,
      appeal_until_at: one.appealUntil?.toISOString() ?? null,
      answers_id: one.answers,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .execute()
  return inserted.length > 0
}

export async function decisionById(db: Reader, id: string): Promise<Decision | null> {
  const row = await db
    .tables<StandardsTables>()
    .selectFrom('decisions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? decisionOf(row) : null
}

/** The decision, which nobody else changes before this transaction ends. */
export async function heldDecision(tx: Writer, id: string): Promise<Decision | null> {
  const query = tx.tables<StandardsTables>().selectFrom('decisions').selectAll().where('id', '=', id)
  const row = await (tx.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
  return row ? decisionOf(row) : null
}

/** What stands against a matter, held until this transaction ends, in the order of ids so that nobody waits in a circle. */
export async function heldStanding(tx: Writer, { kind, id }: Matter): Promise<Decision[]> {
  const query = tx
    .tables<StandardsTables>()
    .selectFrom('decisions')
    .selectAll()
    .where('matter_kind', '=', kind)
    .where('matter_id', '=', id)
    .where('ended_at', 'is', null)
    .where('retracted_at', 'is', null)
    .orderBy('id')
  return (await (tx.kind === 'postgres' ? query.forUpdate() : query).execute()).map(decisionOf)
}

export async function endDecision(
  tx: Writer,
  id: DecisionId,
  { at, how, by }: NonNullable<Decision['ended']>,
): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .updateTable('decisions')
    .set({ ended_at: at.toISOString(), ended_how: how, ended_by: by })
    .where('id', '=', id)
    .execute()
}

/** Brings back what a decision ended. Returns which decisions those are. */
export async function bringBack(tx: Writer, endedBy: DecisionId): Promise<DecisionId[]> {
  const rows = await tx
    .tables<StandardsTables>()
    .updateTable('decisions')
    .set({ ended_at: null, ended_how: null, ended_by: null })
    .where('ended_by', '=', endedBy)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id as DecisionId)
}

export async function strike(tx: Writer, id: DecisionId, at: Date): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .updateTable('decisions')
    .set({ retracted_at: at.toISOString() })
    .where('id', '=', id)
    .execute()
}

/** Decisions by the id of what they are about, the newest first, without those that were undone. */
export async function decisionsAbout(db: Reader, matters: readonly Matter[]): Promise<Map<string, Decision[]>> {
  const found = new Map<string, Decision[]>()
  if (matters.length === 0) return found
  const rows = await db
    .tables<StandardsTables>()
    .selectFrom('decisions')
    .selectAll()
    .where(
      'matter_id',
      'in',
      matters.map(({ id }) => id),
    )
    .where('retracted_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  for (const row of rows) found.set(row.matter_id, [...(found.get(row.matter_id) ?? []), decisionOf(row)])
  return found
}

/** Decisions that affect somebody, the newest first. */
export async function decisionsAffecting(db: Reader, account: AccountId): Promise<Decision[]> {
  const rows = await db
    .tables<StandardsTables>()
    .selectFrom('decisions')
    .selectAll()
    .where('affected', '=', account)
    .where('retracted_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(decisionOf)
}

/** What is hidden for a time now, the soonest end first. */
export async function hidingsNow(db: Reader): Promise<Decision[]> {
  const rows = await db
    .tables<StandardsTables>()
    .selectFrom('decisions')
    .selectAll()
    .where('outcome', '=', 'hidden for a time')
    .where('ended_at', 'is', null)
    .where('retracted_at', 'is', null)
    .orderBy('until_at')
    .execute()
  return rows.map(decisionOf)
}

/** The decision that answers another: the restoration after an appeal, the removal after a hiding. */
export async function answerTo(db: Reader, id: DecisionId): Promise<Decision | null> {
  const row = await db
    .tables<StandardsTables>()
    .selectFrom('decisions')
    .selectAll()
    .where('answers_id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  return row ? decisionOf(row) : null
}

/** Forgets whom decisions affected. */
export async function forgetAffected(tx: Writer, account: string): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .updateTable('decisions')
    .set({ affected: null })
    .where('affected', '=', account)
    .execute()
}

export const decisionOf = (row: StandardsTables['decisions']): Decision => ({
  id: row.id as DecisionId,
  matter: { kind: row.matter_kind as MatterKind, id: row.matter_id },
  outcome: row.outcome as Outcome,
  clause: { number: row.clause_number, version: row.clause_version },
  facts: row.facts,
  automated: row.automated as Automation,
  source: row.source as Source,
  affected: row.affected as AccountId | null,
  language: row.language as Language,
  by: row.by as AccountId | null,
  at: new Date(row.at),
  until: when(row.until_at),
  appealUntil: when(row.appeal_until_at),
  retractedAt: when(row.retracted_at),
  ended:
    row.ended_at === null
      ? null
      : { at: new Date(row.ended_at), how: row.ended_how as Ending, by: row.ended_by as DecisionId | null },
  answers: row.answers_id as DecisionId | null,
})
