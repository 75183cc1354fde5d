// Seven in the morning by the paper's clock, also in the nights when clocks change.
import { expect, test } from 'vitest'
import { morningAfter } from './morning.ts'

test.each([
  ['Asia/Seoul', '2018-04-10T09:40:00.000Z', '2018-04-10T22:00:00.000Z'],
  ['Asia/Seoul', '2018-04-10T21:59:59.999Z', '2018-04-10T22:00:00.000Z'],
  ['Asia/Seoul', '2018-04-10T22:00:00.000Z', '2018-04-11T22:00:00.000Z'],
  ['UTC', '2018-12-31T07:00:00.001Z', '2019-01-01T07:00:00.000Z'],
  ['Europe/Berlin', '2018-03-24T12:00:00.000Z', '2018-03-25T05:00:00.000Z'],
  ['Europe/Berlin', '2018-10-27T12:00:00.000Z', '2018-10-28T06:00:00.000Z'],
  ['America/New_York', '2018-03-11T04:30:00.000Z', '2018-03-11T11:00:00.000Z'],
  ['Asia/Kathmandu', '2018-04-10T02:00:00.000Z', '2018-04-11T01:15:00.000Z'],
])('in %s, after %s, it is %s', (zone, after, morning) => {
  expect(morningAfter(zone, new Date(after)).toISOString()).toBe(morning)
})
