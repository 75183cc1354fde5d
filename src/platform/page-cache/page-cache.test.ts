// A kept page is answered whole, in what the asker accepts, and what is not kept is left alone.
import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { pageOf, patience, serve, story } from './cache-for-tests.ts'
import { openPageCache } from './page-cache.ts'
import type { PageCache } from './page-cache.ts'

const now = () => new Date('2018-04-10T09:40:00.000Z')
const open = (maxBytes = 10_000_000): PageCache => openPageCache({ maxBytes, holes: {}, now })
const all = { 'accept-encoding': 'gzip, deflate, br, zstd' }

test('a kept page is answered whole, with its headers, in what the asker accepts', async () => {
  const cache = open()
  const ask = await serve(cache)
  cache.keep('/a', pageOf(story, { headers: { 'X-Content-Type-Options': 'nosniff' } }), cache.begin())

  const plain = await ask('/a')
  expect(plain.text).toBe(story)
  expect(plain.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(story)),
    'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    vary: 'Accept-Encoding',
    'surrogate-key': 'article:1 section:politics',
    'cache-tag': 'article:1,section:politics',
    'x-content-type-options': 'nosniff',
  })
  const gzip = await ask('/a', { 'accept-encoding': 'gzip' })
  expect(gzip.text).toBe(story)
  expect(gzip.headers['content-encoding']).toBe('gzip')
  const brotli = await vi.waitUntil(async () => {
    const answer = await ask('/a', all)
    return answer.headers['content-encoding'] === 'br' && answer
  }, patience)
  expect(brotli.text).toBe(story)
  expect(brotli.bytes.length).toBeLessThan(gzip.bytes.length)
  expect(new Set([plain, gzip, brotli].map((answer) => answer.headers.etag)).size).toBe(3)
})

test('what is not kept, and what is not a reading, is left alone', async () => {
  const cache = open()
  const ask = await serve(cache)
  cache.keep('/a', pageOf(story), cache.begin())
  expect((await ask('/a?page=2')).text).toBe('missed')
  expect((await ask('/a', {}, 'POST')).text).toBe('missed')
  expect((await ask('/A')).text).toBe('missed')
  expect((await ask('/a')).status).toBe(200)
})

test('the first answer and every later one are the same', async () => {
  const cache = open()
  const ask = await serve(cache, async (req, res) =>
    cache.send(await cache.once('/a', () => Promise.resolve(pageOf(story))), req, res),
  )
  const first = await ask('/a', { 'accept-encoding': 'gzip' })
  const second = await ask('/a', { 'accept-encoding': 'gzip' })
  const { date: _, ...headers } = first.headers
  expect(second.headers).toMatchObject(headers)
  expect(second.bytes.equals(first.bytes)).toBe(true)
  expect(cache.stats()).toMatchObject({ hits: 1, misses: 1, pages: 1 })
})

test('HEAD is answered like GET, without the body', async () => {
  const cache = open()
  const ask = await serve(cache)
  cache.keep('/a', pageOf(story), cache.begin())
  const whole = await ask('/a', { 'accept-encoding': 'gzip' })
  const head = await ask('/a', { 'accept-encoding': 'gzip' }, 'HEAD')
  const { date: _, ...headers } = whole.headers
  expect(head.headers).toMatchObject(headers)
  expect(head.bytes.length).toBe(0)
})

test('a page stands between others on one connection', async () => {
  const cache = open()
  const ask = await serve(cache)
  cache.keep('/a', pageOf('first'), cache.begin())
  cache.keep('/b', pageOf('second'), cache.begin())
  const line = (method: string, url: string) => `${method} ${url} HTTP/1.1\r\nHost: x\r\n`
  const sent = `${line('HEAD', '/a')}\r\n${line('GET', '/a')}\r\n${line('GET', '/b')}Connection: close\r\n\r\n`
  const received = await converse(ask.port, sent)
  expect(received.match(/HTTP\/1.1 200 OK|first|second/g)).toHaveLength(5)
  expect(received.indexOf('first')).toBeLessThan(received.indexOf('second'))
})

function converse(port: number, sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(sent))
    socket.on('data', (chunk) => (received += chunk.toString('latin1')))
    socket.on('end', () => resolve(received)).on('error', reject)
  })
}

test.each([404, 410])('a page of status %i is kept, and is never "not modified"', async (status) => {
  const cache = open()
  const ask = await serve(cache)
  cache.keep('/old', pageOf(story, { status }), cache.begin())
  const answer = await ask('/old', { 'if-none-match': '*' })
  expect(answer).toMatchObject({ status, text: story })
  expect(answer.headers).not.toHaveProperty('etag')
})

