// What a page costs that is not kept: it is dropped by a change, and the first who asks for it waits for it to be made.
import { setTimeout as pause } from 'node:timers/promises'
import { askFor } from './asking.ts'
import type { Child } from './child.ts'
import { openConnection, requestFor, type Connection, type Heard } from './connection.ts'
import { median } from './figures.ts'
import type { Wish } from './newsroom-process.ts'
import type { Paper } from './paper.ts'

export type ColdPage = { name: string; path: string }
export type Desk = { paper: Paper; newsroom: Child }
/** Milliseconds from asking to the whole answer. */
export type Cold = { median: number; worst: number }

type Asked = { page: ColdPage; article: string; etag: string; times: number[] }
type Reader = { desk: Desk; ask: (path: string) => Promise<Answer>; close: () => void; asked: Asked[] }
type Answer = { etag: string; took: number }

const lookEvery = 5
const longestWait = 10_000

/** For each desk, its pages' costs by name. Desks take turns, so that a busy moment of the machine meets both alike. */
export async function coldTimes(desks: Desk[], pages: ColdPage[], rounds: number): Promise<Map<string, Cold>[]> {
  const readers = await Promise.all(desks.map((desk) => openReader(desk, pages)))
  try {
    for (let round = 0; round < rounds; round++) for (const reader of readers) await dropAndAsk(reader)
  } finally {
    for (const reader of readers) reader.close()
  }
  return readers.map(
    ({ asked }) =>
      new Map(asked.map(({ page, times }) => [page.name, { median: median(times), worst: Math.max(...times) }])),
  )
}

/** One change that concerns every page, then each page until it comes anew: the answer that is new was the first of its kind. */
async function dropAndAsk({ desk, ask, asked }: Reader): Promise<void> {
  await desk.newsroom.ask({ mend: [...new Set(asked.map(({ article }) => article))] } satisfies Wish)
  const until = Date.now() + longestWait
  for (const one of asked) {
    for (;;) {
      const { etag, took } = await ask(one.page.path)
      if (etag !== one.etag) {
        one.etag = etag
        one.times.push(took)
        break
      }
      if (Date.now() > until) throw new Error(`${one.page.path} did not change with ${one.article}`)
      await pause(lookEvery)
    }
  }
}

async function openReader(desk: Desk, pages: ColdPage[]): Promise<Reader> {
  const { port } = desk.paper
  let waiting: PromiseWithResolvers<Heard> | null = null
  const connection: Connection = openConnection(
    port,
    (answer) => waiting?.resolve(answer),
    (error) => waiting?.reject(error),
  )
  const ask = async (path: string): Promise<Answer> => {
    waiting = Promise.withResolvers<Heard>()
    const asked = performance.now()
    connection.ask(requestFor(port, path, { acceptEncoding: 'gzip' }))
    const { status, head } = await waiting.promise
    const took = performance.now() - asked
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    return { etag: /\r\netag: (.*)/i.exec(head)?.[1] ?? '', took }
  }
  const asked: Asked[] = []
  for (const page of pages) {
    const article = articleOn(page, (await askFor(port, page.path, 'identity')).body.toString())
    asked.push({ page, article, etag: (await ask(page.path)).etag, times: [] })
  }
  return { desk, ask, close: connection.close, asked }
}

/** An article that a page shows: the page's own, or the first it links to. */
function articleOn({ path }: ColdPage, text: string): string {
  const address = /(?<![\w/]ko)\/\d{4}\/\d\d\/\d\d\/[^\s"'<>/?#]+/
  const [found] = address.exec(path) ?? address.exec(text.slice(Math.max(0, text.indexOf('<main')))) ?? []
  if (found === undefined) throw new Error(`${path} shows no article`)
  return found
}
