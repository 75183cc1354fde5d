// Reads the comments of a Remark42 backup: JSON, one line a comment, compressed or not.
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { z } from 'zod'
import { type Arrival, type LeftOut, Unreadable } from './arrival.ts'
import { plainly } from './plainly.ts'

const comment = z.object({
  id: z.string().min(1),
  pid: z.string().default(''),
  text: z.string(),
  orig: z.string().default(''),
  user: z.object({ name: z.string().default('') }),
  locator: z.object({ url: z.string() }),
  time: z.coerce.date(),
  delete: z.boolean().default(false),
})

/** Every comment. Throws `Unreadable`, with the number of the line. */
export async function* readRemark(file: string): AsyncGenerator<Arrival | LeftOut> {
  let number = 0
  for await (const line of linesOf(file)) {
    number += 1
    if (line.trim() === '') continue
    const json = parsed(line, number)
    // The first line tells of users and pages.
    if (number === 1 && 'version' in json) continue
    const read = comment.safeParse(json)
    if (!read.success)
      throw new Unreadable(
        `line ${number}, ${read.error.issues[0]?.path.join('.') ?? ''}`,
        'is not as Remark42 writes it',
      )
    yield arrivalOf(read.data)
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const isCompressed = await isZipped(file)
  const bytes = createReadStream(file)
  // An unreadable disk ends the unpacking too.
  const plain = isCompressed ? pipeline(bytes, createGunzip(), () => {}) : bytes
  let rest = ''
  try {
    for await (const text of plain.setEncoding('utf8') as AsyncIterable<string>) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error
    throw new Unreadable('file', `is damaged: ${(error as Error).message}`)
  }
  yield rest
}

async function isZipped(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

function parsed(line: string, number: number): object {
  try {
    const json: unknown = JSON.parse(line)
    if (typeof json === 'object' && json !== null) return json
  } catch {}
  throw new Unreadable(`line ${number}`, 'is not JSON')
}

const arrivalOf = (read: z.output<typeof comment>): Arrival => ({
  item: read.id,
  parent: read.pid === '' ? null : read.pid,
  address: read.locator.url,
  name: read.user.name,
  at: read.time,
  text: read.delete ? '' : plainly(read.text),
  state: read.delete ? 'withdrawn' : 'shown',
})
