// Nobody gets a page older than what had been acknowledged when they asked.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf, serve } from './cache-for-tests.ts'
import { openPageCache } from './page-cache.ts'
import type { PageCache } from './page-cache.ts'
import type { Page } from './page.ts'

const now = () => new Date('2018-04-10T09:40:00.000Z')
const open = (): PageCache => openPageCache({ maxBytes: 10_000_000, holes: {}, now })

/** A rendering that the test finishes when it likes. */
function slowly() {
  const { promise, resolve, reject } = Promise.withResolvers<Page>()
  return { render: () => promise, finish: (page: Page) => resolve(page), fail: reject }
}

test('a drop takes exactly the pages that show the thing', async () => {
  const cache = open()
  const ask = await serve(cache)
  cache.keep('/1', pageOf('one', { tags: ['article:1', 'section:politics'] }), cache.begin())
  cache.keep('/2', pageOf('two', { tags: ['article:2', 'section:politics'] }), cache.begin())
  cache.keep('/3', pageOf('three', { tags: ['article:3'] }), cache.begin())
  expect(cache.drop(['article:1', 'article:99'])).toBe(1)
  expect((await ask('/1')).text).toBe('missed')
  expect((await ask('/2')).text).toBe('two')
  expect(cache.drop(['section:politics', 'article:2'])).toBe(1)
  expect((await ask('/2')).text).toBe('missed')
  expect((await ask('/3')).text).toBe('three')
  expect(cache.dropAll()).toBe(1)
  expect(cache.stats()).toMatchObject({ pages: 0, bytes: 0, drops: 3 })
})

test('a page that was being rendered while one of its tags was dropped is sent but not kept', async () => {
  const cache = open()
  const rendering = cache.begin()
  cache.drop(['article:1'])
  const page = cache.keep('/1', pageOf('old', { tags: ['article:1'] }), rendering)
  const ask = await serve(cache, (req, res) => cache.send(page, req, res))
  expect((await ask('/1')).text).toBe('old')
  expect(cache.stats().pages).toBe(0)
})

test('a drop of something else, or from before, does not prevent keeping; a drop of everything does', () => {
  const cache = open()
  cache.drop(['article:1'])
  const first = cache.begin()
  cache.drop(['article:2'])
  cache.keep('/1', pageOf('one', { tags: ['article:1'] }), first)
  expect(cache.stats().pages).toBe(1)
  const second = cache.begin()
  cache.dropAll()
  cache.keep('/1', pageOf('one', { tags: ['article:1'] }), second)
  expect(cache.stats().pages).toBe(0)
})

test('of two renderings of one page, the one that began later stays', async () => {
  const cache = open()
  const ask = await serve(cache)
  const early = cache.begin()
  cache.drop(['article:2'])
  const late = cache.begin()
  cache.keep('/1', pageOf('late'), late)
  cache.keep('/1', pageOf('early'), early)
  expect((await ask('/1')).text).toBe('late')
})

test('those who ask at the same time share one rendering', async () => {
  const cache = open()
  const { render, finish } = slowly()
  let renderings = 0
  const counted = () => {
    renderings += 1
    return render()
  }
  const asked = Array.from({ length: 50 }, () => cache.once('/1', counted))
  finish(pageOf('one'))
  expect(new Set(await Promise.all(asked)).size).toBe(1)
  expect(await cache.once('/1', counted)).toBe(await asked[0])
  expect(renderings).toBe(1)
  expect(cache.stats().misses).toBe(50)
})

test('who asks after a drop never gets a rendering that began before it', async () => {
  const cache = open()
  const before = slowly()
  const after = slowly()
  const early = cache.once('/1', before.render)
  cache.drop(['article:1'])
  const late = cache.once('/1', after.render)
  before.finish(pageOf('old'))
  expect((await early).plain.body.toString()).toBe('old')
  const later = cache.once('/1', () => Promise.reject(new Error('not shared')))
  expect(cache.stats().pages).toBe(0)
  after.finish(pageOf('new'))
  expect((await late).plain.body.toString()).toBe('new')
  expect(await later).toBe(await late)
  expect(await cache.once('/1', before.render)).toBe(await late)
})

test('a rendering that fails fails for all who waited, and is not kept', async () => {
  const cache = open()
  const { render, fail } = slowly()
  const asked = [cache.once('/1', render), cache.once('/1', render)]
  fail(new Error('no database'))
  await Promise.all(asked.map((each) => expect(each).rejects.toThrow('no database')))
  expect((await cache.once('/1', () => Promise.resolve(pageOf('up again')))).plain.body.toString()).toBe('up again')
})

test('even those who ask at the same time never share a private page', async () => {
  const cache = open()
  const { render, finish } = slowly()
  const first = cache.once('/account', render)
  const second = cache.once('/account', () => Promise.resolve(pageOf("second's", { cacheControl: 'private' })))
  finish(pageOf("first's", { cacheControl: 'private' }))
  expect((await first).plain.body.toString()).toBe("first's")
  expect((await second).plain.body.toString()).toBe("second's")
  expect(cache.stats().pages).toBe(0)
})

/** A paper whose readings and renderings take as long as the scheduler likes. */
function paper(scheduler: fc.Scheduler) {
  const cache = open()
  const changes = new Map<string, number>()
  const changesOf = (thing: string) => changes.get(thing) ?? 0
  const pause = () => scheduler.schedule(Promise.resolve())

  async function render(thing: string): Promise<Page> {
    await pause()
    const read = changesOf(thing)
    await pause()
    return pageOf(String(read), { tags: [thing] })
  }

  return {
    change(thing: string) {
      changes.set(thing, changesOf(thing) + 1)
      cache.drop([thing])
    },
    /** How many of the changes acknowledged by now are missing from what this asker gets. */
    async missing(thing: string): Promise<number> {
      const acknowledged = changesOf(thing)
      const page = await cache.once(`/${thing}`, () => render(thing))
      return Math.max(0, acknowledged - Number(page.plain.body))
    },
  }
}

test('whatever happens in whatever order, nobody gets less than had been acknowledged when they asked', async () => {
  const things = ['article:1', 'article:2', 'article:3']
  const step = fc.tuple(fc.constantFrom('change', 'ask', 'breathe'), fc.constantFrom(...things))
  const course = fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.scheduler(), async (steps, scheduler) => {
    const { change, missing } = paper(scheduler)
    const asked: Promise<number>[] = []
    for (const [what, thing] of steps) {
      if (what === 'change') change(thing)
      if (what === 'ask') asked.push(missing(thing))
      if (what === 'breathe' && scheduler.count() > 0) await scheduler.waitNext(1)
    }
    await scheduler.waitIdle()
    const askedAtTheEnd = things.map(missing)
    await scheduler.waitIdle()
    expect(await Promise.all([...asked, ...askedAtTheEnd])).toEqual([...asked, ...askedAtTheEnd].map(() => 0))
  })
  await fc.assert(course, { numRuns: 300 })
})
