// What changed between two bodies.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Body } from './body.ts'
import { wordDifference } from './difference-of-words.ts'
import { differences } from './difference.ts'
import type { Difference } from './difference.ts'
import { bodyOf, everything, paragraph } from './everything-for-tests.ts'

/** `[-removed-]`, `[+added+]`. */
const marked = ({ kind, parts }: Difference): string =>
  `${kind}: ${parts.map(({ text, mark }) => (mark === 'added' ? `[+${text}+]` : mark === 'removed' ? `[-${text}-]` : text)).join('')}`
const between = (before: Body, after: Body): string[] => differences(before, after).map(marked)

test('nothing changed', () => {
  expect(new Set(differences(everything, everything).map(({ kind }) => kind))).toStrictEqual(new Set(['same']))
})

test('a word mended is marked, the rest stays', () => {
  expect(
    between(bodyOf('He arrived on Tuesday.', 'The end.'), bodyOf('He arrived on Monday.', 'The end.')),
  ).toStrictEqual(['changed: He arrived on [-Tuesday-][+Monday+].', 'same: The end.'])
})

test('words that follow each other are marked together', () => {
  expect(
    between(bodyOf('He met the old minister in Moscow today.'), bodyOf('He met a young envoy in Moscow today.')),
  ).toStrictEqual(['changed: He met [-the old minister-][+a young envoy+] in Moscow today.'])
})

test('Korean is compared word by word as well', () => {
  expect(
    between(bodyOf('리용호 외무상이 10일 모스크바에 도착했다.'), bodyOf('리용호 외무상이 9일 모스크바에 도착했다.')),
  ).toStrictEqual(['changed: 리용호 외무상이 [-10일-][+9일+] 모스크바에 도착했다.'])
})

test('paragraphs come and go', () => {
  expect(
    between(
      bodyOf('One here.', 'Three here now.'),
      bodyOf('One here.', 'Two.', 'Three here now.', 'Quite another end.'),
    ),
  ).toStrictEqual(['same: One here.', 'added: [+Two.+]', 'same: Three here now.', 'added: [+Quite another end.+]'])
})

test('a paragraph rewritten is shown whole, and the one that was only mended is found beside it', () => {
  const before = bodyOf(
    'Completely different sentence about fish.',
    'The minister arrived in Moscow on Monday evening.',
  )
  const after = bodyOf('The minister arrived in Moscow on Tuesday evening.', 'Prices rose.')
  expect(between(before, after)).toStrictEqual([
    'removed: [-Completely different sentence about fish.-]',
    'changed: The minister arrived in Moscow on [-Monday-][+Tuesday+] evening.',
    'added: [+Prices rose.+]',
  ])
})

test('pictures are compared by their captions, tables row by row, boxes and quotations by their words', () => {
  const withCaption = (caption: string, votes: string, attribution: string): Body =>
    bodyOf(
      { type: 'picture', attrs: { picture: caption, alt: 'alt', caption, credit: 'Nam', size: 'wide' } },
      {
        type: 'table',
        attrs: { caption: 'Votes' },
        content: ['For', 'Against'].map((name) => ({
          type: 'tableRow' as const,
          content: [name, name === 'For' ? votes : '3'].map((cell) => ({
            type: 'tableCell' as const,
            attrs: { align: null },
            content: [paragraph(cell)],
          })),
        })),
      },
      { type: 'quotation', attrs: { attribution }, content: [paragraph('We talk.')] },
      { type: 'factBox', attrs: { title: 'Box' }, content: [paragraph('In it')] },
    )
  const found = differences(
    withCaption('The tower today', '7', 'Kim, envoy'),
    withCaption('The bridge today', '8', 'Kim, minister'),
  )
  expect(found.map(({ block }) => block)).toStrictEqual([
    'picture',
    'table',
    'table',
    'table',
    'quotation',
    'quotation',
    'box',
    'box',
  ])
  expect(found.filter(({ kind }) => kind !== 'same').map(marked)).toStrictEqual([
    'changed: The [-tower-][+bridge+] today Nam',
    'changed: For | [-7-][+8+]',
    'changed: — Kim, [-envoy-][+minister+]',
  ])
})

test('a paragraph that became a heading is another passage', () => {
  const heading: Body = bodyOf({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Words' }] })
  expect(between(bodyOf('Words'), heading)).toStrictEqual(['removed: [-Words-]', 'added: [+Words+]'])
})

test('both texts can be put together again from what is the same and what changed', () => {
  const word = fc.constantFrom(
    'the',
    'minister',
    'arrived',
    'in',
    'Moscow',
    '리용호',
    '도착했다',
    ',',
    '.',
    ' ',
    '\n',
    '👩‍👩‍👧',
  )
  const line = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  const side = (parts: Difference['parts'], mark: 'added' | 'removed'): string =>
    parts
      .filter((part) => part.mark === 'same' || part.mark === mark)
      .map(({ text }) => text)
      .join('')
  fc.assert(
    fc.property(line, line, (before, after) => {
      const parts = wordDifference(before, after)
      expect([side(parts, 'removed'), side(parts, 'added')]).toStrictEqual([before, after])
    }),
    { numRuns: 1000 },
  )
  const body = fc.array(
    line.filter((words) => words.trim() !== ''),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(body, body, (before, after) => {
      const found = differences(bodyOf(...before), bodyOf(...after))
      const texts = (mark: 'added' | 'removed'): string[] =>
        found
          .filter(({ kind }) => kind === 'same' || kind === 'changed' || kind === mark)
          .map(({ parts }) => side(parts, mark))
      expect([texts('removed'), texts('added')]).toStrictEqual([before, after])
    }),
    { numRuns: 500 },
  )
})

test('two long texts that share nothing are compared in bearable time', () => {
  const long = (word: string): Body =>
    bodyOf(...Array.from({ length: 400 }, (_, index) => `${word}${index} `.repeat(50)))
  expect(differences(long('a'), long('b'))).toHaveLength(800)
  expect(wordDifference('a '.repeat(50_000), 'b, '.repeat(50_000)).length).toBeGreaterThan(1)
})
