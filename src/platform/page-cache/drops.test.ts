// A drop is known to those who began before it, and to nobody else.
import { expect, test } from 'vitest'
import { openDrops } from './drops.ts'

test('a drop is known to those who began before it, and to nobody else', () => {
  const drops = openDrops()
  const before = drops.now()
  drops.record('article:1')
  const after = drops.now()
  expect(drops.since(before, ['section:a', 'article:1'])).toBe(true)
  expect(drops.since(before, ['article:2'])).toBe(false)
  expect(drops.since(after, ['article:1'])).toBe(false)
  drops.recordAll()
  expect(drops.since(after, [])).toBe(true)
})

test('what is forgotten counts as dropped for all who began before it, and for nobody who began after', () => {
  const drops = openDrops(3)
  const begun = [drops.now()]
  for (const tag of ['a', 'b', 'c', 'a', 'd', 'e']) {
    drops.record(tag)
    begun.push(drops.now())
  }
  // b and c, the second and third, are no longer told apart.
  expect(begun.map((each) => drops.since(each, ['x']))).toEqual([true, true, true, false, false, false, false])
  expect(begun.map((each) => drops.since(each, ['a']))).toEqual([true, true, true, true, false, false, false])
})
