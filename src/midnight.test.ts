// The turn of the day: told at the start and at midnight, and waited for even where the database was away for a moment.
import { expect, test } from 'vitest'
import { freshHouse } from '../tests/support/house.ts'
import { turnTheDay } from './midnight.ts'
import type { House } from './platform/house.ts'
import { since } from './platform/wire.ts'

test('a day that could not be turned is turned later, and midnight drops every page', async () => {
  // It stands still until the test moves it; midnight in Seoul is a fifth of a second away.
  const clock = { now: new Date('2018-04-10T14:59:59.800Z') }
  const { house, close } = await freshHouse({ now: () => clock.now })
  let failures = 0
  const shaky: House = {
    ...house,
    change: async (work) => {
      failures += 1
      if (failures <= 2) throw new Error('the database is away')
      return house.change(work)
    },
  }
  const days = async () => new Set((await since(house.db, 0)).map(({ news }) => `${news.kind} ${String(news['day'])}`))
  let dropped = 0
  const stop = turnTheDay(shaky, { dropAll: () => (dropped += 1) }, 10)
  await expect.poll(days).toEqual(new Set(['day turned 2018-04-10']))
  clock.now = new Date('2018-04-10T15:00:00.001Z')
  await expect.poll(days).toEqual(new Set(['day turned 2018-04-10', 'day turned 2018-04-11']))
  expect(dropped).toBeGreaterThan(0)
  stop()
  await close()
})
