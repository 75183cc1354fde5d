// How fast kept pages go out, measured against a bare server that gives the same bytes, in turns.
import { askForSmallest, type Came } from './asking.ts'
import { type Child, openChild } from './child.ts'
import { median } from './figures.ts'
import type { BareWanted } from './bare-process.ts'
import type { Load, LoadWanted } from './load-process.ts'
import { type Paper, processorTime } from './paper.ts'

export type Measured = {
  perSecond: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Microseconds of processor that the server took for one request; null where the system does not say. */
  processor: number | null
  /** Share of one processor that the load generator took. */
  busy: number
}
export type Compared = { bytes: number; ours: Measured; bare: Measured }
export type LoadPlan = { connections: number; seconds: number; turns: number }

// Seconds. Beside a paper that has been read for a while, a bare server fresh from its start would look slow.
const warmUp = 1.5

type Server = { port: number; pid: number }
type Turn = Load & { processorTime: number | null }

/** Medians of as many turns as the plan says, which share its seconds. */
export async function compare(paper: Paper, path: string, plan: LoadPlan): Promise<Compared> {
  const came = await askForSmallest(paper.port, path)
  const server = openChild('bare-process.ts')
  const load = openChild('load-process.ts')
  try {
    const { port } = await server.ask<{ port: number }>({ head: ownHead(came), body: came.body } satisfies BareWanted)
    const bare: Server = { port, pid: server.pid }
    await sameAs(came, bare, path)
    const turns: { ours: Turn[]; bare: Turn[] } = { ours: [], bare: [] }
    for (const one of [paper, bare]) await loadOnce(load, one, path, { ...plan, seconds: warmUp, turns: 1 })
    for (let turn = 0; turn < plan.turns; turn++) {
      turns.ours.push(await loadOnce(load, paper, path, plan))
      turns.bare.push(await loadOnce(load, bare, path, plan))
    }
    return { bytes: came.body.length, ours: medians(turns.ours), bare: medians(turns.bare) }
  } finally {
    await load.close()
    await server.close()
  }
}

/** Whose page it is; everybody's without a cookie. */
type Reader = { cookie?: string }

/** Loads one page for one turn. Throws if anything but the page came. */
export async function loadOnce(load: Child, server: Server, path: string, plan: LoadPlan & Reader): Promise<Turn> {
  const { connections, seconds, turns, cookie } = plan
  const before = processorTime(server.pid)
  const asked = { port: server.port, path, connections, seconds: seconds / turns }
  const wanted: LoadWanted = { ...asked, ...(cookie === undefined ? {} : { cookie }) }
  const loaded = await load.ask<Load>(wanted)
  const after = processorTime(server.pid)
  if (loaded.failed > 0) throw new Error(`${loaded.failed} of ${loaded.requests} answers to ${path} were no page`)
  return { ...loaded, processorTime: before === null || after === null ? null : after - before }
}

export function medians(turns: Turn[]): Measured {
  const of = (figure: (turn: Turn) => number) => median(turns.map(figure))
  const known = turns.every((turn) => turn.processorTime !== null)
  return {
    perSecond: of((turn) => turn.perSecond),
    p50: of((turn) => turn.p50),
    p99: of((turn) => turn.p99),
    processor: known ? of((turn) => ((turn.processorTime ?? 0) * 1000) / turn.answered) : null,
    busy: of((turn) => turn.busy),
  }
}

/** The header lines that the page itself has; the others Node adds to every answer. */
function ownHead({ rawHeaders }: Came): string[] {
  const head: string[] = []
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name = '', value = ''] = rawHeaders.slice(i, i + 2)
    if (!/^(date|connection|keep-alive)$/i.test(name)) head.push(name, value)
  }
  return head
}

async function sameAs(came: Came, bare: Server, path: string): Promise<void> {
  const other = await askForSmallest(bare.port, path)
  const names = (one: Came): string => Object.keys(one.headers).join()
  if (!other.body.equals(came.body) || names(other) !== names(came))
    throw new Error('the bare server does not give the same answer')
}
