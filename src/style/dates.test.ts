// Days and instants are printed in the paper's zone, in the reader's language.
import { expect, test } from 'vitest'
import { clock, datelineDay, daysAfter, instant, longDay, mondayOf, plainDay, startOf, withOffset } from './dates.ts'

const at = new Date('2018-04-10T09:40:00Z')
const day = '2018-04-10'

test('an instant has its day, its clock and its zone', () => {
  expect(instant('en', 'Asia/Seoul', at)).toBe('10 April 2018, 18:40 KST')
  expect(instant('ko', 'Asia/Seoul', at)).toBe('2018년 4월 10일 18:40 KST')
  expect(clock('en', 'Europe/London', at)).toBe('10:40 BST')
})

test('midnight is 00, not 24', () => {
  expect(clock('ko', 'Asia/Seoul', new Date('2018-04-09T15:00:00Z'))).toBe('00:00 KST')
  expect(withOffset('Asia/Seoul', new Date('2018-04-09T15:00:00Z'))).toBe('2018-04-10T00:00:00+09:00')
})

test('a day is the same day wherever it is printed', () => {
  expect([longDay('en', day), plainDay('en', day), datelineDay('en', day)]).toEqual([
    'Tuesday 10 April 2018',
    '10 April 2018',
    'April 10',
  ])
  expect([longDay('ko', day), plainDay('ko', day), datelineDay('ko', day)]).toEqual([
    '2018년 4월 10일 화요일',
    '2018년 4월 10일',
    '4월 10일',
  ])
})

test('an instant for machines carries the offset of its zone', () => {
  expect(withOffset('Asia/Seoul', at)).toBe('2018-04-10T18:40:00+09:00')
  expect(withOffset('UTC', at)).toBe('2018-04-10T09:40:00+00:00')
  expect(withOffset('America/St_Johns', at)).toBe('2018-04-10T07:10:00-02:30')
})

test.each([
  ['2018-04-10', 'Asia/Seoul', '2018-04-09T15:00:00.000Z'],
  ['2018-03-25', 'Europe/London', '2018-03-25T00:00:00.000Z'],
  ['2018-10-28', 'Europe/Berlin', '2018-10-27T22:00:00.000Z'],
  ['2018-03-11', 'America/New_York', '2018-03-11T05:00:00.000Z'],
  ['2018-11-04', 'America/New_York', '2018-11-04T04:00:00.000Z'],
  ['2018-04-01', 'Pacific/Auckland', '2018-03-31T11:00:00.000Z'],
])('%s in %s begins at %s', (which, zone, begins) => {
  expect(startOf(which, zone).toISOString()).toBe(begins)
})

test('days are counted over the ends of months and years', () => {
  expect([daysAfter('2018-02-28', 1), daysAfter('2020-02-28', 1), daysAfter('2018-01-01', -1)]).toEqual([
    '2018-03-01',
    '2020-02-29',
    '2017-12-31',
  ])
})

test('a week begins on its Monday, in whatever month or year that is', () => {
  expect(['2018-04-09', '2018-04-10', '2018-04-15', '2018-04-01', '2019-01-06'].map(mondayOf)).toEqual([
    '2018-04-09',
    '2018-04-09',
    '2018-04-09',
    '2018-03-26',
    '2018-12-31',
  ])
})
