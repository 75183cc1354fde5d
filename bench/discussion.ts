// What a discussion costs: a page with 10,000 comments beside the same page without, signed in beside not, and many who write at once.
import { request } from 'node:http'
import { askFor, askForSmallest } from './asking.ts'
import { openChild } from './child.ts'
import { host } from './connection.ts'
import { median, percentile } from './figures.ts'
import { loadOnce, type LoadPlan, type Measured, medians } from './kept-pages.ts'
import type { BenchReader } from './crowd.ts'
import type { Done, Wish } from './newsroom-process.ts'
import type { Press } from './press.ts'

export const manyComments = 10_000
export const writers = 200

export type Posting = { accepted: number; shown: number; median: number; p99: number; seconds: number }
export type Discussed = {
  without: Measured
  withComments: Measured
  signedIn: Measured
  /** Milliseconds of the first page after a drop. */
  cold: { without: number; withComments: number }
  posting: Posting
}

const coldRounds = 15

/** `story` is read; `open` is where people write, both open to comments. */
export async function discuss(
  { paper, newsroom }: Press,
  story: string,
  open: string,
  plan: LoadPlan,
): Promise<Discussed> {
  const load = openChild('load-process.ts')
  const turnsOf = async (path: string, cookie?: string): Promise<Measured> => {
    await askForSmallest(paper.port, path)
    const wanted = { ...plan, ...(cookie === undefined ? {} : { cookie }) }
    await loadOnce(load, paper, path, { ...wanted, seconds: 1.5, turns: 1 })
    const turns = []
    for (let turn = 0; turn < plan.turns; turn++) turns.push(await loadOnce(load, paper, path, wanted))
    return medians(turns)
  }
  const coldOf = async (): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < coldRounds; round++) {
      await newsroom.ask({ mend: [story] } satisfies Wish)
      await untilDropped(paper.port, story)
      times.push(lastWait)
    }
    return median(times)
  }
  let lastWait = 0
  let tag = String((await askFor(paper.port, story, 'gzip')).headers.etag)
  async function untilDropped(port: number, path: string): Promise<void> {
    for (;;) {
      const began = performance.now()
      const came = await askFor(port, path, 'gzip')
      lastWait = performance.now() - began
      if (came.headers.etag === tag) continue
      tag = String(came.headers.etag)
      return
    }
  }
  try {
    const without = await turnsOf(story)
    tag = String((await askFor(paper.port, story, 'gzip')).headers.etag)
    const coldWithout = await coldOf()
    const wish: Wish = { discuss: story, comments: manyComments, readers: writers }
    const { readers } = await newsroom.ask<Done>(wish)
    await untilDropped(paper.port, story)
    const withComments = await turnsOf(story)
    tag = String((await askFor(paper.port, story, 'gzip')).headers.etag)
    const coldWith = await coldOf()
    const signedIn = await turnsOf(story, readers[0]?.cookie)
    const posting = await post(paper.port, open, readers)
    const { shown } = await newsroom.ask<Done>({ discuss: open, comments: 0, readers: 0 } satisfies Wish)
    return {
      without,
      withComments,
      signedIn,
      cold: { without: coldWithout, withComments: coldWith },
      posting: { ...posting, shown },
    }
  } finally {
    await load.close()
  }
}

async function post(port: number, article: string, readers: BenchReader[]): Promise<Omit<Posting, 'shown'>> {
  const began = performance.now()
  const answers = await Promise.all(readers.map((reader, at) => postOne(port, article, reader, at)))
  const waits = answers.map(({ wait }) => wait)
  return {
    accepted: answers.filter(({ status }) => status === 303).length,
    median: median(waits),
    p99: percentile(waits, 0.99),
    seconds: (performance.now() - began) / 1000,
  }
}

function postOne(
  port: number,
  article: string,
  { cookie, token }: BenchReader,
  at: number,
): Promise<{ status: number; wait: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; wait: number }>()
  const body = new URLSearchParams({ body: `Written at once with others, number ${at}.`, token }).toString()
  const began = performance.now()
  const asked = request(
    {
      host,
      port,
      path: `${article}/comments`,
      method: 'POST',
      headers: {
        cookie,
        origin: `http://${host}:${port}`,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': Buffer.byteLength(body),
      },
    },
    (answer) => {
      answer.resume()
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, wait: performance.now() - began }))
    },
  )
  asked.on('error', reject)
  asked.end(body)
  return promise
}
