// A real HTTP server that answers from a page cache alone, and a client that hides nothing of what comes back.
import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'
import type { Page } from './page.ts'
import type { PageCache } from './page-cache.ts'

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }
export type Ask = ((url: string, headers?: OutgoingHttpHeaders, method?: string) => Promise<Answer>) & { port: number }
type Otherwise = (req: IncomingMessage, res: ServerResponse) => void | Promise<void>

/** Serves the cache; what it leaves alone goes to `otherwise` (404 with the body "missed" if not given). */
export async function serve(cache: PageCache, otherwise: Otherwise = missed): Promise<Ask> {
  const server = createServer((req, res) => {
    if (!cache.answer(req, res)) void otherwise(req, res)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.close().closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const asking = (path: string, headers: OutgoingHttpHeaders = {}, method = 'GET') =>
    ask({ port, path, headers, method })
  return Object.assign(asking, { port })
}

function missed(_req: IncomingMessage, res: ServerResponse): void {
  res.writeHead(404).end('missed')
}

function ask(options: { port: number; path: string; headers: OutgoingHttpHeaders; method: string }): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', ...options }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('error', reject)
      res.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: res.statusCode ?? 0, headers: res.headers, bytes, text: decode(res.headers, bytes) })
      })
    })
    asked.on('error', reject).end()
  })
}

function decode(headers: IncomingHttpHeaders, bytes: Buffer): string {
  const coding = headers['content-encoding']
  if (bytes.length === 0 || coding === undefined) return bytes.toString()
  return (coding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()
}

/** A public page of some length, with what a test wants otherwise. */
export function pageOf(body: string | Buffer, more: Partial<Page> = {}): Page {
  return {
    status: 200,
    contentType: 'text/html; charset=utf-8',
    body,
    tags: ['article:1', 'section:politics'],
    cacheControl: 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    ...more,
  }
}

export const story = `<!doctype html><h1>Ri arrives in Moscow</h1>${'<p>The foreign minister arrived on Monday. 외무상이 도착했다.</p>'.repeat(60)}`

/** How long a test waits for what happens off the event loop. */
export const patience = { timeout: 10_000, interval: 20 }
