// Those who follow a discussion hear how many comments it has, and nothing of anybody.
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import { somebody } from '../../tests/support/people.ts'
import { accountById } from '../accounts/accounts.ts'
import type { News } from '../platform/wire.ts'
import { publishedArticle, type TestArticle } from './article-for-tests.ts'
import { type Live, openLive } from './live.ts'
import type { DiscussionNews } from './news.ts'
import { say } from './verbs/say.ts'

let fresh: FreshHouse
let live: Live
let server: Server
let article: TestArticle
let now = new Date('2018-04-10T09:40:00Z')

beforeEach(async () => {
  live = openLive({ streams: 3, fromOneAddress: 2, heartbeat: 10, retry: 9000 })
  const tell = {
    everyNode: { tell: (house: FreshHouse['house'], news: News) => live.tell(house, news as DiscussionNews) },
    once: {},
  }
  fresh = await freshHouse({ now: () => now, wires: { 'comment said': tell } })
  article = await publishedArticle(fresh.house)
  // The path names the address from which somebody asks.
  server = createServer((request, response) => void answer(request.url ?? '', response)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})
afterEach(async () => {
  live.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await fresh.close()
})

async function answer(address: string, response: ServerResponse): Promise<void> {
  if (address === '/gone') {
    response.destroy()
    await new Promise((resolve) => response.once('close', resolve))
  }
  const headers = { 'x-frame-options': 'DENY' }
  if (!(await live.follow(fresh.house, article.id, { address, response, headers }))) response.writeHead(503).end()
}

type Following = { status: number; headers: Headers; next: () => Promise<string>; end: () => Promise<void> }

/** Follows the discussion; `next` is the next event, comments of the protocol left out. */
async function following(address: string): Promise<Following> {
  const { port } = server.address() as AddressInfo
  const came = await fetch(`http://127.0.0.1:${port}${address}`)
  const reader = came.body?.pipeThrough(new TextDecoderStream()).getReader()
  let read = ''
  const next = async (): Promise<string> => {
    for (;;) {
      const at = read.indexOf('\n\n')
      if (at !== -1) {
        const event = read.slice(0, at)
        read = read.slice(at + 2)
        if (!event.startsWith(':')) return event
        continue
      }
      const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
      if (done) return 'the end'
      read += value
    }
  }
  return { status: came.status, headers: came.headers, next, end: async () => reader?.cancel() }
}

async function said(body: string): Promise<string> {
  now = new Date(now.getTime() + 600_000)
  const { id } = await somebody(fresh.house, { role: 'moderator', name: `Writer ${now.getTime()}` })
  const by = await accountById(fresh.house.db, id)
  if (!by) throw new Error('nobody')
  const done = await say(fresh.house, { article: article.id, body }, by, { address: '192.0.2.1' })
  if (!done.ok) throw new Error(JSON.stringify(done.problems))
  return done.comment.id
}

test('an event has the count and the newest comment’s id; no name, no text', async () => {
  const stream = await following('/a')
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  expect(stream.headers.get('cache-control')).toContain('no-store')
  expect(stream.headers.get('x-frame-options')).toBe('DENY')
  expect(await stream.next()).toBe('retry: 9000\ndata: {"count":0,"newest":null}')
  const id = await said('Words that no event may carry.')
  expect(await stream.next()).toBe(`data: {"count":1,"newest":"${id}"}`)
  await stream.end()
})

test('everybody who follows hears the same', async () => {
  const streams = [await following('/a'), await following('/b')]
  for (const { next } of streams) await next()
  const id = await said('One for all.')
  for (const { next } of streams) expect(await next()).toContain(id)
})

test('so many may follow, and so many from one address; who goes makes room', async () => {
  const first = await following('/a')
  const second = await following('/a')
  expect((await following('/a')).status).toBe(503)
  expect((await following('/b')).status).toBe(200)
  expect((await following('/c')).status).toBe(503)
  expect(live.count()).toBe(3)
  await second.end()
  await expect.poll(() => live.count()).toBe(2)
  expect((await following('/a')).status).toBe(200)
  await first.end()
})

test('who has gone before they are answered takes nobody’s place', async () => {
  for (let at = 0; at < 4; at += 1) await expect(following('/gone')).rejects.toThrow('fetch failed')
  expect(live.count()).toBe(0)
  expect((await following('/a')).status).toBe(200)
})

test('a stream that is silent beats, and ends when the house closes', async () => {
  const { port } = server.address() as AddressInfo
  const came = await fetch(`http://127.0.0.1:${port}/a`)
  const reader = came.body?.pipeThrough(new TextDecoderStream()).getReader()
  let read = ''
  while (!read.includes('\n:\n\n')) read += (await reader?.read())?.value ?? ''
  live.close()
  for (let done = false; !done;) done = (await reader?.read())?.done ?? true
  await expect.poll(() => live.count()).toBe(0)
})
