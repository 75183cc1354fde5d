// Metrics: counted where requests are answered, read by operators in the format of Prometheus.
import { Writable } from 'node:stream'
import { beforeEach, expect, test } from 'vitest'
import { openLog } from './log.ts'
import { type Metrics, openMetrics } from './metrics.ts'

let said: string
let metrics: Metrics
beforeEach(() => {
  said = ''
  metrics = openMetrics(
    openLog({ level: 'info', to: new Writable({ write: (chunk, _, done) => ((said += chunk), done()) }) }),
  )
})

/** Each sample as Prometheus would read it: `name{labels}` and its value. */
async function samples(): Promise<Map<string, number>> {
  const { text } = await metrics.exposition()
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )
}

test('requests are counted by method, route and status', async () => {
  for (const seconds of [0.0008, 0.004, 0.004, 20])
    metrics.observe({ route: '/:section', method: 'GET', status: 200, seconds })
  metrics.observe({ route: '/:section', method: 'GET', status: 404, seconds: 0.003 })
  const found = await samples()
  expect(found.get('http_requests_total{method="GET",route="/:section",status="200"}')).toBe(4)
  expect(found.get('http_requests_total{method="GET",route="/:section",status="404"}')).toBe(1)
})

test('durations stand in every bucket that they are not slower than', async () => {
  for (const seconds of [0.0008, 0.004, 0.005, 20]) metrics.observe({ route: '/', method: 'GET', status: 200, seconds })
  const found = await samples()
  const bucket = (le: string) => found.get(`http_request_duration_seconds_bucket{le="${le}",method="GET",route="/"}`)
  expect([bucket('0.001'), bucket('0.0025'), bucket('0.005'), bucket('10'), bucket('+Inf')]).toEqual([1, 1, 3, 3, 4])
  expect(found.get('http_request_duration_seconds_count{method="GET",route="/"}')).toBe(4)
  expect(found.get('http_request_duration_seconds_sum{method="GET",route="/"}')).toBeCloseTo(20.0098)
})

test('a method that somebody made up does not make a new line for each', async () => {
  for (let n = 0; n < 100; n++) metrics.observe({ route: 'unknown', method: `X${n}`, status: 405, seconds: 0 })
  expect((await samples()).get('http_requests_total{method="other",route="unknown",status="405"}')).toBe(100)
})

test('what the house reports is read each time somebody asks', async () => {
  let waiting = 3
  metrics.gauge('jobs_waiting', 'Jobs that wait', () => waiting)
  metrics.gauge('jobs_by_name', 'Jobs by name', async () => [{ labels: { job: 'index' }, value: waiting }])
  metrics.counter('cache_hits_total', 'Pages from the cache', () => waiting * 10)
  expect((await samples()).get('jobs_waiting')).toBe(3)
  waiting = 2
  const found = await samples()
  expect([found.get('jobs_waiting'), found.get('jobs_by_name{job="index"}'), found.get('cache_hits_total')]).toEqual([
    2, 2, 20,
  ])
})

test('a report that fails is logged and hides no other', async () => {
  metrics.gauge('broken', 'Fails', () => Promise.reject(new Error('no database')))
  metrics.gauge('whole', 'Does not', () => 1)
  const found = await samples()
  expect(found.get('whole')).toBe(1)
  expect(found.has('broken')).toBe(false)
  expect(said).toContain('no database')
})

test('the process itself is measured, and the answer says what it is', async () => {
  expect((await samples()).get('process_resident_memory_bytes')).toBeGreaterThan(10_000_000)
  expect((await metrics.exposition()).contentType).toBe('text/plain; version=0.0.4; charset=utf-8')
})

test('two houses in one process count for themselves', async () => {
  const other = openMetrics(openLog({ level: 'silent' }))
  other.observe({ route: '/other', method: 'GET', status: 200, seconds: 1 })
  expect((await metrics.exposition()).text).not.toContain('/other')
  expect((await other.exposition()).text).toContain('/other')
})
