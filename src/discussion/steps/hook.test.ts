// The filter outside: only a clear “pass” in time passes, and nobody's name leaves the house.
import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId } from '../../desk/desk.ts'
import type { CommentId } from '../comment.ts'
import { outsideFilter } from './hook.ts'
import { stepsOf } from './list.ts'
import { type CommentFacts, runSteps } from './step.ts'

const secret = 'a secret of many letters'
const asked: { body: string; headers: IncomingMessage['headers']; path: string }[] = []
let answer: (response: ServerResponse) => void = () => {}

async function hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked.push({ body: await text(request), headers: request.headers, path: request.url ?? '' })
  answer(response)
}
const server = createServer((request, response) => void hear(request, response))
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/filter`
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
afterAll(
  () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    }),
)

const facts: CommentFacts = {
  comment: 'comment_1' as CommentId,
  article: 'article_1' as ArticleId,
  language: 'ko',
  body: '기사에 대한 “생각”\n\nand another line',
  edited: false,
  now: new Date('2026-11-23T12:00:00.500Z'),
  mode: 'open',
  closesAt: null,
  words: [],
  author: {
    staff: false,
    joinedAt: new Date(0),
    shown: 1,
    preModerated: false,
    month: { said: 1, removed: 0 },
    day: [],
    inARow: 0,
  },
}
const look = (milliseconds = 2000) => outsideFilter({ url: url(), secret }, milliseconds).look(facts)
const says = (body: string, status = 200) => {
  answer = (response) => response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

test('it is told the text and its place, signed, and nothing about who wrote it', async () => {
  says('{"verdict":"pass"}')
  expect(await look()).toEqual({ verdict: 'pass', because: '' })
  const { body = '', headers } = asked.at(-1) ?? {}
  expect(JSON.parse(body)).toEqual({
    id: 'comment_1',
    language: 'ko',
    body: '기사에 대한 “생각”\n\nand another line',
    article: 'article_1',
  })
  const seconds = Math.floor(facts.now.getTime() / 1000)
  const signed = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  expect(headers?.['courant-signature']).toBe(`t=${seconds},v1=${signed}`)
})

test('it may hold, and say why in a few words', async () => {
  says(`{"verdict":"hold","because":"  spam\\u0000\\n like ${'x'.repeat(500)}"}`)
  const held = await look()
  expect(held).toMatchObject({ verdict: 'hold', because: 'hook.held' })
  expect(held.detail?.startsWith('spam like xxx')).toBe(true)
  expect(held.detail).toHaveLength(200)
  says('{"verdict":"hold"}')
  expect(await look()).toEqual({ verdict: 'hold', because: 'hook.held' })
})

const silent = { verdict: 'hold', because: 'hook.silent' }

test.for([
  ['an error', '{"verdict":"pass"}', 500],
  ['nothing created', '{"verdict":"pass"}', 201],
  ['no JSON', 'pass', 200],
  ['a verdict that there is not', '{"verdict":"remove"}', 200],
  ['no verdict', '{}', 200],
  ['far too much', `{"verdict":"pass","because":"${'x'.repeat(20_000)}"}`, 200],
] as const)('%s holds', async ([, body, status]) => {
  says(body, status)
  expect(await look()).toEqual(silent)
})

test('a redirect is not followed', async () => {
  answer = (response) => response.writeHead(307, { location: '/elsewhere' }).end()
  const before = asked.length
  expect(await look()).toEqual(silent)
  expect(asked.slice(before).map(({ path }) => path)).toEqual(['/filter'])
})

test('silence holds, from the first byte to the last', async () => {
  answer = () => {}
  expect(await look(100)).toEqual(silent)
  answer = (response) => response.writeHead(200).write('{"verdict"')
  expect(await look(100)).toEqual(silent)
  answer = (response) => response.destroy()
  expect(await look()).toEqual(silent)
})

test('where nobody listens, a person looks', async () => {
  const nowhere = outsideFilter({ url: 'http://127.0.0.1:9/filter', secret })
  expect(await nowhere.look(facts)).toEqual(silent)
})

test('it is the last to be asked, and not about what is refused', async () => {
  says('{"verdict":"hold"}')
  const steps = stepsOf({ moderationHook: { url: url(), secret } })
  const before = asked.length
  expect((await runSteps(steps, { ...facts, mode: 'closed' })).verdict).toBe('refuse')
  expect(asked).toHaveLength(before)
  const trail = await runSteps(steps, facts)
  expect(trail.by?.step).toBe('hook')
  expect(trail.findings.at(-1)?.step).toBe('hook')
})
