// Jobs run after the change that asked for them, until they succeed, each by one node.
import { afterEach, expect, test, vi } from 'vitest'
import { type FreshHouse, freshHouse, type Wishes } from '../../tests/support/house.ts'
import { openDatabase } from './database.ts'
import { countJobs, enqueue, openJobs } from './jobs.ts'
import type { Listener, Wires } from './wire.ts'

const opened: FreshHouse[] = []
const open = async (wishes: Wishes): Promise<FreshHouse> => {
  const house = await freshHouse(wishes)
  opened.unshift(house)
  return house
}
afterEach(async () => {
  for (const house of opened.splice(0)) await house.close()
})

const once = (work: Listener): Wires => ({ rang: { everyNode: {}, once: { work } } })
const ring = ({ house }: FreshHouse, bell: number) => house.change((tx) => tx.tell({ kind: 'rang', bell }))
const soon = { timeout: 5000, interval: 10 }

test('a listener that runs once runs as a job soon after the change', async () => {
  const done: unknown[] = []
  const one = await open({ wires: once((_, { bell }) => void done.push(bell)) })
  await ring(one, 7)
  await vi.waitFor(() => expect(done).toEqual([7]), soon)
  await one.jobs.drain()
  expect(await countJobs(one.house.db)).toEqual({ waiting: 0, failed: 0 })
})

test('a job of a change that failed does not exist', async () => {
  const one = await open({ wires: once(() => undefined) })
  const failed = one.house.change(async (tx) => {
    await tx.tell({ kind: 'rang', bell: 1 })
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await countJobs(one.house.db)).toEqual({ waiting: 0, failed: 0 })
})

test('a job that failed waits, runs again, and is given up after ten attempts', async () => {
  let at = Date.parse('2018-04-10T09:40:00.000Z')
  let attempts = 0
  const one = await open({ now: () => new Date(at), wires: once(() => Promise.reject(new Error(`no ${++attempts}`))) })
  await ring(one, 1)
  await vi.waitFor(() => expect(attempts).toBe(1), soon)
  await one.jobs.drain()
  expect(attempts).toBe(1)
  at += 2000
  await one.jobs.drain()
  expect(attempts).toBe(2)
  for (let hour = 0; hour < 12; hour++) {
    at += 3_600_000
    await one.jobs.drain()
  }
  expect(attempts).toBe(10)
  expect(await countJobs(one.house.db)).toEqual({ waiting: 0, failed: 1 })
})

test('a job that failed and then succeeds is done', async () => {
  let at = Date.parse('2018-04-10T09:40:00.000Z')
  const results: string[] = []
  const work: Listener = () => {
    results.push(results.length === 0 ? 'failed' : 'done')
    if (results.length === 1) throw new Error('no')
  }
  const one = await open({ now: () => new Date(at), wires: once(work) })
  await ring(one, 1)
  await one.jobs.drain()
  at += 10_000
  await one.jobs.drain()
  expect(results).toEqual(['failed', 'done'])
  expect(await countJobs(one.house.db)).toEqual({ waiting: 0, failed: 0 })
})

test('a job that one node runs is left alone by the others, which run the rest', async () => {
  const one = await open({})
  const other = await openDatabase(one.house.settings, one.house.log)
  const done: string[] = []
  const there = openJobs(other, {
    ...one.house,
    workers: { ring: async (bell) => void done.push(`there ${String(bell)}`) },
  })
  const here = openJobs(one.database, {
    ...one.house,
    workers: { ring: async (bell) => (await there.drain(), void done.push(`here ${String(bell)}`)) },
  })
  await one.house.change(async ({ write }) => {
    for (const bell of [1, 2, 3]) await enqueue(write, 'ring', bell, new Date(bell))
  })
  await here.drain()
  await Promise.all([here.close(), there.close()])
  await other.close()
  expect(done).toEqual(['there 2', 'there 3', 'here 1'])
  expect(await countJobs(one.house.db)).toEqual({ waiting: 0, failed: 0 })
})

test('a process that does not know a job leaves it to one that does', async () => {
  const done: unknown[] = []
  const one = await open({ wires: once((_, { bell }) => void done.push(bell)) })
  await one.jobs.close()
  await ring(one, 1)
  const other = await open({ beside: one })
  await other.jobs.drain()
  expect(await countJobs(one.house.db)).toEqual({ waiting: 1, failed: 0 })
  const another = await open({ beside: one, wires: once((_, { bell }) => void done.push(bell)) })
  await another.jobs.drain()
  expect(done).toEqual([1])
})

test('what is for a process beside is done by one, which is started when there is something, and again when it ended too soon', async () => {
  const done: string[] = []
  const wires: Wires = {
    rang: {
      everyNode: {},
      once: { here: () => void done.push('here') },
      beside: { there: () => void done.push('there') },
    },
  }
  // At work until it says that it has ended, as a process is.
  let ended: (() => void) | null = null
  let starts = 0
  const startBeside = (found: () => void): void => {
    if (ended === null) starts += 1
    ended ??= () => {
      ended = null
      found()
    }
  }
  const end = (): void => ended?.()
  const one = await open({ wires, startBeside })
  await ring(one, 1)
  await one.jobs.drain()
  expect([done, starts]).toEqual([['here'], 1])
  // It ended before it had seen the job.
  end()
  await vi.waitFor(() => expect(starts).toBe(2), soon)
  const beside = await open({ beside: one, wires })
  await beside.jobs.drain()
  expect(done).toEqual(['here', 'there'])
  end()
  await one.jobs.drain()
  expect(starts).toBe(2)
})

test('a job that comes while the last one ends does not wait for the next look', async () => {
  const done: unknown[] = []
  const one = await open({ wires: once((_, { bell }) => void done.push(bell)) })
  for (let bell = 1; bell <= 30; bell++) {
    await ring(one, bell)
    await vi.waitFor(() => expect(done).toHaveLength(bell), soon)
  }
})
