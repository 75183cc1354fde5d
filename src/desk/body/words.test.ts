// Words out of a body: its text, their number, the time to read them, the pictures it names.
import { expect, test } from 'vitest'
import { emptyBody } from './body.ts'
import { bodyOf, everything, paragraph } from './everything-for-tests.ts'
import { countWords, picturesIn, plainText, readingMinutes, runningText } from './words.ts'

test('the plain text has every word of a body, in reading order, notes at the end', () => {
  expect(plainText(everything)).toBe(
    [
      'The minister arrived, the ministry itself said, in 한글\nitalicstrike23code',
      'Three days',
      'We will talk.',
      'At length.',
      'Maria, spokeswoman',
      'The programme',
      'Monday\nArrival\nTuesday',
      'Third',
      'We will talk',
      'Maria',
      'The ministry in spring Nam Ji-ho',
      'Visits by year',
      'Year\tVisits\n2017\t12',
      'Who is who',
      'Ri, minister.',
      'Others',
      '10:00  Arrival\n12:00  Lunch',
      'The end.',
      'By telephone.',
      'Until June.',
    ].join('\n\n'),
  )
})

test('the running text leaves out captions, notes and pull quotes', () => {
  const text = plainText(everything, runningText)
  expect(text).not.toContain('The ministry in spring')
  expect(text).not.toContain('By telephone')
  expect(text.match(/We will talk/g)).toHaveLength(1)
})

test('an empty body has no text and no words, and takes a minute all the same', () => {
  expect(plainText(emptyBody())).toBe('')
  expect(countWords(emptyBody(), 'en')).toBe(0)
  expect(readingMinutes(emptyBody(), 'ko')).toBe(1)
})

test.each([
  ['en', 'The minister’s visit — his first — ended at 10.30 on 9 April, didn’t it?', 13],
  ['ko', '리용호 북한 외무상이 9일 모스크바에 도착했다.', 6],
  ['ko', '“가자”고 말했다(러시아) — 끝.', 3],
])('words in %s: %s', (language, words, count) => {
  expect(countWords(bodyOf(words), language)).toBe(count)
})

test('a long article takes its minutes', () => {
  expect(readingMinutes(bodyOf(...Array<string>(10).fill('word '.repeat(88))), 'en')).toBe(4)
  expect(readingMinutes(bodyOf(...Array<string>(10).fill('낱말 '.repeat(80))), 'ko')).toBe(4)
})

test('pictures are named once each, in order, wherever they stand', () => {
  const picture = (id: string) => ({
    type: 'picture' as const,
    attrs: { picture: id, alt: '', caption: '', credit: '', size: 'column' as const },
  })
  const body = bodyOf(
    picture('b'),
    { type: 'factBox', attrs: { title: '' }, content: [picture('a'), picture('b')] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('x'), picture('c')] }] },
  )
  expect(picturesIn(body)).toStrictEqual(['b', 'a', 'c'])
})
