// Months as sitemaps are named for them.
import { expect, test } from 'vitest'
import { nameOf, readName, stretchOf } from './months.ts'

test.for(['2018-04', '2018-12-2', '2018-01-31'])('%s is a name, and its own', (name) => {
  const read = readName(name)
  expect(read && nameOf(read)).toBe(name)
})

test.for(['2018', '2018-13', '2018-00', '2018-4', '2018-04-1', '2018-04-02', '2018-04-', 'pages', ''])(
  '“%s” is no name of a month',
  (name) => {
    expect(readName(name)).toBeNull()
  },
)

test('a month begins and ends where the paper is printed', () => {
  expect(stretchOf('2018-12', 'Asia/Seoul')).toEqual({
    from: new Date('2018-11-30T15:00:00Z'),
    until: new Date('2018-12-31T15:00:00Z'),
  })
})
