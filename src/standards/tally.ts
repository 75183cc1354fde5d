// Adds the ledger's rows up by one of their sides: its clause, or its month.
import { type Counts, noCounts } from './ledger.ts'
import type { Outcome } from './decision.ts'

/** The counts of all rows with the same value, `of` being the value. */
export type Tally = { of: string; counts: Counts }

/** In the order in which the values first come. */
export function gathered<Row extends Counts>(rows: readonly Row[], by: (row: Row) => string): Tally[] {
  const found = new Map<string, Counts>()
  for (const row of rows) found.set(by(row), added(found.get(by(row)) ?? noCounts(), row))
  return [...found].map(([of, counts]) => ({ of, counts }))
}

function added(one: Counts, other: Counts): Counts {
  const sum = <Name extends string>(a: Record<Name, number>, b: Record<Name, number>): Record<Name, number> =>
    Object.fromEntries((Object.keys(a) as Name[]).map((name) => [name, a[name] + b[name]])) as Record<Name, number>
  const outcomes = { ...one.outcomes }
  for (const [outcome, count] of Object.entries(other.outcomes) as [Outcome, number][])
    outcomes[outcome] = (outcomes[outcome] ?? 0) + count
  return {
    decisions: one.decisions + other.decisions,
    outcomes,
    automated: sum(one.automated, other.automated),
    appeals: sum(one.appeals, other.appeals),
  }
}
