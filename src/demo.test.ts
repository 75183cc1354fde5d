// When the demo comes in, and when it stays out.
import { expect, test } from 'vitest'
import { freshHouse } from '../tests/support/house.ts'
import { draft } from './desk/desk.ts'
import { castOf, type DemoClock, demoIsDue, loadDemo } from './demo.ts'
import type { House } from './platform/house.ts'
import { nobody, wiresOf } from './wires.ts'

/** A house whose clock the demo may set back, and what the demo needs of it. */
async function freshPaper() {
  const clock: DemoClock = { at: null }
  const { house, jobs, close } = await freshHouse({ now: () => clock.at ?? new Date(), wires: wiresOf(nobody) })
  return { house, close, filling: { clock, settle: jobs.drain } }
}

const withSettings = (house: House, settings: Partial<House['settings']>): House => ({
  ...house,
  settings: { ...house.settings, ...settings },
})

test('an empty house on this machine is filled once, and remembers it', async () => {
  const { house, close, filling } = await freshPaper()
  expect(await castOf(house)).toBeNull()
  expect(await demoIsDue(house)).toBe(true)
  const { made, problems } = await loadDemo(house, filling)
  expect(problems).toEqual([])
  expect(made.length).toBeGreaterThan(50)
  expect(await demoIsDue(house)).toBe(false)
  expect((await castOf(house))?.accounts).toHaveLength(11)
  await close()
}, 60_000)

test('a filling that was broken off is taken up again', async () => {
  const { house, close, filling } = await freshPaper()
  const failing: House = { ...house, files: { ...house.files, put: () => Promise.reject(new Error('the power went')) } }
  await expect(loadDemo(failing, filling)).rejects.toThrow('the power went')
  expect(await demoIsDue(house)).toBe(true)
  expect((await loadDemo(house, filling)).problems).toEqual([])
  expect(await demoIsDue(house)).toBe(false)
  await close()
}, 60_000)

test('a paper of somebody’s own is left alone', async () => {
  const { house, close, filling } = await freshPaper()
  const empty = { type: 'doc' as const, content: [] }
  const story = {
    headline: 'Ours',
    shortHeadline: '',
    standfirst: '',
    label: 'news' as const,
    dateline: null,
    credits: [],
    section: null,
    further: [],
    topics: [],
    lead: null,
    body: empty,
  }
  await draft(house, { kind: 'page', language: 'en', slug: 'ours', comments: 'closed', story })
  expect(await demoIsDue(house)).toBe(false)
  await expect(loadDemo(house, filling)).rejects.toMatchObject({ code: 'demo.not-empty' })
  await close()
})

test('it stays out where it is not wanted, and is refused on a public origin', async () => {
  const { house, close } = await freshHouse()
  expect(await demoIsDue(withSettings(house, { demo: false }))).toBe(false)
  expect(await demoIsDue(withSettings(house, { url: 'https://news.example.com' }))).toBe(false)
  const both = withSettings(house, { demo: true, url: 'https://news.example.com' })
  await expect(demoIsDue(both)).rejects.toThrow('COURANT_DEMO is “1”')
  expect(await demoIsDue(withSettings(house, { demo: true, url: 'http://localhost:4600' }))).toBe(true)
  await close()
})
