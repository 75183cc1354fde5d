// Cursors: what we give out is what we take back, and nothing else is taken.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cursorText, lists, readCursor } from './cursor.ts'

const at = '2018-04-10T09:40:00.000Z'

test('a cursor comes back as it was given, for its own list only', () => {
  const cursor = [0.8139, at, 'comment_06aj3zzz']
  expect(readCursor('agreed', cursorText('agreed', cursor))).toEqual(cursor)
  for (const list of lists.filter((one) => one !== 'agreed'))
    expect(readCursor(list, cursorText('agreed', cursor))).toBeNull()
})

test.each([
  ['too few keys', cursorText('newest', [at])],
  ['too many', cursorText('newest', [at, 'comment_06', 'comment_07'])],
  ['no instant', cursorText('newest', ['2018', 'comment_06'])],
  ['no id', cursorText('newest', [at, "comment_' or 1=1"])],
  ['a number where an instant belongs', cursorText('newest', [1, 'comment_06'])],
  ['an object', Buffer.from(JSON.stringify({ length: 3 })).toString('base64url')],
  ['long', 'A'.repeat(301)],
  ['empty', ''],
])('%s is no cursor', (_, text) => {
  expect(readCursor('newest', text)).toBeNull()
})

test.each([1.5, 3e9, -3e9])('%d is no count of replies, and no database is asked about it', (count) => {
  expect(readCursor('discussed', cursorText('discussed', [count, at, 'comment_06']))).toBeNull()
  expect(readCursor('discussed', cursorText('discussed', [4, at, 'comment_06']))).not.toBeNull()
})

test('whatever is sent, reading it ends in a cursor of that list or in none', () => {
  fc.assert(
    fc.property(fc.constantFrom(...lists), fc.oneof(fc.string(), fc.base64String(), fc.json()), (list, text) => {
      const sent = [text, Buffer.from(text).toString('base64url')].map((one) => readCursor(list, one))
      expect(sent.every((one) => one === null || one.length >= 2)).toBe(true)
    }),
  )
})
