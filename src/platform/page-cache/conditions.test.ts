// Who has a page already is told so, and who has another gets this one.
import { beforeEach, expect, test, vi } from 'vitest'
import { pageOf, patience, serve, story } from './cache-for-tests.ts'
import type { Ask } from './cache-for-tests.ts'
import { openPageCache } from './page-cache.ts'
import type { PageCache } from './page-cache.ts'

const lastModified = new Date('2018-04-10T09:40:00.700Z')
const brotli = { 'accept-encoding': 'br, gzip' }
const gzip = { 'accept-encoding': 'gzip' }
let cache: PageCache
let ask: Ask
let tag: { plain: string; gzip: string; brotli: string }

beforeEach(async () => {
  cache = openPageCache({ maxBytes: 1e6, holes: {}, now: () => new Date() })
  ask = await serve(cache)
  cache.keep('/a', pageOf(story, { lastModified }), cache.begin())
  const plain = (await ask('/a')).headers.etag as string
  tag = { plain, gzip: plain.replace(/"$/, '-gz"'), brotli: plain.replace(/"$/, '-br"') }
})

test('who has the page is told so, with what a cache needs to go on', async () => {
  const answer = await ask('/a', { ...gzip, 'if-none-match': tag.gzip })
  expect(answer).toMatchObject({ status: 304, text: '' })
  expect(answer.headers).toMatchObject({
    etag: tag.gzip,
    vary: 'Accept-Encoding',
    'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    'surrogate-key': 'article:1 section:politics',
    'last-modified': 'Tue, 10 Apr 2018 09:40:00 GMT',
  })
  expect(answer.headers).not.toHaveProperty('content-length')
  expect((await ask('/a', { ...gzip, 'if-none-match': tag.gzip }, 'HEAD')).status).toBe(304)
})

test('lists, weak tags and the star are understood', async () => {
  for (const header of [`"x", ${tag.gzip}`, `"x" ,${tag.gzip},"y"`, `W/${tag.gzip}`, `"x",W/${tag.gzip}`, '*']) {
    expect((await ask('/a', { ...gzip, 'if-none-match': header })).status, header).toBe(304)
  }
  for (const header of ['"x"', '', 'W/"x", "y"', tag.gzip.slice(1, -1), `"x${tag.gzip.slice(1)}`]) {
    expect((await ask('/a', { ...gzip, 'if-none-match': header })).status, header).toBe(200)
  }
})

test('who has it in another coding that they still accept has it', async () => {
  expect((await ask('/a', { ...brotli, 'if-none-match': tag.gzip })).headers.etag).toBe(tag.gzip)
  expect((await ask('/a', { ...brotli, 'if-none-match': tag.plain })).headers.etag).toBe(tag.plain)
  expect((await ask('/a', { ...gzip, 'if-none-match': tag.brotli })).status).toBe(200)
  expect((await ask('/a', { 'if-none-match': tag.gzip })).status).toBe(200)
})

test('a page rendered anew to the same text keeps its tags, before and after its brotli is ready', async () => {
  const current = await vi.waitUntil(async () => {
    const { headers } = await ask('/a', brotli)
    return headers['content-encoding'] === 'br' && headers.etag
  }, patience)
  expect(current).toBe(tag.brotli)
  cache.drop(['article:1'])
  cache.keep('/a', pageOf(story, { lastModified }), cache.begin())
  expect((await ask('/a', { ...brotli, 'if-none-match': tag.brotli })).status).toBe(304)
})

test('another text, and another security policy, are another page', async () => {
  cache.keep('/a', pageOf(story.replace('Monday', 'Sunday'), { lastModified }), cache.begin())
  expect((await ask('/a', { 'if-none-match': tag.plain })).status).toBe(200)
  cache.keep('/a', pageOf(story, { lastModified, headers: { 'X-Frame-Options': 'DENY' } }), cache.begin())
  expect((await ask('/a', { 'if-none-match': tag.plain })).status).toBe(200)
})

test('times are compared in whole seconds, and only where no tag is given', async () => {
  const since = (time: string, more = {}) => ask('/a', { 'if-modified-since': time, ...more })
  expect((await since('Tue, 10 Apr 2018 09:40:00 GMT')).status).toBe(304)
  expect((await since('Tue, 10 Apr 2018 09:39:59 GMT')).status).toBe(200)
  expect((await since('yesterday')).status).toBe(200)
  expect((await since('Tue, 10 Apr 2018 09:40:00 GMT', { 'if-none-match': '"x"' })).status).toBe(200)
  cache.keep('/a', pageOf(story), cache.begin())
  expect((await since('Tue, 10 Apr 2018 09:40:00 GMT')).status).toBe(200)
})
