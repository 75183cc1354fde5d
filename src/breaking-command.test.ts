// Breaking news from the command line.
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshHouse, type FreshHouse } from '../tests/support/house.ts'
import { breaking } from './breaking-command.ts'
import * as desk from './desk/desk.ts'
import { seedDemo } from './desk/commands.ts'

let open: FreshHouse
const now = new Date('2018-04-28T00:00:00Z')
const said = { en: 'Talks begin', ko: '회담 시작', hours: '6' }
const refused = (options: Parameters<typeof breaking>[1]) =>
  breaking(open.house, options, 'test').catch((error: unknown) => (error as { code: string }).code)

beforeAll(async () => {
  open = await freshHouse({ now: () => now })
  await seedDemo(open.house, join(import.meta.dirname, '../demo'), now)
}, 60_000)
afterAll(() => open.close())

test('the strip stands for its hours, names its article, and comes down when told', async () => {
  expect(await breaking(open.house, { ...said, article: '/2018/04/10/ri-yong-ho-moscow' }, 'test')).toEqual(
    new Date('2018-04-28T06:00:00Z'),
  )
  const strip = await desk.breaking(open.house.db)
  expect(strip?.text).toEqual({ en: 'Talks begin', ko: '회담 시작' })
  expect(strip?.article).toMatch(/^article_/)
  expect(strip && desk.shownAt(strip, now)).toBe(true)
  expect(await breaking(open.house, { ...said, clear: true }, 'test')).toBeNull()
  const ended = await desk.breaking(open.house.db)
  expect(ended && desk.shownAt(ended, now)).toBe(false)
})

test('a language left out, a time without end and an address that names nothing are refused', async () => {
  expect(await refused({ en: 'Only English', hours: '6' })).toBe('breaking.text')
  expect(await refused({ ...said, hours: '900' })).toBe('breaking.hours')
  expect(await refused({ ...said, hours: 'x' })).toBe('breaking.hours')
  expect(await refused({ ...said, article: '/2018/04/10/nothing' })).toBe('breaking.article')
})
