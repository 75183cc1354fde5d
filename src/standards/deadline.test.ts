// Deadlines: months of all lengths, and what is left.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countdown, daysAfter, monthsAfter } from './deadline.ts'

const at = (text: string) => new Date(`${text}.000Z`)

test.each([
  ['2018-04-10T09:40:00', '2018-10-10T09:40:00'],
  ['2018-08-31T23:59:59', '2019-02-28T23:59:59'],
  ['2019-08-31T00:00:00', '2020-02-29T00:00:00'],
  ['2018-12-31T12:00:00', '2019-06-30T12:00:00'],
])('six months after %s is %s', (from, to) => {
  expect(monthsAfter(at(from), 6)).toEqual(at(to))
})

test('six months are never fewer than 181 days', () => {
  fc.assert(
    fc.property(
      fc.date({ min: at('2000-01-01T00:00:00'), max: at('2100-01-01T00:00:00'), noInvalidDate: true }),
      (date) => {
        const days = (monthsAfter(date, 6).getTime() - date.getTime()) / 86_400_000
        expect(days).toBeGreaterThanOrEqual(181)
        expect(days).toBeLessThanOrEqual(184)
      },
    ),
  )
})

test('what is left is counted in days, at last in hours, and then in days over', () => {
  const due = daysAfter(at('2018-04-10T00:00:00'), 7)
  expect(countdown(at('2018-04-10T00:00:00'), due)).toEqual({ over: false, unit: 'days', count: 7 })
  expect(countdown(at('2018-04-15T12:00:00'), due)).toEqual({ over: false, unit: 'days', count: 1 })
  expect(countdown(at('2018-04-16T00:00:01'), due)).toEqual({ over: false, unit: 'hours', count: 23 })
  expect(countdown(at('2018-04-17T00:00:00'), due)).toEqual({ over: false, unit: 'hours', count: 0 })
  expect(countdown(at('2018-04-19T00:00:00'), due)).toEqual({ over: true, unit: 'days', count: 2 })
})
