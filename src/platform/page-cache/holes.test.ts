// A page that everybody shares has holes, and each reader gets the fillings meant for them.
import type { IncomingMessage } from 'node:http'
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { pageOf, serve, story } from './cache-for-tests.ts'
import { hole } from './holes.ts'
import { openPageCache } from './page-cache.ts'

const now = () => new Date('2018-04-10T09:40:00.000Z')
const gzip = { 'accept-encoding': 'gzip' }
const named = (name: string) => ({
  fallback: `(${name})`,
  fill: (cookies: string) => new RegExp(`${name}=([^;]*)`).exec(cookies)?.[1] ?? null,
})
const open = () =>
  openPageCache({ maxBytes: 10_000_000, holes: { reader: named('reader'), token: named('token') }, now })

const body = `<p>${hole('reader')}</p>${story}<input name="token" value="${hole('token')}"><i>${hole('reader')}</i>`
const withHoles = (reader: string, token: string) =>
  `<p>${reader}</p>${story}<input name="token" value="${token}"><i>${reader}</i>`

test('who sends no cookies is not asked about, and gets the page that everybody gets', async () => {
  const fill = vi.fn(() => 'never')
  const cache = openPageCache({ maxBytes: 1e6, holes: { reader: { fallback: 'Sign in', fill } }, now })
  const ask = await serve(cache)
  cache.keep('/a', pageOf(`${story}${hole('reader')}`), cache.begin())
  const answer = await ask('/a', gzip)
  expect(answer.text).toBe(`${story}Sign in`)
  expect(answer.headers).toMatchObject({ vary: 'Accept-Encoding, Cookie', etag: expect.any(String) as string })
  expect(fill).not.toHaveBeenCalled()
})

test.each([{ 'accept-encoding': 'gzip' }, { 'accept-encoding': 'br, gzip' }, { 'accept-encoding': 'br' }, {}])(
  'a reader gets their own fillings, in private, with %o',
  async (accepting) => {
    const cache = open()
    const ask = await serve(cache)
    cache.keep('/a', pageOf(body, { headers: { 'X-Frame-Options': 'DENY' } }), cache.begin())
    const answer = await ask('/a', { ...accepting, cookie: 'reader=Kim; token=t1' })
    expect(answer.text).toBe(withHoles('Kim', 't1'))
    expect(answer.headers).toMatchObject({ 'cache-control': 'private, no-cache', 'x-frame-options': 'DENY' })
    expect(answer.headers['content-length']).toBe(String(answer.bytes.length))
    for (const shared of ['etag', 'last-modified', 'surrogate-key', 'cache-tag'])
      expect(answer.headers).not.toHaveProperty(shared)
    const head = await ask('/a', { ...accepting, cookie: 'reader=Kim; token=t1' }, 'HEAD')
    expect(head.headers['content-length']).toBe(String(answer.bytes.length))
  },
)

test('a hole without a filling shows its fallback beside one that has one', async () => {
  const cache = open()
  const ask = await serve(cache)
  cache.keep('/a', pageOf(body), cache.begin())
  expect((await ask('/a', { ...gzip, cookie: 'token=t2' })).text).toBe(withHoles('(reader)', 't2'))
  expect((await ask('/a', { ...gzip, cookie: 'reader=; token=' })).text).toBe(withHoles('', ''))
})

test('a hole that a page has twice is asked once', async () => {
  let asked = 0
  const cache = openPageCache({
    maxBytes: 1e6,
    holes: { token: { fallback: '', fill: () => String((asked += 1)) } },
    now,
  })
  const ask = await serve(cache)
  cache.keep('/a', pageOf(`${hole('token')}-${hole('token')}`), cache.begin())
  expect((await ask('/a', { cookie: 'a=b' })).text).toBe('1-1')
  expect(asked).toBe(1)
})

test('cookies that fill nothing lead to the shared page', async () => {
  const cache = open()
  const ask = await serve(cache)
  cache.keep('/a', pageOf(body), cache.begin())
  const shared = await ask('/a', gzip)
  const other = await ask('/a', { ...gzip, cookie: 'theme=dark' })
  expect(other.bytes.equals(shared.bytes)).toBe(true)
  expect(other.headers.etag).toBe(shared.headers.etag)
})

