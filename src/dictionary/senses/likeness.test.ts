// How alike nouns are found to be.
import { afterAll, expect, test } from 'vitest'
import { closeWordBook, wordBook } from '../../language/word-book/open.ts'
import { likeness } from './likeness.ts'

const book = wordBook()
afterAll(closeWordBook)

test('a word is most like itself, and kinds of one thing are more alike than kinds of different ones', () => {
  expect(likeness(book, 'minister', 'minister')).toBeGreaterThan(likeness(book, 'minister', 'president'))
  expect(likeness(book, 'car', 'truck')).toBeGreaterThan(likeness(book, 'car', 'law'))
  expect(likeness(book, 'car', 'truck')).toBe(likeness(book, 'truck', 'car'))
})

test('what nobody knows is like nothing', () => {
  expect(likeness(book, 'car', 'qqqq')).toBe(0)
  expect(likeness(book, '', '')).toBe(0)
})
