// A part of a shared page that a reader gets in a version of their own: fresh, private, and made once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf, serve, story } from './cache-for-tests.ts'
import { hole, region } from './holes.ts'
import { openPageCache } from './page-cache.ts'

const now = () => new Date('2018-04-10T09:40:00.000Z')
const gzip = { 'accept-encoding': 'gzip' }
const [before, after] = region('thread', 'article_1.en')
const everybodys = '<section id="comments">Sign in to write.</section>'.repeat(20)
const body = `${story}<p>${hole('look')}</p>${before}${everybodys}${after}<footer>`

function open(make = (who: string): string | null => `<section id="comments">${who}</section>`) {
  const made: string[] = []
  const cache = openPageCache({
    maxBytes: 10_000_000,
    holes: { look: { fallback: 'light', fill: (cookies) => /look=([^;]*)/.exec(cookies)?.[1] ?? null } },
    regions: {
      thread: {
        whose: (cookies) => /reader=([^;]*)/.exec(cookies)?.[1] ?? null,
        make: async (cookies, of) => {
          const who = /reader=([^;]*)/.exec(cookies)?.[1] ?? ''
          made.push(`${who} ${of}`)
          const html = make(who)
          return html === null ? null : { html, tags: ['thread:1', `account:${who}`] }
        },
      },
    },
    now,
  })
  const asking = () =>
    serve(cache, async (req, res) => {
      const page = await cache.once(req.url as string, () => Promise.resolve(pageOf(body, { tags: ['thread:1'] })))
      cache.send(await cache.bring(page, req), req, res)
    })
  return { cache, made, asking }
}

const pageWith = (thread: string, look = 'light') => `${story}<p>${look}</p>${thread}<footer>`

test('who is nobody in particular gets what everybody gets', async () => {
  const { asking, made } = open()
  const ask = await asking()
  expect((await ask('/a', gzip)).text).toBe(pageWith(everybodys))
  expect((await ask('/a', { ...gzip, cookie: 'look=dark' })).text).toBe(pageWith(everybodys, 'dark'))
  expect((await ask('/a', { cookie: 'look=dark' })).text).toBe(pageWith(everybodys, 'dark'))
  expect(made).toEqual([])
})

test('a reader gets their own version, made once, and in private', async () => {
  const { asking, made } = open()
  const ask = await asking()
  for (const accepting of [gzip, {}, gzip]) {
    const answer = await ask('/a', { ...accepting, cookie: 'reader=Kim' })
    expect(answer.text).toBe(pageWith('<section id="comments">Kim</section>'))
    expect(answer.headers['cache-control']).toBe('private, no-cache')
    expect(answer.headers).not.toHaveProperty('etag')
  }
  expect(made).toEqual(['Kim article_1.en'])
})

test.each(['thread:1', 'account:Kim'])('what drops %s drops the version too', async (tag) => {
  let text = 'before'
  const { cache, asking } = open(() => text)
  const ask = await asking()
  expect((await ask('/a', { cookie: 'reader=Kim' })).text).toBe(pageWith('before'))
  text = 'after'
  expect((await ask('/a', { cookie: 'reader=Kim' })).text).toBe(pageWith('before'))
  cache.drop([tag])
  expect((await ask('/a', { cookie: 'reader=Kim' })).text).toBe(pageWith('after'))
})

test('what was dropped while it was being made is made again', async () => {
  let text = 'before'
  const { cache, asking, made } = open(() => {
    const said = text
    if (text === 'before') {
      text = 'after'
      cache.drop(['thread:1'])
    }
    return said
  })
  const ask = await asking()
  expect((await ask('/a', { cookie: 'reader=Kim' })).text).toBe(pageWith('after'))
  expect(made).toHaveLength(2)
})

test('who has no version of their own is not asked about again', async () => {
  const { asking, made } = open(() => null)
  const ask = await asking()
  for (let i = 0; i < 3; i++) expect((await ask('/a', { cookie: 'reader=old' })).text).toBe(pageWith(everybodys))
  expect(made).toHaveLength(1)
})

test('versions take a bounded place in memory', async () => {
  const { cache, asking } = open(() => 'x'.repeat(100_000))
  const ask = await asking()
  for (let i = 0; i < 60; i++) await ask('/a', { cookie: `reader=${i}` })
  expect(cache.stats().bytes).toBeLessThan(3_000_000)
  expect((await ask('/a', { cookie: 'reader=0' })).text).toContain('xxx')
})

test('no reader ever gets the version of another, however they come and go', async () => {
  const { cache, asking } = open()
  const ask = await asking()
  const asker = fc.option(fc.stringMatching(/^[a-z]{1,3}$/))
  await fc.assert(
    fc.asyncProperty(fc.array(asker, { minLength: 2, maxLength: 12 }), fc.boolean(), async (askers, dropped) => {
      if (dropped) cache.drop(['thread:1'])
      const answers = await Promise.all(
        askers.map((who, i) =>
          ask('/a', { ...(i % 2 === 0 && gzip), ...(who !== null && { cookie: `reader=${who}` }) }),
        ),
      )
      for (const [i, who] of askers.entries())
        expect(answers[i]?.text).toBe(pageWith(who === null ? everybodys : `<section id="comments">${who}</section>`))
    }),
    { numRuns: 60 },
  )
})

test('a region that nobody keeps, or that does not end, is found when the page is prepared', () => {
  const { cache } = open()
  const [start, end] = region('weather', 'Seoul')
  expect(() => cache.keep('/a', pageOf(`${start}rain${end}`), cache.begin())).toThrow('No hole is called "weather"')
  expect(() => cache.keep('/a', pageOf(`${before}rain`), cache.begin())).toThrow('No hole is called "thread"')
  expect(() => region('thread', 'a;b')).toThrow('cannot say')
})

test('of two regions, one that is dropped while the other is being made is made again: nobody is half signed in', async () => {
  const made: string[] = []
  const whose = (cookies: string): string | null => /reader=([^;]*)/.exec(cookies)?.[1] ?? null
  const version = (name: string) => async () => {
    made.push(name)
    if (name === 'thread' && made.length <= 2) {
      await new Promise((passed) => setTimeout(passed, 20))
      cache.drop(['account:Kim'])
    }
    return { html: `own ${name}`, tags: name === 'reader' ? ['account:Kim'] : ['thread:1'] }
  }
  const cache = openPageCache({
    maxBytes: 10_000_000,
    holes: {},
    regions: { reader: { whose, make: version('reader') }, thread: { whose, make: version('thread') } },
    now,
  })
  const marked = (name: string): string => region(name, 'en').join(`everybody’s ${name}`)
  const page = pageOf(`${marked('reader')} ${marked('thread')}`)
  const ask = await serve(cache, async (req, res) => cache.send(await cache.bring(page, req), req, res))
  expect((await ask('/a', { cookie: 'reader=Kim' })).text).toBe('own reader own thread')
})
