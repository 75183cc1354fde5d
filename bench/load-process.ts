// The load generator, in a process of its own: connections that each ask again as soon as they are answered.
import { answerParent } from './child.ts'
import { type Connection, openConnection, requestFor } from './connection.ts'
import { percentile } from './figures.ts'

export type LoadWanted = { port: number; path: string; connections: number; seconds: number; cookie?: string }
export type Load = {
  /** What was counted, and what was answered in all, warming up included. */
  requests: number
  answered: number
  failed: number
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** The share of one processor that the generator itself took; near 1, it has measured itself. */
  busy: number
}

/** What is counted, between two instants: how long each answer took to come. */
type Count = {
  from: number
  until: number
  waits: Float64Array
  requests: number
  answered: number
  failed: number
}

const warmUp = 300
const mostRequests = 2_000_000

answerParent(async ({ port, path, connections, seconds, cookie }: LoadWanted): Promise<Load> => {
  const from = performance.now() + warmUp
  const count: Count = {
    from,
    until: from + seconds * 1000,
    waits: new Float64Array(mostRequests),
    requests: 0,
    answered: 0,
    failed: 0,
  }
  const { promise: over, resolve, reject } = Promise.withResolvers<void>()
  const request = requestFor(port, path, cookie === undefined ? {} : { cookie })
  const asking = Array.from({ length: connections }, () => keepAsking({ port, request, count, end: resolve, reject }))
  const atStart = process.cpuUsage()
  await over
  const own = process.cpuUsage(atStart)
  const now = performance.now()
  for (const connection of asking) connection.close()
  const waits = count.waits.subarray(0, count.requests)
  return {
    requests: count.requests,
    answered: count.answered,
    failed: count.failed,
    perSecond: (count.requests / (Math.min(now, count.until) - from)) * 1000,
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    busy: (own.user + own.system) / 1000 / (now - from + warmUp),
  }
})

type Asking = { port: number; request: Buffer; count: Count; end: () => void; reject: (error: Error) => void }

function keepAsking({ port, request, count, end, reject }: Asking): Connection {
  let asked = performance.now()
  const connection = openConnection(
    port,
    ({ status }) => {
      const now = performance.now()
      count.answered++
      if (now >= count.until || count.requests === mostRequests) {
        end()
        return
      }
      if (now >= count.from) count.waits[count.requests++] = now - asked
      if (status !== 200) count.failed++
      asked = now
      connection.ask(request)
    },
    reject,
  )
  connection.ask(request)
  return connection
}
