// The public ledger: decisions counted and listed without persons, by clause, month and outcome.
import type { InBoth } from './clause.ts'
import type { AppealState } from './appeal.ts'
import type { Automation, Outcome, Source } from './decision.ts'
import type { MatterKind } from './matter.ts'

/** `month` is `2018-04`, in UTC; `page` counts from 1. */
export type LedgerFilter = { clause?: string; month?: string; outcome?: Outcome; page?: number }

/** One decision, as far as the public may know it: no id, no person, no day, and no text. */
export type LedgerEntry = {
  month: string
  clause: string
  version: number
  outcome: Outcome
  matter: MatterKind
  automated: Automation
  source: Source
  /** Whole hours from when the matter came up; null where nobody said when it did. */
  hours: number | null
  appeal: AppealState | null
  /** Whole hours from the appeal to its ruling. */
  appealHours: number | null
}

/** Half of all took no longer than the median, nine of ten no longer than the ninetieth; in hours. */
export type Spread = { median: number; ninetieth: number }

export type Counts = {
  decisions: number
  outcomes: Partial<Record<Outcome, number>>
  automated: Record<Automation, number>
  /** Appeals against these decisions, objections included. */
  appeals: { made: number } & Record<AppealState, number>
}

export type LedgerRow = Counts & { month: string; clause: string; title: InBoth }

export type Ledger = {
  /** Over everything that the filter lets through. */
  totals: Counts & { toDecision: Spread | null; toRuling: Spread | null }
  /** One row for each month and clause with a decision, newest month first. */
  rows: LedgerRow[]
  entries: LedgerEntry[]
  page: number
  pages: number
  /** What there is to filter by, whatever is filtered now. */
  months: string[]
  clauses: { number: string; title: InBoth }[]
}

/** Entries on a page. */
export const entriesPerPage = 50

export const noCounts = (): Counts => ({
  decisions: 0,
  outcomes: {},
  automated: { no: 0, detected: 0, decided: 0 },
  appeals: { made: 0, open: 0, upheld: 0, refused: 0, lapsed: 0 },
})

/** The share of appeals that succeeded among those ruled on; null before the first ruling. */
export const upheldShare = ({ appeals }: Counts): number | null =>
  appeals.upheld + appeals.refused === 0 ? null : appeals.upheld / (appeals.upheld + appeals.refused)

/** The share of decisions in which a machine took part; null where there is none. */
export const automatedShare = ({ decisions, automated }: Counts): number | null =>
  decisions === 0 ? null : (automated.detected + automated.decided) / decisions
