// The lines that an import leaves on the command line.
import { expect, test } from 'vitest'
import { linesOf } from './import-report.ts'

const nothing = { made: [], updated: [], skipped: [], problems: [], notes: [] }

test('an import without anything to say says what came in', () => {
  expect(linesOf({ ...nothing, made: ['a.md', 'b.md'], skipped: ['c.md'] })).toEqual([
    'Made 2, updated 0, left alone 1.',
  ])
})

test('each problem and each note is one line with its file, its item and its field', () => {
  expect(
    linesOf({
      ...nothing,
      problems: [{ file: 'export.xml', item: 'post:3', field: 'language', text: 'is “ja”' }],
      notes: [
        { file: 'export.xml', item: 'post:4', field: 'slug', text: 'a is taken' },
        { file: 'export.xml', field: 'items', text: '3 comments wait' },
      ],
    }),
  ).toEqual([
    'Made 0, updated 0, left alone 0. 1 problem, 2 notes.',
    'export.xml: post:3: language: is “ja”',
    'Note: export.xml: post:4: slug: a is taken',
    'Note: export.xml: items: 3 comments wait',
  ])
})
