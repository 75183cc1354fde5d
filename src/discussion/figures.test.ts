// The moderators' statistics, from what was said and decided.
import { expect, test } from 'vitest'
import type { AccountId } from '../accounts/accounts.ts'
import type { CommentId } from './comment.ts'
import { byModerator, figuresBy, medianOf, overturnedOf } from './figures.ts'
import type { RulingFact } from './store/figures.ts'

const at = (minute: number): Date => new Date(Date.UTC(2018, 3, 10, 0, minute))
const one = 'account_1' as AccountId
const other = 'account_2' as AccountId
const ruling = (more: Partial<RulingFact>): RulingFact => ({
  comment: 'comment_1' as CommentId,
  act: 'approve',
  from: 'held',
  by: one,
  at: at(60),
  waitedSince: at(0),
  decision: null,
  ...more,
})

test('the median is the middle one, or lies between two', () => {
  expect(medianOf([])).toBeNull()
  expect(medianOf([9, 1, 5])).toBe(5)
  expect(medianOf([1, 3])).toBe(2)
})

test('each row counts what lies in it, and how long held texts waited for a person', () => {
  const rowOf = (when: Date): string => when.toISOString().slice(0, 10)
  const rows = figuresBy(['2018-04-09', '2018-04-10'], rowOf, {
    said: [
      { at: at(10), count: 2 },
      { at: at(20), count: 3 },
    ],
    held: [{ at: at(10), count: 1 }],
    rulings: [
      ruling({ at: at(30) }),
      ruling({ at: at(50), act: 'remove', by: other }),
      ruling({ at: at(900), from: 'shown' }),
      ruling({ at: at(900), by: null, act: 'remove' }),
    ],
  })
  expect(rows[0]).toMatchObject({ from: '2018-04-09', said: 0, held: 0, approved: 0, median: null })
  expect(rows[1]).toEqual({
    from: '2018-04-10',
    said: 5,
    held: 1,
    approved: 2,
    removed: 2,
    putOnHold: 0,
    median: 40,
  })
})

test('moderators are listed by how much they did, the machine among them, and what the board brought about is nobody’s', () => {
  const rulings = [
    ruling({}),
    ruling({ by: other }),
    ruling({ by: other, act: 'hold' }),
    ruling({ by: null, act: 'restore' }),
  ]
  expect(byModerator(rulings).map(({ by }) => by)).toEqual([other, one])
  expect(byModerator([...rulings, ruling({ by: null, act: 'remove' })]).at(-1)?.by).toBeNull()
})

test('removals count as overturned where their decision was', () => {
  const removals = [ruling({ act: 'remove', decision: 'a' }), ruling({ act: 'remove', decision: 'b' }), ruling({})]
  expect(overturnedOf(removals, new Set(['b']))).toEqual({ removals: 2, overturned: 1 })
})