test.each([301, 308])('a redirect of status %i is kept', async (status) => {
  const cache = open()
  const ask = await serve(cache)
  const location = '/2018/04/10/ri-in-moscow'
  cache.keep('/old', pageOf('', { status, headers: { Location: location } }), cache.begin())
  expect(await ask('/old')).toMatchObject({ status, text: '', headers: { location, 'content-length': '0' } })
})

test('feeds and pictures are kept like pages; what is compressed already is not compressed again', async () => {
  const cache = open()
  const ask = await serve(cache)
  const picture = Buffer.alloc(3000, 'png')
  cache.keep('/feed.xml', pageOf(story, { contentType: 'application/atom+xml; charset=utf-8' }), cache.begin())
  cache.keep('/icon.png', pageOf(picture, { contentType: 'image/png' }), cache.begin())
  expect((await ask('/feed.xml', all)).headers['content-encoding']).toBe('gzip')
  const icon = await ask('/icon.png', all)
  expect(icon.bytes.equals(picture)).toBe(true)
  expect(icon.headers).not.toHaveProperty('content-encoding')
  expect(icon.headers).not.toHaveProperty('vary')
})

test("a page that is somebody's own is sent and not kept", async () => {
  const cache = open()
  const own = [
    { cacheControl: 'private, no-cache' },
    { cacheControl: 'no-store' },
    { headers: { 'set-cookie': 'session=1' } },
  ]
  const ask = await serve(cache, (req, res) => {
    const page = cache.keep(req.url as string, pageOf(story, own[Number(req.url?.slice(1))]), cache.begin())
    cache.send(page, req, res)
  })
  for (const i of own.keys()) expect((await ask(`/${i}`)).text).toBe(story)
  expect(cache.stats().pages).toBe(0)
  expect((await ask('/0')).headers).not.toHaveProperty('surrogate-key')
})

test('a page is served until the instant at which it stops being true', async () => {
  let clock = now()
  const cache = openPageCache({ maxBytes: 1e6, holes: {}, now: () => clock })
  const ask = await serve(cache)
  cache.keep('/news-sitemap.xml', pageOf(story, { until: new Date('2018-04-10T15:00:00.000Z') }), cache.begin())
  clock = new Date('2018-04-10T14:59:59.999Z')
  expect((await ask('/news-sitemap.xml')).status).toBe(200)
  clock = new Date('2018-04-10T15:00:00.000Z')
  expect((await ask('/news-sitemap.xml')).text).toBe('missed')
  expect(cache.stats()).toMatchObject({ pages: 0, bytes: 0 })
})

test.each([
  ['Invalid character in header content', { headers: { 'X-A': 'line\r\nbreak' } }],
  ['must be a valid HTTP token', { headers: { 'bad name': 'x' } }],
  ['cannot be a tag', { tags: ['section:정치'] }],
  ['cannot be a tag', { tags: ['two words'] }],
  ['cannot be a tag', { tags: ['a,b'] }],
])('what could not be sent is refused when it is kept: %s', (message, unsound) => {
  const cache = open()
  expect(() => cache.keep('/a', pageOf(story, unsound), cache.begin())).toThrow(message)
})

test('a large page is compressed before anybody has to wait for it', async () => {
  const cache = open()
  const ask = await serve(cache)
  const long = story.repeat(40)
  await cache.once('/sitemap.xml', () => Promise.resolve(pageOf(long, { contentType: 'application/xml' })))
  expect(cache.stats().bytes).toBeGreaterThan(Buffer.byteLength(long) + 4096)
  expect((await ask('/sitemap.xml', { 'accept-encoding': 'gzip' })).text).toBe(long)
})

test('a header that was set before a page is sent goes out with it', async () => {
  const cache = open()
  const ask = await serve(cache, (req, res) => {
    res.setHeader('retry-after', '5')
    cache.send(pageOf(story, { status: 503, cacheControl: 'no-store' }), req, res)
  })
  const answer = await ask('/a')
  expect(answer).toMatchObject({ status: 503, text: story })
  expect(answer.headers).toMatchObject({ 'retry-after': '5', 'cache-control': 'no-store' })
})

test('a kept page asked for by another address than its own is still a hit', async () => {
  const cache = open()
  const render = () => Promise.resolve(pageOf(story))
  const ask = await serve(cache, async (req, res) => cache.send(await cache.once('/a', render), req, res))
  await ask('/a?utm_source=x')
  const plain = cache.stats().bytes
  await ask('/a?utm_source=x', { 'accept-encoding': 'gzip' })
  const { bytes } = cache.stats()
  expect(bytes).toBeGreaterThan(plain)
  await ask('/a?utm_source=y', { 'accept-encoding': 'gzip' })
  expect(cache.stats()).toMatchObject({ pages: 1, hits: 2, misses: 1, bytes })
})
