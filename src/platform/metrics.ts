// What operators may count: requests by route, and whatever the house lets them read.
import type { Metric, Registry } from 'prom-client'
import type { Log } from './log.ts'
import { metric, openTally } from './metrics-tally.ts'

export type Request = { route: string; method: string; status: number; seconds: number }
/** One value, or several told apart by labels. */
export type Reading = number | { labels: Record<string, string>; value: number }[]
export type Read = () => Reading | Promise<Reading>

export type Metrics = {
  /** Counts one answered request. `route` is the pattern, never the address itself. */
  observe(request: Request): void
  /** A value that goes up and down, read each time somebody asks. */
  gauge(name: string, help: string, read: Read): void
  /** A value that only grows, read each time somebody asks. */
  counter(name: string, help: string, read: Read): void
  /** Everything in the text format of Prometheus. */
  exposition(): Promise<{ contentType: string; text: string }>
}

/** Opens the metrics. prom-client, 45 ms to load, is loaded when they are first asked for. */
export function openMetrics(log: Log): Metrics {
  const tally = openTally()
  const reported: Metric[] = []
  let registry: Promise<Registry> | null = null
  const report = (type: 'gauge' | 'counter') => (name: string, help: string, read: Read) => {
    if (registry !== null) throw new Error(`${name} is reported after the metrics were first read`)
    reported.push(metric(name, help, type, () => values(name, read, log)))
  }
  return {
    observe: tally.add,
    gauge: report('gauge'),
    counter: report('counter'),
    async exposition() {
      const opened = await (registry ??= openRegistry([...tally.metrics, ...reported]))
      return { contentType: opened.contentType, text: await opened.metrics() }
    },
  }
}

async function openRegistry(metrics: Metric[]): Promise<Registry> {
  const { default: prom } = await import('prom-client')
  const registry = new prom.Registry()
  prom.collectDefaultMetrics({ register: registry })
  for (const one of metrics) registry.registerMetric(one)
  return registry
}

/** One reading that fails is left out and must not hide all the others. */
async function values(name: string, read: Read, log: Log) {
  try {
    const reading = await read()
    return typeof reading === 'number' ? [{ value: reading }] : reading
  } catch (error) {
    log.error({ err: error, metric: name }, 'a metric could not be read')
    return []
  }
}
