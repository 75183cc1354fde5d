// The shelf holds only so much, and what was not read for longest goes first.
import { expect, test, vi } from 'vitest'
import { pageOf, patience, serve, story } from './cache-for-tests.ts'
import { openPageCache } from './page-cache.ts'

const now = () => new Date('2018-04-10T09:40:00.000Z')
const random = (length: number) => Array.from({ length }, () => Math.random().toString(36).slice(2, 3)).join('')
const icon = (length: number) => pageOf(Buffer.alloc(length), { contentType: 'image/png' })

test('when the shelf is full, what was not read for longest goes', async () => {
  const cache = openPageCache({ maxBytes: 3 * 20_000, holes: {}, now })
  const ask = await serve(cache)
  const shown = async () => {
    const before = cache.stats().pages
    expect(before).toBeLessThanOrEqual(3)
    return before
  }
  for (const url of ['/1', '/2', '/3']) cache.keep(url, icon(15_000), cache.begin())
  expect(await shown()).toBe(3)
  await ask('/1')
  cache.keep('/4', icon(15_000), cache.begin())
  expect((await ask('/2')).text).toBe('missed')
  expect((await ask('/1')).status).toBe(200)
  cache.keep('/5', icon(15_000), cache.begin())
  expect((await ask('/3')).text).toBe('missed')
  expect((await ask('/1')).status).toBe(200)
  expect(cache.stats().bytes).toBeLessThanOrEqual(60_000)
})

test('a robot that reads the whole archive does not drive out what people read', async () => {
  const cache = openPageCache({ maxBytes: 20 * 20_000, holes: {}, now })
  const ask = await serve(cache)
  cache.keep('/', icon(15_000), cache.begin())
  for (let i = 0; i < 200; i++) {
    expect((await ask('/')).status).toBe(200)
    cache.keep(`/archive/${i}`, icon(15_000), cache.begin())
  }
  expect(cache.stats().pages).toBeLessThanOrEqual(20)
})

test('all forms are counted, as they are made, and given back', async () => {
  const cache = openPageCache({ maxBytes: 1e6, holes: {}, now })
  const ask = await serve(cache)
  const text = random(10_000)
  cache.keep('/1', pageOf(text), cache.begin())
  const plain = cache.stats().bytes
  expect(plain).toBeGreaterThanOrEqual(10_000)
  const { bytes } = await ask('/1', { 'accept-encoding': 'gzip' })
  expect(cache.stats().bytes).toBeGreaterThanOrEqual(plain + bytes.length)
  await ask('/1', { 'accept-encoding': 'gzip' })
  const zipped = cache.stats().bytes
  await vi.waitUntil(() => cache.stats().bytes > zipped, patience)
  cache.keep('/1', pageOf(text), cache.begin())
  expect(cache.stats()).toMatchObject({ pages: 1, bytes: plain })
  cache.drop(['article:1'])
  expect(cache.stats()).toMatchObject({ pages: 0, bytes: 0 })
})

test('a form that no longer fits drives out another page', async () => {
  const cache = openPageCache({ maxBytes: 2 * 15_000, holes: {}, now })
  const ask = await serve(cache)
  cache.keep('/1', pageOf(random(10_000)), cache.begin())
  cache.keep('/2', pageOf(random(10_000)), cache.begin())
  await ask('/2', { 'accept-encoding': 'gzip' })
  expect(cache.stats().pages).toBe(1)
  expect((await ask('/2')).status).toBe(200)
  expect(cache.stats().bytes).toBeLessThanOrEqual(30_000)
})

test('a page larger than the shelf is sent and not kept, and drives nobody out', async () => {
  const cache = openPageCache({ maxBytes: 30_000, holes: {}, now })
  const ask = await serve(cache, (req, res) => cache.send(cache.keep('/2', icon(30_000), cache.begin()), req, res))
  cache.keep('/1', pageOf(story), cache.begin())
  expect((await ask('/2')).bytes.length).toBe(30_000)
  expect(cache.stats().pages).toBe(1)
  expect((await ask('/1')).text).toBe(story)
})

test('answers without a body take room too, so that made-up addresses cannot fill the memory', () => {
  const cache = openPageCache({ maxBytes: 1e6, holes: {}, now })
  for (let i = 0; i < 5000; i++) cache.keep(`/old/${i}`, pageOf('', { status: 301 }), cache.begin())
  expect(cache.stats().pages).toBeLessThan(300)
})
