// Counts decisions for the ledger, in the database: nothing of persons, days or texts leaves this file for the public pages.
import { byNumber, type InBoth } from '../clause.ts'
import type { Reader } from '../../platform/database.ts'
import type { AppealState } from '../appeal.ts'
import type { Automation, Decision, Outcome, Source } from '../decision.ts'
import { entriesPerPage, type LedgerEntry, type LedgerFilter, type Spread } from '../ledger.ts'
import type { MatterKind } from '../matter.ts'
import { decisionOf } from './decisions.ts'
import { type StandardsTables, when } from './tables.ts'

/** What was undone is not counted; what ended later is. */
function counted(db: Reader, { clause, month, outcome }: LedgerFilter) {
  let query = db.tables<StandardsTables>().selectFrom('decisions').where('decisions.retracted_at', 'is', null)
  if (clause !== undefined) query = query.where('decisions.clause_number', '=', clause)
  if (month !== undefined) query = query.where('decisions.month', '=', month)
  if (outcome !== undefined) query = query.where('decisions.outcome', '=', outcome)
  return query
}

const withAppeals = (db: Reader, filter: LedgerFilter) =>
  counted(db, filter).innerJoin('appeals', 'appeals.decision_id', 'decisions.id')

export type Tally = { month: string; clause: string; outcome: Outcome; automated: Automation; count: number }

