// Asks a server on this machine for one thing, and gives back everything that came.
import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { host } from './connection.ts'

export type Came = { status: number; headers: NodeJS.Dict<string | string[]>; rawHeaders: string[]; body: Buffer }

/** One answer, its body still compressed as it came. */
export function askFor(port: number, path: string, acceptEncoding = 'br'): Promise<Came> {
  const { promise, resolve, reject } = Promise.withResolvers<Came>()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const asked = get({ host, port, path, agent, headers: { 'accept-encoding': acceptEncoding } }, (answer) => {
    const chunks: Buffer[] = []
    answer.on('data', (chunk: Buffer) => chunks.push(chunk))
    answer.on('end', () => {
      agent.destroy()
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        rawHeaders: answer.rawHeaders,
        body: Buffer.concat(chunks),
      })
    })
    answer.on('error', reject)
  })
  asked.on('error', reject)
  return promise
}

const longestWait = 10_000

/** Asks until the page comes in its smallest form, which is made a moment after its first reading. */
export async function askForSmallest(port: number, path: string): Promise<Came> {
  const until = Date.now() + longestWait
  for (;;) {
    const came = await askFor(port, path)
    if (came.status !== 200) throw new Error(`${path} answered ${came.status}`)
    if (came.headers['content-encoding'] === 'br') return came
    if (Date.now() > until) throw new Error(`${path} did not come in brotli within ${longestWait / 1000} s`)
    await pause(50)
  }
}
