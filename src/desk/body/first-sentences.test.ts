// How a body begins.
import { expect, test } from 'vitest'
import { emptyBody } from './body.ts'
import { bodyOf, paragraph } from './everything-for-tests.ts'
import { firstSentences } from './first-sentences.ts'

const body = bodyOf(
  { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Not this' }] },
  'Mr. Ri arrived on Monday. He will meet Mr. Lavrov on Tuesday.',
  paragraph('The visit', { type: 'note', attrs: { text: 'Not this.' } }, { type: 'hardBreak' }, 'lasts three days.'),
)

test('whole sentences, as many as there is room for', () => {
  expect(firstSentences(body, 25)).toBe('Mr. Ri arrived on Monday.')
  expect(firstSentences(body, 61)).toBe('Mr. Ri arrived on Monday. He will meet Mr. Lavrov on Tuesday.')
  expect(firstSentences(body, 60)).toBe('Mr. Ri arrived on Monday.')
  expect(firstSentences(body, 500)).toBe(
    'Mr. Ri arrived on Monday. He will meet Mr. Lavrov on Tuesday. The visit lasts three days.',
  )
})

test('a sentence that is too long is cut after a word', () => {
  expect(firstSentences(body, 24)).toBe('Mr. Ri arrived on…')
  expect(firstSentences(bodyOf('Talks, which both sides want, begin.'), 8)).toBe('Talks…')
  expect(firstSentences(bodyOf('Incomprehensibilities'), 8)).toBe('Incompr…')
})

test('Korean sentences are sentences as well', () => {
  const korean = bodyOf('리용호 외무상이 도착했다. 회담은 10일 열린다.')
  expect(firstSentences(korean, 15, 'ko')).toBe('리용호 외무상이 도착했다.')
  expect(firstSentences(korean, 12, 'ko')).toBe('리용호 외무상이…')
})

test('a character is what people count as one', () => {
  expect(firstSentences(bodyOf('👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧👩‍👩‍👧‍👧'), 3)).toBe('👩‍👩‍👧‍👧👩‍👩‍👧‍👧…')
})

test('of nothing there is nothing', () => {
  expect(firstSentences(emptyBody(), 100)).toBe('')
  expect(firstSentences(body, 0)).toBe('')
})
