// News is written with its change, and heard by every node.
import { afterEach, expect, test, vi } from 'vitest'
import { type FreshHouse, freshHouse, type Wishes } from '../../tests/support/house.ts'
import { type News, since, type Wires } from './wire.ts'

const opened: FreshHouse[] = []
const open = async (wishes: Wishes): Promise<FreshHouse> => {
  const house = await freshHouse(wishes)
  opened.unshift(house)
  return house
}
afterEach(async () => {
  for (const house of opened.splice(0)) await house.close()
})

const heardBy = (heard: News[]): Wires => ({
  rang: { everyNode: { ear: (_, news) => void heard.push(news) }, once: {} },
})
const ring = ({ house }: FreshHouse, bell: string) => house.change((tx) => tx.tell({ kind: 'rang', bell }))
const written = async ({ house }: FreshHouse) => (await since(house.db, 0)).map(({ news }) => news)

test('news is written with the change that it tells of', async () => {
  const one = await open({})
  await ring(one, 'front door')
  expect(await written(one)).toEqual([{ kind: 'rang', bell: 'front door' }])
})

test('news of a change that failed was never written and is never heard', async () => {
  const heard: News[] = []
  const one = await open({ wires: heardBy(heard) })
  const failed = one.house.change(async (tx) => {
    await tx.tell({ kind: 'rang', bell: 'false alarm' })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect([heard, await written(one)]).toEqual([[], []])
})

test('the acting node has heard before the change returns, and sees what was written', async () => {
  const seen: number[] = []
  const wires: Wires = {
    rang: { everyNode: { counts: async ({ db }) => void seen.push((await since(db, 0)).length) }, once: {} },
  }
  const one = await open({ wires })
  await one.house.change(async (tx) => {
    await tx.tell({ kind: 'rang', bell: 'a' })
    await tx.change((inner) => inner.tell({ kind: 'rang', bell: 'b' }))
    expect(seen).toEqual([])
  })
  expect(seen).toEqual([2, 2])
})

test('another house on the same database hears within a second, in order, and only once', async () => {
  const [here, there]: [News[], News[]] = [[], []]
  const one = await open({ wires: heardBy(here) })
  await open({ wires: heardBy(there), beside: one })
  const bells = ['first', 'second', 'third']
  const took: number[] = []
  for (const [at, bell] of bells.entries()) {
    await ring(one, bell)
    const rung = performance.now()
    await vi.waitFor(() => expect(there).toHaveLength(at + 1), { timeout: 20_000, interval: 10 })
    took.push(performance.now() - rung)
  }
  // A machine that is busy with something else may be late once.
  expect(Math.min(...took)).toBeLessThan(1000)
  for (const heard of [here, there]) expect(heard.map(({ bell }) => bell)).toEqual(bells)
})

test('a listener that fails undoes nothing and keeps nobody else from hearing', async () => {
  const heard: News[] = []
  const fails = () => Promise.reject(new Error('deaf'))
  const one = await open({
    wires: { rang: { everyNode: { fails, ear: (_, news) => void heard.push(news) }, once: {} } },
  })
  await ring(one, 'front door')
  expect(heard).toHaveLength(1)
  expect(await written(one)).toHaveLength(1)
})

test('news for a later time is told then, and not before', async () => {
  const heard: News[] = []
  let now = new Date('2018-04-10T09:40:00.000Z')
  const one = await open({ wires: heardBy(heard), now: () => now })
  await one.house.change((tx) => tx.tellAt({ kind: 'rang', bell: 'midnight' }, new Date('2018-04-10T15:00:00.000Z')))
  await one.jobs.drain()
  expect([heard, await written(one)]).toEqual([[], []])
  now = new Date('2018-04-10T15:00:00.000Z')
  await one.jobs.drain()
  expect(heard).toEqual([{ kind: 'rang', bell: 'midnight' }])
  expect(await written(one)).toEqual(heard)
})
