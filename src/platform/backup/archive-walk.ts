// Goes through an archive file entry by entry.
import type { FileHandle } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Extract } from 'tar-stream'
import type { ReadEntry } from './archive-entry.ts'
import { Invalid } from '../failure.ts'

type Visit = (entry: ReadEntry) => Promise<void>
type Source = Extract extends AsyncIterable<infer Entry> ? Entry : never

/**
 * Visits each entry in order, which must be a plain file. What `visit` throws is thrown on; whatever else goes wrong is
 * `Invalid('archive.broken')`.
 */
export async function walk(handle: FileHandle, visit: Visit): Promise<void> {
  const tar = extract()
  const feeding = feed(handle, tar as unknown as Writable).then(
    () => null,
    (error: unknown) => broken(error),
  )
  const failure = await visitAll(tar, visit)
  const starved = await feeding
  if (failure) throw failure.error
  if (starved) throw starved
}

async function feed(handle: FileHandle, tar: Writable): Promise<void> {
  const source = handle.createReadStream({ start: 0, autoClose: false })
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0)
  await (buffer.readUInt16BE() === 0x1f8b ? pipeline(source, createGunzip(), tar) : pipeline(source, tar))
}

async function visitAll(tar: Extract, visit: Visit): Promise<{ error: unknown } | null> {
  try {
    for await (const source of tar) {
      const failure = await visitOne(source, visit)
      if (failure) return failure
    }
    return null
  } catch (error) {
    return { error: broken(error) }
  }
}

async function visitOne(source: Source, visit: Visit): Promise<{ error: unknown } | null> {
  const { name, size, type } = source.header
  // Leaving a stream's own iterator early would end the whole archive.
  const chunks = source[Symbol.asyncIterator]()
  let spoiled: { error: unknown } | null = null
  async function* content(): AsyncGenerator<Uint8Array> {
    for (let step = await next(); !step.done; step = await next()) yield step.value as Uint8Array
  }
  const next = () =>
    chunks.next().catch((error: unknown) => {
      spoiled = { error: broken(error) }
      throw error
    })
  try {
    if (type !== 'file') throw new Invalid('archive.unsafe', { name })
    await visit({ name, size, content: content() })
    for (let step = await next(); !step.done; step = await next());
    return null
  } catch (error) {
    return spoiled ?? { error }
  }
}

function broken(error: unknown): Invalid {
  return new Invalid('archive.broken', { why: error instanceof Error ? error.message : String(error) })
}
