// Adding the ledger's rows up loses nothing and counts nothing twice.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Counts, noCounts } from './ledger.ts'
import { gathered } from './tally.ts'

const counts = fc
  .record({ removed: fc.nat(50), warned: fc.nat(50), detected: fc.nat(9), upheld: fc.nat(9), refused: fc.nat(9) })
  .map(({ removed, warned, detected, upheld, refused }): Counts => ({
    decisions: removed + warned,
    outcomes: { ...(removed > 0 ? { removed } : {}), warned },
    automated: { ...noCounts().automated, detected },
    appeals: { ...noCounts().appeals, made: upheld + refused, upheld, refused },
  }))
const row = fc.tuple(counts, fc.constantFrom('1', '2', '10'), fc.constantFrom('2018-04', '2018-03'))

test('by clause or by month, the sums are the same', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (all) => {
      const rows = all.map(([counted, clause, month]) => ({ ...counted, clause, month }))
      const [sum] = gathered(rows, () => 'all')
      for (const by of [({ clause }: { clause: string }) => clause, ({ month }: { month: string }) => month]) {
        const tallies = gathered(rows, by)
        expect(new Set(tallies.map(({ of }) => of)).size).toBe(tallies.length)
        const again = gathered(
          tallies.map(({ counts: counted }) => counted),
          () => 'all',
        )
        expect(again).toEqual(sum ? [sum] : [])
      }
      const removed = rows.reduce((most, one) => most + (one.outcomes.removed ?? 0), 0)
      expect(sum?.counts.outcomes.removed ?? 0).toBe(removed)
    }),
  )
})
