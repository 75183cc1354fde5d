// How many may be inside at once.
import { setTimeout as pause } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, onTestFinished, test, vi } from 'vitest'
import { boundCrowd } from './crowd.ts'

const patience = { timeout: 20_000 }

async function hall() {
  const app = fastify({ forceCloseConnections: true })
  boundCrowd(app, 2)
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => (open = resolve))
  let waiting = 0
  app.get('/wait', async () => {
    waiting += 1
    await opened
    return 'seen'
  })
  app.get('/alive', { config: { operators: true } }, () => 'yes')
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => app.close())
  const ask = async (path: string, signal?: AbortSignal) =>
    (await fetch(address + path, { headers: { connection: 'close' }, ...(signal && { signal }) })).status
  return { ask, open, waiting: () => waiting }
}

test('who comes when the hall is full is asked to come back, but not the operators; when some have left there is room', async () => {
  const { ask, open, waiting } = await hall()
  const first = [ask('/wait'), ask('/wait')]
  await vi.waitUntil(() => waiting() === 2, patience)
  expect(await ask('/wait')).toBe(503)
  expect(await ask('/alive')).toBe(200)
  open()
  expect(await Promise.all(first)).toEqual([200, 200])
  await vi.waitUntil(async () => (await ask('/wait')) === 200, patience)
})

test('who goes away unanswered leaves room', async () => {
  const { ask, waiting } = await hall()
  const leaving = new AbortController()
  const gone = [1, 2].map(() => ask('/wait', leaving.signal).catch(() => 'gone'))
  await vi.waitUntil(() => waiting() === 2, patience)
  leaving.abort()
  expect(await Promise.all(gone)).toEqual(['gone', 'gone'])
  const asks = async () => Promise.race([ask('/wait'), pause(50, 'waits')])
  await vi.waitUntil(async () => (await asks()) === 'waits', patience)
  expect(waiting()).toBeGreaterThan(2)
})