export async function tally(db: Reader, filter: LedgerFilter): Promise<Tally[]> {
  const rows = await counted(db, filter)
    .select(['month', 'clause_number', 'outcome', 'automated', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy(['month', 'clause_number', 'outcome', 'automated'])
    .execute()
  return rows.map(({ month, clause_number: clause, outcome, automated, count }) => ({
    month,
    clause,
    outcome: outcome as Outcome,
    automated: automated as Automation,
    count,
  }))
}

export type AppealTally = { month: string; clause: string; state: AppealState; count: number }

export async function tallyAppeals(db: Reader, filter: LedgerFilter): Promise<AppealTally[]> {
  const rows = await withAppeals(db, filter)
    .select([
      'decisions.month',
      'decisions.clause_number',
      'appeals.state',
      ({ fn }) => fn.countAll<number>().as('count'),
    ])
    .groupBy(['decisions.month', 'decisions.clause_number', 'appeals.state'])
    .execute()
  return rows.map(({ month, clause_number: clause, state, count }) => ({
    month,
    clause,
    state: state as AppealState,
    count,
  }))
}

/** How long decisions took from when their matter came up; null where nobody said when any did. */
export function timeToDecision(db: Reader, filter: LedgerFilter): Promise<Spread | null> {
  const timed = counted(db, filter).where('decisions.minutes', 'is not', null)
  return spread(
    () => timed.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
    (rank) => timed.select('decisions.minutes').orderBy('decisions.minutes').limit(1).offset(rank).executeTakeFirst(),
  )
}

/** How long rulings on appeals took; null before the first. */
export function timeToRuling(db: Reader, filter: LedgerFilter): Promise<Spread | null> {
  const timed = withAppeals(db, filter).where('appeals.minutes', 'is not', null)
  return spread(
    () => timed.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
    (rank) => timed.select('appeals.minutes').orderBy('appeals.minutes').limit(1).offset(rank).executeTakeFirst(),
  )
}

type Ranked = (rank: number) => Promise<{ minutes: number | null } | undefined>

/** By the nearest rank, which is a time that really was. */
async function spread(counting: () => Promise<{ count: number }>, ranked: Ranked): Promise<Spread | null> {
  const { count } = await counting()
  if (count === 0) return null
  const at = async (share: number) => hours((await ranked(Math.ceil(count * share) - 1))?.minutes ?? 0)
  const [median, ninetieth] = await Promise.all([at(0.5), at(0.9)])
  return { median, ninetieth }
}

/** A tenth of an hour is as exact as the public needs it. */
const hours = (minutes: number): number => Math.round(minutes / 6) / 10

export async function countEntries(db: Reader, filter: LedgerFilter): Promise<number> {
  const { count } = await counted(db, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const columns = [
  'decisions.id',
  'decisions.month',
  'decisions.clause_number',
  'decisions.clause_version',
  'decisions.outcome',
  'decisions.matter_kind',
  'decisions.automated',
  'decisions.source',
  'decisions.minutes',
  'appeals.state as appeal',
  'appeals.minutes as appeal_minutes',
] as const

/** One page: newest month first, and within a month by clause, so that the place in the list tells nothing of the day. */
export async function entries(db: Reader, filter: LedgerFilter, page: number): Promise<LedgerEntry[]> {
  const rows = await counted(db, filter)
    .leftJoin('appeals', 'appeals.decision_id', 'decisions.id')
    .select(columns)
    .orderBy('decisions.month', 'desc')
    .orderBy('decisions.clause_number')
    .orderBy('decisions.outcome')
    .orderBy('decisions.id')
    .limit(entriesPerPage)
    .offset((page - 1) * entriesPerPage)
    .execute()
  return rows.map(entryOf)
}

const batch = 500

/** Everything that the filter lets through, a batch at a time. */
export async function* everyEntry(db: Reader, filter: LedgerFilter): AsyncGenerator<LedgerEntry> {
  for (let after = '', more = true; more;) {
    const rows = await counted(db, filter)
      .leftJoin('appeals', 'appeals.decision_id', 'decisions.id')
      .select(columns)
      .where('decisions.id', '>', after)
      .orderBy('decisions.id')
      .limit(batch)
      .execute()
    yield* rows.map(entryOf)
    after = rows.at(-1)?.id ?? after
    more = rows.length === batch
  }
}

type Row = {
  month: string
  clause_number: string
  clause_version: number
  outcome: string
  matter_kind: string
  automated: string
  source: string
  minutes: number | null
  appeal: string | null
  appeal_minutes: number | null
}

const entryOf = (row: Row): LedgerEntry => ({
  month: row.month,
  clause: row.clause_number,
  version: row.clause_version,
  outcome: row.outcome as Outcome,
  matter: row.matter_kind as MatterKind,
  automated: row.automated as Automation,
  source: row.source as Source,
  hours: row.minutes === null ? null : Math.round(row.minutes / 60),
  appeal: row.appeal as AppealState | null,
  appealHours: row.appeal_minutes === null ? null : Math.round(row.appeal_minutes / 60),
})

/** Months with a decision, newest first. */
export async function monthsKept(db: Reader): Promise<string[]> {
  const rows = await counted(db, {}).select('decisions.month').distinct().orderBy('decisions.month', 'desc').execute()
  return rows.map(({ month }) => month)
}

/** Clauses that a decision cites, with their newest titles. */
export async function clausesUsed(db: Reader): Promise<{ number: string; title: InBoth }[]> {
  const used = counted(db, {}).select('decisions.clause_number')
  const rows = await db
    .tables<StandardsTables>()
    .selectFrom('clauses')
    .select(['number', 'version', 'title_en', 'title_ko'])
    .where('number', 'in', used)
    .orderBy('version')
    .execute()
  const newest = new Map(rows.map(({ number, title_en: en, title_ko: ko }) => [number, { number, title: { en, ko } }]))
  return [...newest.values()].toSorted(byNumber)
}

export type Reported = { decision: Decision; matterAt: Date | null }

/** Decisions of some kinds made within a time, a batch at a time. `from` is included, `until` is not. */
export async function* everyDecision(
  db: Reader,
  outcomes: readonly Outcome[],
  { from, until }: { from?: Date; until?: Date },
): AsyncGenerator<Reported> {
  for (let after = '', more = true; more;) {
    let query = counted(db, {})
      .selectAll('decisions')
      .where('outcome', 'in', outcomes)
      .where('decisions.id', '>', after)
    if (from) query = query.where('at', '>=', from.toISOString())
    if (until) query = query.where('at', '<', until.toISOString())
    const rows = await query.orderBy('decisions.id').limit(batch).execute()
    yield* rows.map((row) => ({ decision: decisionOf(row), matterAt: when(row.matter_at) }))
    after = rows.at(-1)?.id ?? after
    more = rows.length === batch
  }
}
