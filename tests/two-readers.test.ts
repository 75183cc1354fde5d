// Readers beside each other at the same addresses: nothing of one ever reaches another, in whatever order and form they ask.
import { request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSessionFor } from '../src/accounts/verbs/enter.ts'
import * as discussion from '../src/discussion/discussion.ts'
import { said } from './support/authorisation/states.ts'
import { openTown, type Town } from './support/town.ts'

type Reader = 'owner' | 'reader' | 'moderator' | 'nobody'
const readers: Reader[] = ['owner', 'reader', 'moderator', 'nobody']

let town: Town
let origin: string
let shown: discussion.Comment
let addresses: string[]
/** What only one reader may ever see: their name in the masthead, their form's token, what of theirs is held. */
const marks = new Map<Reader, string[]>()
const cookies = new Map<Reader, string>()

beforeAll(async () => {
  town = await openTown({ nameOf: (who) => `Onlyname${who.replaceAll(' ', '')}` })
  const { printed } = town
  // What everybody reads is said by somebody who asks for nothing.
  shown = await said(town, 'publisher', 'Everybody may read this.')
  for (const who of ['owner', 'reader'] as const) await said(town, who, `onlyheld${who} waits`, { shown: false })
  for (const who of readers) {
    if (who === 'nobody') continue
    cookies.set(who, town.cast[who].cookie)
    marks.set(who, [`Onlyname${who}`, town.tokenOf(who), `onlyheld${who}`])
  }
  const path = printed.path(printed.article)
  const both = [
    path,
    `${path}/comments`,
    `${path}/comments?sort=oldest`,
    '/',
    '/national',
    '/standards',
    '/standards/ledger',
    `/comments/${shown.id}`,
    `${path}/print`,
    `${path}/comments/feed.xml`,
  ]
  addresses = [
    ...both,
    printed.path(printed.korean),
    `${printed.path(printed.korean)}/comments`,
    '/ko',
    '/ko/standards',
  ]
  origin = await town.listen()
}, 120_000)
afterAll(() => town.close())

type Got = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** As a browser asks, over a socket: the page cache answers before the server hears of it. */
function ask(who: Reader, address: string, headers: Record<string, string> = {}): Promise<Got> {
  const cookie = cookies.get(who)
  return new Promise((resolve, reject) => {
    const asked = request(
      new URL(address, origin),
      { headers: { accept: 'text/html', ...(cookie ? { cookie } : {}), ...headers } },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const whole = Buffer.concat(parts)
          const coding = response.headers['content-encoding']
          const plain = coding === 'br' ? brotliDecompressSync(whole) : coding === 'gzip' ? gunzipSync(whole) : whole
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: plain.toString() })
        })
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

/** What of others is in an answer. */
const foreignTo = (who: Reader, { headers, body }: Got): string[] => {
  const text = `${JSON.stringify(headers)}${body}`
  return [...marks].flatMap(([other, theirs]) => (other === who ? [] : theirs.filter((mark) => text.includes(mark))))
}

const coding = fc.constantFrom('identity', 'gzip', 'br', 'gzip, br')
const wish = fc.record({
  who: fc.constantFrom(...readers),
  at: fc.nat({ max: 13 }),
  coding,
  /** Shows the tag of an answer that somebody got, perhaps another. */
  tagOf: fc.option(fc.constantFrom(...readers)),
  act: fc.constantFrom('ask', 'ask', 'ask', 'ask', 'vote', 'take back', 'sign in anew'),
})
type Wish = typeof wish extends fc.Arbitrary<infer One> ? One : never

/** The tags that each reader was last given, by address. */
const tags = new Map<string, string>()
/** How often there was something to get wrong. */
const met = { own: 0, unchanged: 0 }

async function live({ who, at, coding: accepted, tagOf, act }: Wish): Promise<void> {
  const address = addresses[at] ?? '/'
  if (act === 'vote' || act === 'take back') return cast(who, act === 'vote')
  if (act === 'sign in anew') return signInAnew(who)
  const tag = tagOf === null ? undefined : tags.get(`${tagOf} ${address}`)
  const got = await ask(who, address, {
    'accept-encoding': accepted,
    ...(tag === undefined ? {} : { 'if-none-match': tag }),
  })
  expect(foreignTo(who, got), `${address} as ${who}`).toEqual([])
  expect(got.headers['set-cookie'], address).toBeUndefined()
  const isOwn = got.status === 200 && (marks.get(who) ?? []).some((mark) => got.body.includes(mark))
  if (isOwn) {
    met.own += 1
    expect(got.headers['cache-control'], `${address} as ${who}`).toMatch(/private/)
    expect(got.headers['surrogate-key'], `${address} as ${who}`).toBeUndefined()
    // Pages that have a place for readers say so to each who has signed in, wherever they came from before.
    expect(got.headers['vary'] ?? 'cookie').toMatch(/cookie/i)
  }
  if (got.status === 304) {
    met.unchanged += 1
    // Only who has the same page may be told that it is unchanged.
    const whole = await ask(who, address, { 'accept-encoding': accepted })
    expect(
      (marks.get(who) ?? []).some((mark) => whole.body.includes(mark)),
      `304 of ${address} to ${who}`,
    ).toBe(false)
  }
  if (typeof got.headers['etag'] === 'string') tags.set(`${who} ${address}`, got.headers['etag'])
}

