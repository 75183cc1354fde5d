// The log says what the program did, and nothing of who asked for it.
import { Writable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { type Log, openLog, requestId } from './log.ts'

let lines: string[]
let log: Log
beforeEach(() => {
  lines = []
  const to = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) })
  log = openLog({ level: 'info', to })
})
const said = (): Record<string, unknown> => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>

test('a line is JSON with its time and its level in words', () => {
  log.warn({ jobs: 3 }, 'jobs are waiting')
  expect(said()).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    jobs: 3,
    msg: 'jobs are waiting',
  })
})

test('what is below the level is not said', () => {
  log.debug('whispered')
  expect(lines).toEqual([])
})

test('of a request only method, path and id are kept', () => {
  const req = {
    id: 'a1b2c3d4',
    method: 'GET',
    url: '/search?q=my+illness#x',
    headers: { cookie: 'session=1' },
    ip: '203.0.113.9',
    body: 'x',
  }
  log.info({ req, res: { statusCode: 200, headers: { 'set-cookie': 'x' } } })
  expect(said()).toMatchObject({ req: { id: 'a1b2c3d4', method: 'GET', path: '/search' }, res: { status: 200 } })
  expect(lines.join()).not.toMatch(/illness|session|203\.0|cookie/)
})

test('what is personal is left out even when it is handed over by mistake', () => {
  log.info({
    email: 'kim@example.com',
    reader: { email: 'kim@example.com', ip: '203.0.113.9', password: 'p', id: 7 },
    headers: { authorization: 'x' },
  })
  expect(said()).toMatchObject({ reader: { id: 7 } })
  expect(lines.join()).not.toMatch(/kim|203|password|authorization/)
})

test('an error keeps its stack and its causes, without addresses and without its further fields', () => {
  const cause = Object.assign(new RangeError('no mailbox kim.min-ji+news@mail.example.co.kr here'), {
    code: 'EENVELOPE',
    rejected: ['kim@example.com'],
  })
  log.error({ err: new Error('not sent', { cause }) }, 'a job failed')
  expect(said()).toMatchObject({
    err: {
      type: 'Error',
      message: 'not sent',
      stack: expect.stringContaining('log.test.ts') as string,
      cause: { type: 'RangeError', code: 'EENVELOPE', message: 'no mailbox [address] here' },
    },
  })
  expect(lines.join()).not.toContain('kim')
})

test('a package in a stack is not taken for an address', () => {
  const error = new Error('x')
  error.stack = 'Error: x\n at /srv/node_modules/@fastify/static/index.js:1 at .pnpm/sharp@0.35.5/lib.mjs'
  log.error({ err: error })
  expect(said()).toMatchObject({ err: { stack: error.stack } })
})

test('whatever is thrown can be logged', () => {
  const loop = new Error('loop')
  loop.cause = loop
  for (const err of ['kim@example.com', 7, null, { a: 1 }, loop]) log.error({ err }, 'thrown')
  expect(lines).toHaveLength(5)
  expect(lines.join()).not.toContain('kim')
})

test('a request has an id of its own, or the one it came with if that has the form of one', () => {
  expect(requestId()).toMatch(/^[0-9a-f]{16}$/)
  expect(new Set(Array.from({ length: 1000 }, () => requestId())).size).toBe(1000)
  expect(requestId('proxy-id_12345678')).toBe('proxy-id_12345678')
  for (const bad of [
    'short',
    'a'.repeat(65),
    'with space 12',
    'line\nbreak12',
    '{"a":"12345"}',
    ['12345678', '12345678'],
  ])
    expect(requestId(bad)).toMatch(/^[0-9a-f]{16}$/)
})
