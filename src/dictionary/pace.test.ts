// How often somebody may ask, and how much memory it takes to know.
import { expect, test } from 'vitest'
import { openPace } from './pace.ts'

const at = (seconds: number): Date => new Date(1_500_000_000_000 + seconds * 1000)

test('one network asks so often in a minute, and again in the next', () => {
  const pace = openPace(3)
  expect([1, 2, 3, 4, 5].map(() => pace.ask('a', at(0)))).toEqual([true, true, true, false, false])
  expect(pace.ask('b', at(1))).toBe(true)
  expect(pace.ask('a', at(61))).toBe(true)
})

test('more networks than are counted push out the first, and no others', () => {
  const pace = openPace(1, 2)
  for (const network of ['a', 'b', 'c']) pace.ask(network, at(0))
  expect(['b', 'c', 'a'].map((network) => pace.ask(network, at(1)))).toEqual([false, false, true])
})
