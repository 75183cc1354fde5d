// The arithmetic behind the bench's figures, on lists whose answers anybody can count.
import { expect, test } from 'vitest'
import { median, percentile } from '../bench/figures.ts'
import { judged } from '../bench/table.ts'

test('the median is the middle value, or the mean of the two in the middle, by number and not by digits', () => {
  expect(median([10, 9, 100])).toBe(10)
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median(Float64Array.of(7))).toBe(7)
})

test('a percentile is the smallest value that so many do not exceed', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect(percentile(hundred, 0.99)).toBe(99)
  expect(percentile(hundred, 0.5)).toBe(50)
  expect(percentile(hundred, 1)).toBe(100)
  expect(percentile([3], 0.99)).toBe(3)
  expect(percentile([5, 1, 9], 0)).toBe(1)
})

test('the lists are left as they were, and of nothing there is no figure', () => {
  const values = [3, 1, 2]
  median(values)
  percentile(values, 0.99)
  expect(values).toEqual([3, 1, 2])
  expect(() => median([])).toThrow('nothing was measured')
  expect(() => percentile([], 0.5)).toThrow('nothing was measured')
})

test('a target is reached or missed, never rounded to', () => {
  expect(judged(0.796, { least: 0.8 }, 2)).toEqual(['≥ 0.80', 'MISSED'])
  expect(judged(0.8, { least: 0.8 }, 2)).toEqual(['≥ 0.80', 'reached'])
  expect(judged(150.4, { most: 150 })).toEqual(['≤ 150', 'MISSED'])
  expect(judged(null, { most: 150 })).toEqual(['≤ 150', 'not measured'])
})
