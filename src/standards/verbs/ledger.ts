// The public ledger as its page, its table for spreadsheets and its JSON have it.
import { byNumber, type InBoth } from '../clause.ts'
import { csvLine } from '../../platform/csv.ts'
import type { Reader } from '../../platform/database.ts'
import {
  type Counts,
  entriesPerPage,
  type Ledger,
  type LedgerEntry,
  type LedgerFilter,
  type LedgerRow,
  noCounts,
} from '../ledger.ts'
import * as store from '../store/ledger.ts'

/** One page of the ledger, with totals over everything that the filter lets through. A page beyond the last is the last. */
export async function ledger(db: Reader, filter: LedgerFilter): Promise<Ledger> {
  const [tally, appeals, toDecision, toRuling, months, clauses, count] = await Promise.all([
    store.tally(db, filter),
    store.tallyAppeals(db, filter),
    store.timeToDecision(db, filter),
    store.timeToRuling(db, filter),
    store.monthsKept(db),
    store.clausesUsed(db),
    store.countEntries(db, filter),
  ])
  const pages = Math.max(1, Math.ceil(count / entriesPerPage))
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), pages)
  const titles = new Map(clauses.map(({ number, title }) => [number, title]))
  return {
    totals: { ...added(tally, appeals), toDecision, toRuling },
    rows: rowsOf(tally, appeals, titles),
    entries: await store.entries(db, filter, page),
    page,
    pages,
    months,
    clauses,
  }
}

function added(tally: readonly store.Tally[], appeals: readonly store.AppealTally[]): Counts {
  const counts = noCounts()
  for (const { outcome, automated, count } of tally) {
    counts.decisions += count
    counts.outcomes[outcome] = (counts.outcomes[outcome] ?? 0) + count
    counts.automated[automated] += count
  }
  for (const { state, count } of appeals) {
    counts.appeals.made += count
    counts.appeals[state] += count
  }
  return counts
}

function rowsOf(
  tally: readonly store.Tally[],
  appeals: readonly store.AppealTally[],
  titles: ReadonlyMap<string, InBoth>,
): LedgerRow[] {
  const key = ({ month, clause }: { month: string; clause: string }) => `${month} ${clause}`
  const grouped = Map.groupBy(tally, key)
  const appealed = Map.groupBy(appeals, key)
  return [...grouped]
    .flatMap(([name, counts]): LedgerRow[] => {
      const [first] = counts
      if (!first) return []
      const { month, clause } = first
      const title = titles.get(clause) ?? { en: '', ko: '' }
      return [{ month, clause, title, ...added(counts, appealed.get(name) ?? []) }]
    })
    .toSorted((a, b) => b.month.localeCompare(a.month) || byNumber({ number: a.clause }, { number: b.clause }))
}

const columns = [
  'month',
  'clause',
  'version',
  'outcome',
  'matter',
  'automated',
  'source',
  'hours',
  'appeal',
  'appealHours',
] as const satisfies readonly (keyof LedgerEntry)[]

/** The ledger's entries as CSV, a line at a time. No field holds what a person typed. */
export async function* ledgerCsv(db: Reader, filter: LedgerFilter): AsyncGenerator<string> {
  yield csvLine(columns)
  for await (const entry of store.everyEntry(db, filter)) yield csvLine(columns.map((name) => entry[name]))
}

/** Totals, rows and entries as one JSON object, in pieces. */
export async function* ledgerJson(db: Reader, filter: LedgerFilter): AsyncGenerator<string> {
  const { totals, rows } = await ledger(db, filter)
  yield `{"totals":${JSON.stringify(totals)},"rows":${JSON.stringify(rows)},"decisions":[`
  let between = ''
  for await (const entry of store.everyEntry(db, filter)) {
    yield between + JSON.stringify(entry)
    between = ','
  }
  yield ']}\n'
}
