// The waiting line: in order, so many at once, and no longer than one may be kept waiting.
import { expect, test } from 'vitest'
import { openLine } from './line.ts'
import { Unavailable } from '../unavailable.ts'

const rules = { atOnce: 1, places: 10, patience: 60_000, code: 'line.full' }
const full = new Unavailable('line.full')

test('work is done one after the other, first come first served', async () => {
  const line = openLine(rules)
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await Promise.resolve()
    seen.push(`${name} ends`)
  }
  await Promise.all([line(work('a')), line(work('b')), line(work('c'))])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('never more than so many at once, and all of them in the end', async () => {
  const line = openLine({ ...rules, atOnce: 3, places: 100 })
  let now = 0
  let most = 0
  const work = async () => {
    most = Math.max(most, ++now)
    await new Promise(setImmediate)
    now--
  }
  await Promise.all(Array.from({ length: 50 }, () => line(work)))
  expect(most).toBe(3)
})

test('who finds no place to wait is sent away at once', async () => {
  const line = openLine({ ...rules, places: 1 })
  const { promise, resolve } = Promise.withResolvers<string>()
  const first = line(() => promise)
  const second = line(async () => 'second')
  await expect(line(async () => 'third')).rejects.toThrow(full)
  resolve('first')
  expect(await Promise.all([first, second])).toEqual(['first', 'second'])
})

test('who has waited too long is sent away, and the turn goes to the next', async () => {
  const line = openLine({ ...rules, patience: 5 })
  const { promise, resolve } = Promise.withResolvers<string>()
  const first = line(() => promise)
  await expect(line(async () => 'second')).rejects.toThrow(full)
  const third = line(async () => 'third')
  resolve('first')
  expect(await Promise.all([first, third])).toEqual(['first', 'third'])
})

test('work that fails makes room like any other', async () => {
  const line = openLine(rules)
  await expect(line(() => Promise.reject(new RangeError('no')))).rejects.toThrow('no')
  expect(await line(async () => 'next')).toBe('next')
})