test('who has the shared page and then signs in is not told that nothing changed, nor the other way round', async () => {
  const cache = open()
  const ask = await serve(cache)
  cache.keep('/a', pageOf(body, { lastModified: now() }), cache.begin())
  const { etag, 'last-modified': since } = (await ask('/a', gzip)).headers
  const conditions = { ...gzip, 'if-none-match': etag as string, 'if-modified-since': since as string }
  expect((await ask('/a', conditions)).status).toBe(304)
  expect(await ask('/a', { ...conditions, cookie: 'reader=Ri' })).toMatchObject({
    status: 200,
    text: withHoles('Ri', '(token)'),
  })
})

test('no reader ever gets the filling of another, however they come and go', async () => {
  const cache = open()
  const ask = await serve(cache, async (req, res) =>
    cache.send(await cache.once(req.url as string, () => Promise.resolve(pageOf(body))), req, res),
  )
  const asker = fc.record({
    reader: fc.option(fc.stringMatching(/^[a-z]{1,20}$/)),
    token: fc.option(fc.stringMatching(/^[a-z0-9]{1,40}$/)),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(asker, { minLength: 2, maxLength: 12 }), fc.boolean(), async (askers, dropped) => {
      if (dropped) cache.drop(['article:1'])
      const answers = await Promise.all(
        askers.map(({ reader, token }, i) => {
          const cookies = [reader && `reader=${reader}`, token && `token=${token}`].filter(Boolean).join('; ')
          return ask('/a', { ...(i % 2 === 0 && gzip), ...(cookies && { cookie: cookies }) })
        }),
      )
      for (const [i, { reader, token }] of askers.entries()) {
        expect(answers[i]?.text).toBe(withHoles(reader ?? '(reader)', token ?? '(token)'))
      }
    }),
    { numRuns: 100 },
  )
})

test('fillings of any text and length arrive whole', async () => {
  let filling = ''
  const cache = openPageCache({ maxBytes: 1e7, holes: { any: { fallback: '-', fill: () => filling } }, now })
  const ask = await serve(cache)
  cache.keep('/a', pageOf(`${hole('any')}${story}${hole('any')}`), cache.begin())
  for (filling of ['', '한국어 & <b>bold</b> 🗞', 'x'.repeat(65_536), '가'.repeat(100_000)]) {
    expect((await ask('/a', { ...gzip, cookie: 'a=b' })).text).toBe(`${filling}${story}${filling}`)
  }
})

test('a private page with holes stays as private as it said', async () => {
  const cache = open()
  const ask = await serve(cache, (req, res) =>
    cache.send(pageOf(body, { cacheControl: 'private, no-store' }), req, res),
  )
  expect((await ask('/account', { cookie: 'reader=Ri' })).headers['cache-control']).toBe('private, no-store')
})

test('a mark cannot be guessed, and stands in text and in attributes as it is', () => {
  expect(hole('reader')).toMatch(/^hole:[\w-]{24}:reader;$/)
  expect(() => hole('Reader"')).toThrow('cannot name a hole')
})

test('a mark that nobody fills is found when the page is prepared', () => {
  const cache = open()
  expect(() => cache.keep('/a', pageOf(hole('weather')), cache.begin())).toThrow('No hole is called "weather"')
})

test('a hole that fails while a kept page is answered sends its asker the long way', async () => {
  const fill = (cookies: string, _req: IncomingMessage): string | null => {
    if (cookies === 'broken') throw new Error('unreadable')
    return null
  }
  const cache = openPageCache({ maxBytes: 1e6, holes: { reader: { fallback: 'Sign in', fill } }, now })
  const ask = await serve(cache)
  cache.keep('/a', pageOf(hole('reader')), cache.begin())
  expect((await ask('/a', { cookie: 'broken' })).text).toBe('missed')
  expect((await ask('/a', { cookie: 'sound' })).text).toBe('Sign in')
})