async function cast(who: Reader, agrees: boolean): Promise<void> {
  if (who === 'nobody') return
  const account = await town.accountOf(who)
  // Thirty votes in a minute are more than anybody casts.
  town.clock.now = new Date(town.clock.now.getTime() + 3000)
  await discussion.vote(town.house, shown.id, agrees ? 'agree' : null, account)
}

async function signInAnew(who: Reader): Promise<void> {
  if (who === 'nobody') return
  const cookie = await openSessionFor(town.house, town.cast[who].id)
  cookies.set(who, cookie)
  town.cast[who].cookie = cookie
  marks.set(who, [`Onlyname${who}`, town.tokenOf(who), `onlyheld${who}`, ...(marks.get(who) ?? []).slice(1, 2)])
}

/** What chance might leave out: each asks for each page, then again with the tag of every reader. */
const everything: Wish[] = [null, ...readers].flatMap((tagOf) =>
  readers.flatMap((who) =>
    Array.from({ length: 14 }, (_, at): Wish => ({ who, at, coding: 'identity', tagOf, act: 'ask' })),
  ),
)

test('in any order, one after another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 10, maxLength: 40 }), async (wishes) => {
      for (const one of wishes) await live(one)
    }),
    { numRuns: 12, examples: [[everything]] },
  )
  expect(met.own).toBeGreaterThan(20)
  expect(met.unchanged).toBeGreaterThan(0)
}, 60_000)

test('all at once, while others vote and sign in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 20, maxLength: 60 }), async (wishes) => {
      const acts = wishes.filter(({ act }) => act !== 'sign in anew')
      await Promise.all(acts.map(live))
    }),
    { numRuns: 8 },
  )
}, 60_000)

test('each finds their own: their name, their token, what of theirs is held, and which way they voted', async () => {
  const { printed } = town
  for (const who of ['owner', 'reader', 'moderator'] as const) await cast(who, who === 'owner')
  for (const address of [printed.path(printed.article), `${printed.path(printed.article)}/comments`])
    for (const who of readers) {
      const got = await ask(who, address)
      const { body } = got
      const pressed = /aria-pressed="true"/.test(body)
      expect(pressed, `${address} as ${who}`).toBe(who === 'owner')
      if (who === 'nobody') continue
      // The same answer in the hands of another would be found.
      expect(foreignTo('nobody', got), address).not.toEqual([])
      expect(body, address).toContain(`Onlyname${who}`)
      expect(body, address).toContain(town.tokenOf(who))
      if (who !== 'moderator') expect(body, address).toContain(`onlyheld${who}`)
    }
})

test('what nobody in particular gets is byte for byte the same, whoever asked before', async () => {
  for (const address of addresses) {
    const first = await ask('nobody', address)
    await Promise.all(readers.map((who) => ask(who, address)))
    const again = await ask('nobody', address)
    expect(again.body, address).toBe(first.body)
    expect(again.headers['etag'], address).toBe(first.headers['etag'])
  }
})

test('who has signed out gets what everybody gets, at once and at every address', async () => {
  const { printed } = town
  const path = printed.path(printed.article)
  const old = town.cast.reader.cookie
  for (const address of addresses) await ask('reader', address)
  const out = await town.ask('/account/sign-out', { as: 'reader', form: {} })
  expect(out.status).toBe(303)
  for (const address of addresses) {
    const got = await ask('nobody', address, { cookie: old })
    const text = JSON.stringify(got.headers) + got.body
    for (const mark of marks.get('reader') ?? []) expect(text, address).not.toContain(mark)
  }
  // A browser may keep nothing of what was theirs without asking again; what only they could open it keeps not at all.
  await signInAnew('reader')
  expect((await ask('reader', path)).headers['cache-control']).toMatch(/^private, no-(?:cache|store)$/)
  for (const own of ['/account', '/account/comments', '/account/sessions', '/account/notices', '/account/data'])
    expect((await ask('reader', own)).headers['cache-control'], own).toBe('private, no-store')
})

test('the events of a discussion say the same to all, and nothing of what one has waiting', async () => {
  const { printed } = town
  const streams = await Promise.all(
    readers.map(async (who) => {
      const cookie = cookies.get(who)
      const answer = await fetch(`${origin}${printed.path(printed.article)}/comments/live`, {
        headers: cookie ? { cookie } : {},
      })
      const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
      if (!reader) throw new Error('no stream')
      return { who, reader, text: (await reader.read()).value ?? '' }
    }),
  )
  // Something that waits tells nobody anything; something that is shown tells everybody the same.
  await said(town, 'owner', 'onlyheldowner once more', { shown: false })
  const more = await said(town, 'publisher', 'Another one for everybody.')
  for (const stream of streams) {
    while (!stream.text.includes(more.id)) {
      const { value, done } = await stream.reader.read()
      if (done) break
      stream.text += value
    }
    await stream.reader.cancel()
    expect(stream.text).toContain(more.id)
    for (const mark of [...marks.values()].flat()) expect(stream.text).not.toContain(mark)
  }
})
