// Starts the program that draws images when there is something to draw, and ends it when there is not.
import { type ChildProcess, fork } from 'node:child_process'
import { standBehindPages } from '../behind-pages.ts'
import type { Drawing } from './image.ts'
import type { Answer, Order } from './image-worker.ts'
import type { Log } from '../log.ts'
import { Unavailable } from '../unavailable.ts'

export type Drawer = {
  /** Draws the image in the file `from` into the file `to`, whole or not at all. */
  draw(from: string, to: string, drawing: Drawing): Promise<void>
  close(): void
}
export type DrawerOptions = {
  log: Log
  /** The program of `image-worker.ts`; by default the file of that name beside this one. */
  program?: URL
  /** Milliseconds after which an image is given up, and its process with it. */
  giveUpAfter?: number
  /** Milliseconds without work after which the process ends and gives its memory back. */
  restAfter?: number
}
type Worker = {
  order: (order: Omit<Order, 'id'>) => Promise<void>
  idle: () => boolean
  hangUp: () => void
  ended: () => boolean
}
type Pending = { resolve: () => void; reject: (error: Error) => void; timer: NodeJS.Timeout }

const beside = new URL(import.meta.url.endsWith('.ts') ? './image-worker.ts' : './image-worker.js', import.meta.url)

// Without these the C library keeps 280 MB after a picture of 12 megapixels; with them it keeps 100.
const memory = { MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072', MALLOC_MMAP_THRESHOLD_: '131072' }

export function openDrawer({ log, program = beside, giveUpAfter = 25_000, restAfter = 20_000 }: DrawerOptions): Drawer {
  let worker: Worker | null = null
  let rest: NodeJS.Timeout | undefined
  const close = (): void => {
    clearTimeout(rest)
    worker?.hangUp()
    worker = null
  }
  return {
    close,
    async draw(from, to, drawing) {
      clearTimeout(rest)
      if (worker === null || worker.ended()) worker = startWorker(program, giveUpAfter, log)
      const mine = worker
      try {
        await mine.order({ from, to, drawing })
      } finally {
        clearTimeout(rest)
        if (mine === worker && mine.idle()) rest = setTimeout(close, restAfter).unref()
      }
    },
  }
}

function startWorker(program: URL, giveUpAfter: number, log: Log): Worker {
  const child = launch(program)
  const pending = new Map<number, Pending>()
  let last = 0
  let ended = false
  const end = (why: object): void => {
    if (!ended && pending.size > 0) log.error(why, 'the image process ended at work')
    ended = true
    for (const id of pending.keys()) take(pending, id)?.reject(new Unavailable('rendition.overloaded'))
  }
  child.on('message', ({ id, problem }: Answer) => {
    const order = take(pending, id)
    if (problem === null) order?.resolve()
    else order?.reject(problem.code === 'disk.full' ? new Unavailable('disk.full', {}, 60) : new Error(problem.message))
  })
  child.on('error', (err) => end({ err }))
  child.on('exit', (code, signal) => end({ code, signal }))
  return {
    ended: () => ended,
    idle: () => pending.size === 0,
    hangUp: () => child.connected && child.disconnect(),
    order: (order) =>
      new Promise((resolve, reject) => {
        const id = ++last
        pending.set(id, { resolve, reject, timer: setTimeout(() => child.kill('SIGKILL'), giveUpAfter) })
        child.send({ id, ...order } satisfies Order)
      }),
  }
}

function take(pending: Map<number, Pending>, id: number): Pending | undefined {
  const one = pending.get(id)
  pending.delete(id)
  clearTimeout(one?.timer)
  return one
}

function launch(program: URL): ChildProcess {
  const child = fork(program, { execArgv: [], env: memory, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
  // While it works, the timer of its order keeps the house open.
  standBehindPages(child)
  return child
}
