// One kept-alive connection to a server on this machine. Node's own HTTP client would cost more than the server it measures.
import { connect } from 'node:net'

export const host = '127.0.0.1'

export type Heard = { status: number; head: string; bodyBytes: number }
export type Connection = { ask: (request: Buffer) => void; close: () => void }

const endOfHead = Buffer.from('\r\n\r\n')
const readAtOnce = 131_072

export type Asked = { acceptEncoding?: string; cookie?: string }

/** What a browser would send for a page. */
export function requestFor(
  port: number,
  path: string,
  { acceptEncoding = 'gzip, deflate, br, zstd', cookie }: Asked = {},
): Buffer {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: ${host}:${port}`,
    'Connection: keep-alive',
    'User-Agent: courant-bench',
    'Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    `Accept-Encoding: ${acceptEncoding}`,
    'Accept-Language: en',
    ...(cookie === undefined ? [] : [`Cookie: ${cookie}`]),
  ]
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`)
}

/** Opens a connection for one request after the other; `heard` is called when an answer is complete. */
export function openConnection(port: number, heard: (answer: Heard) => void, lost: (error: Error) => void): Connection {
  let before: Buffer | null = null
  let answer: Heard | null = null
  let missing = 0

  function take(piece: Buffer): void {
    if (answer === null) {
      const whole: Buffer = before === null ? piece : Buffer.concat([before, piece])
      const end = whole.indexOf(endOfHead)
      if (end < 0) {
        before = Buffer.from(whole)
        return
      }
      before = null
      answer = readHead(whole.toString('latin1', 0, end))
      missing = answer.bodyBytes - (whole.length - end - endOfHead.length)
    } else missing -= piece.length
    if (missing > 0) return
    const complete = answer
    answer = null
    heard(complete)
  }

  // One buffer for all that is read: a new one for each read would keep the collector busy.
  const room = Buffer.allocUnsafe(readAtOnce)
  const socket = connect({
    port,
    host,
    noDelay: true,
    onread: {
      buffer: room,
      callback: (length) => {
        take(room.subarray(0, length))
        return true
      },
    },
  })
  socket.on('error', lost)
  socket.on('end', () => lost(new Error('the server closed a connection')))
  return { ask: (request) => void socket.write(request), close: () => void socket.destroy() }
}

function readHead(head: string): Heard {
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error(`an answer does not say how long it is:\n${head}`)
  return { status: Number(head.slice(9, 12)), head, bodyBytes: Number(length) }
}
