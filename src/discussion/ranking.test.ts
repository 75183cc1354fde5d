// The laws of the ranking by agreement.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { score } from './ranking.ts'

const votes = fc.nat({ max: 100_000 })

test('one who agrees alone stands below forty of forty-three', () => {
  expect(score(1, 0)).toBeLessThan(score(40, 3))
  expect(score(1, 0)).toBeCloseTo(0.2065, 4)
  expect(score(40, 3)).toBeCloseTo(0.8139, 4)
})

test('without votes there is nothing to be confident of, and nobody agreeing is no better', () => {
  expect(score(0, 0)).toBe(0)
  fc.assert(
    fc.property(votes, (against) => {
      expect(score(0, against)).toBeLessThan(1e-12)
    }),
  )
})

test('a score lies from 0 to 1 and never above the share who agree', () => {
  fc.assert(
    fc.property(votes, votes, (agreed, disagreed) => {
      fc.pre(agreed + disagreed > 0)
      const found = score(agreed, disagreed)
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThanOrEqual(agreed / (agreed + disagreed) + 1e-12)
    }),
  )
})

test('one more who agrees raises it, one more who disagrees lowers it', () => {
  fc.assert(
    fc.property(votes, votes, (agreed, disagreed) => {
      expect(score(agreed + 1, disagreed)).toBeGreaterThan(score(agreed, disagreed))
      if (agreed > 0) expect(score(agreed, disagreed + 1)).toBeLessThan(score(agreed, disagreed))
    }),
  )
})

test('of two with the same share, the one with more votes stands above', () => {
  const agreed = fc.integer({ min: 1, max: 1000 })
  const times = fc.integer({ min: 2, max: 9 })
  fc.assert(
    fc.property(agreed, fc.nat({ max: 1000 }), times, (up, down, more) => {
      expect(score(up * more, down * more)).toBeGreaterThan(score(up, down))
    }),
  )
})
