// Tells readers who have a discussion open that it has grown: streams of events that carry a count and nothing of anybody.
import type { ServerResponse } from 'node:http'
import type { ArticleId } from '../desk/desk.ts'
import type { House } from '../platform/house.ts'
import type { DiscussionNews } from './news.ts'
import { threadCounts } from './store/comments.ts'
import { newestUnder } from './store/lists.ts'

export type Live = {
  /** Sends a reader the events of a discussion until they go; false where too many are listening already, and nothing was written. */
  follow: (house: House, article: ArticleId, follower: Follower) => Promise<boolean>
  /** For the wire, on every node: something about a discussion may have changed. */
  tell: (house: House, news: DiscussionNews) => Promise<void>
  /** Streams that are open. */
  count: () => number
  close: () => void
}
/** Whom events are sent to: `address` is a hash, `headers` are those of every answer. */
export type Follower = { address: string; response: ServerResponse; headers: Record<string, string> }
type LiveLimits = { streams: number; fromOneAddress: number; heartbeat: number; retry: number }

const usual: LiveLimits = { streams: 500, fromOneAddress: 6, heartbeat: 20_000, retry: 15_000 }

/** What may change how many comments are shown; votes come too often to look each time. */
const moving: ReadonlySet<DiscussionNews['kind']> = new Set([
  'comment said',
  'comment edited',
  'comment withdrawn',
  'comment ruled on',
  'comments brought in',
])

type Stream = { response: ServerResponse; address: string }

/** Opens what keeps the streams of this process. Milliseconds: `heartbeat`, since proxies end what is silent for long; `retry`, after which browsers come back. */
export function openLive(limits: LiveLimits = usual): Live {
  const byArticle = new Map<ArticleId, Set<Stream>>()
  const byAddress = new Map<string, number>()
  const changed = new Set<ArticleId>()
  const sending = new Set<ArticleId>()
  let open = 0

  const everybody = (): Stream[] => [...byArticle.values()].flatMap((streams) => [...streams])
  const beat = setInterval(() => {
    for (const { response } of everybody()) response.write(':\n\n')
  }, limits.heartbeat)
  beat.unref()

  const state = async ({ db }: House, article: ArticleId): Promise<string> => {
    const [counts, [newest]] = await Promise.all([threadCounts(db, [article]), newestUnder(db, article, 1)])
    return `data: ${JSON.stringify({ count: counts.get(article)?.shown ?? 0, newest: newest?.id ?? null })}\n\n`
  }

  function enter(article: ArticleId, stream: Stream): void {
    open += 1
    byAddress.set(stream.address, (byAddress.get(stream.address) ?? 0) + 1)
    byArticle.set(article, (byArticle.get(article) ?? new Set()).add(stream))
    stream.response.once('close', () => leave(article, stream))
  }

  function leave(article: ArticleId, stream: Stream): void {
    const streams = byArticle.get(article)
    if (!streams?.delete(stream)) return
    open -= 1
    if (streams.size === 0) byArticle.delete(article)
    const left = (byAddress.get(stream.address) ?? 1) - 1
    if (left === 0) byAddress.delete(stream.address)
    else byAddress.set(stream.address, left)
  }

  async function begin(house: House, article: ArticleId, response: ServerResponse): Promise<void> {
    try {
      response.write(`retry: ${limits.retry}\n${await state(house, article)}`)
    } catch (error) {
      house.log.error({ err: error }, 'a discussion could not be followed')
      response.end()
    }
  }

  /** One reading at a time for a discussion: news that comes meanwhile is in the next one. */
  async function send(house: House, article: ArticleId): Promise<void> {
    changed.add(article)
    if (sending.has(article)) return
    sending.add(article)
    try {
      while (changed.delete(article)) {
        const text = await state(house, article)
        for (const { response } of byArticle.get(article) ?? []) response.write(text)
      }
    } finally {
      sending.delete(article)
    }
  }

  return {
    async follow(house, article, { address, response, headers }) {
      // Who has gone already closes nothing any more, and would be counted for ever.
      if (response.closed) return true
      const isFull = open >= limits.streams || (byAddress.get(address) ?? 0) >= limits.fromOneAddress
      if (isFull) return false
      enter(article, { response, address })
      response.writeHead(200, { ...headers, ...stream })
      // From here on it is a stream: what goes wrong can only end it.
      await begin(house, article, response)
      return true
    },
    async tell(house, news) {
      if (moving.has(news.kind) && 'article' in news && byArticle.has(news.article)) await send(house, news.article)
    },
    count: () => open,
    close() {
      clearInterval(beat)
      for (const { response } of everybody()) response.end()
    },
  }
}

const stream = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  // Some proxies keep an answer back until it is whole.
  'x-accel-buffering': 'no',
}
