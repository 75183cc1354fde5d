// The moderators' statistics: what was said, held and decided, by day or by week, by clause and by moderator.
import type { AccountId } from '../accounts/accounts.ts'
import type { Counted, RulingFact } from './store/figures.ts'

export const periods = ['day', 'week'] as const
export type Period = (typeof periods)[number]

/** One day, or the week that begins with it. */
export type FiguresRow = {
  from: string
  said: number
  held: number
  approved: number
  removed: number
  putOnHold: number
  /** From when a text was sent to when somebody decided on it, in minutes; null where nobody did. */
  median: number | null
}

export type OfModerator = {
  /** null for the machine. */
  by: AccountId | null
  approved: number
  removed: number
  putOnHold: number
  median: number | null
}

/** The middle one of some figures, or of two the mean. */
export function medianOf(figures: readonly number[]): number | null {
  const sorted = figures.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

/** Minutes that held texts waited until somebody decided on them. */
const waits = (rulings: readonly RulingFact[]): number[] =>
  rulings
    .filter(({ by, from, act }) => by !== null && from === 'held' && (act === 'approve' || act === 'remove'))
    .map(({ at, waitedSince }) => Math.max(0, (at.getTime() - waitedSince.getTime()) / 60_000))

const acts = (rulings: readonly RulingFact[]) => ({
  approved: rulings.filter(({ act }) => act === 'approve').length,
  removed: rulings.filter(({ act }) => act === 'remove').length,
  putOnHold: rulings.filter(({ act }) => act === 'hold').length,
  median: medianOf(waits(rulings)),
})

type Facts = { said: readonly Counted[]; held: readonly Counted[]; rulings: readonly RulingFact[] }

/** `days` are the first days of the rows, in order; `rowOf` says in which of them an instant lies. */
export function figuresBy(days: readonly string[], rowOf: (at: Date) => string, facts: Facts): FiguresRow[] {
  const sum = (counted: readonly Counted[], day: string): number =>
    counted.reduce((all, { at, count }) => (rowOf(at) === day ? all + count : all), 0)
  return days.map((from) => ({
    from,
    said: sum(facts.said, from),
    held: sum(facts.held, from),
    ...acts(facts.rulings.filter(({ at }) => rowOf(at) === from)),
  }))
}

/** What each moderator did, the busiest first; the machine stands for itself. */
export function byModerator(rulings: readonly RulingFact[]): OfModerator[] {
  const busy = [...Map.groupBy(rulings, ({ by }) => by)].map(([by, own]) => ({ by, ...acts(own) }))
  const all = ({ approved, removed, putOnHold }: OfModerator): number => approved + removed + putOnHold
  return busy.filter((one) => all(one) > 0).toSorted((a, b) => all(b) - all(a))
}

/** How many of some removals were overturned by the board. */
export const overturnedOf = (rulings: readonly RulingFact[], undone: ReadonlySet<string>) => {
  const removals = rulings.filter(({ act }) => act === 'remove')
  return {
    removals: removals.length,
    overturned: removals.filter(({ decision }) => decision !== null && undone.has(decision)).length,
  }
}
