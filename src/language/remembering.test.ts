// Remembered answers: asked once, whatever the answer is, and never more of them than was said.
import { expect, test } from 'vitest'
import { remembering } from './remembering.ts'

test('what was asked is not asked again, not even for nothing, as long as it is asked for now and then', () => {
  const asked: string[] = []
  const answer = remembering(4, (key) => {
    asked.push(key)
    return key === 'nothing' ? null : key.toUpperCase()
  })
  // Each of the others fills the young half, and lets go of what nobody asked for meanwhile.
  for (const other of ['a', 'b', 'c', 'd', 'e', 'f']) {
    expect(answer('nothing')).toBeNull()
    expect(answer(other)).toBe(other.toUpperCase())
  }
  expect(asked).toEqual(['nothing', 'a', 'b', 'c', 'd', 'e', 'f'])
})

test('what nobody has asked for long is forgotten', () => {
  let count = 0
  const answer = remembering(4, (key) => `${key} ${(count += 1)}`)
  expect(answer('first')).toBe('first 1')
  for (const other of ['a', 'b', 'c', 'd']) answer(other)
  expect(answer('first')).toBe('first 6')
})
