// Writes one archive file, tar or tar.gz, and reads it again: a manifest first, checksums last, nothing believed before they agree.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PassThrough, type Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { text } from 'node:stream/consumers'
import { constants, createGzip } from 'node:zlib'
import { type Pack, pack } from 'tar-stream'
import {
  type Checksums,
  checkName,
  checksumsName,
  type Entry,
  manifestName,
  readChecksums,
  type ReadEntry,
  writeChecksums,
} from './archive-entry.ts'
import { walk } from './archive-walk.ts'
import { leavingNothing, place, temporaryName, writeSynced } from '../durable.ts'
import { Invalid } from '../failure.ts'

/** Longest list of checksums that is believed, in bytes: half a million files. */
const longestList = 50_000_000

/**
 * Writes an archive whole or not at all, durably and readable by its owner only; compressed when the file's name ends in `gz`.
 * The first entry must be `manifest.json`; checksums are added. Contents are read one after the other, as they are written.
 */
export async function writeArchive(file: string, entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<void> {
  const temporary = temporaryName(dirname(file))
  await leavingNothing(temporary, async () => {
    const tar = pack()
    const out = file.endsWith('gz') ? createGzip({ level: constants.Z_BEST_SPEED }) : new PassThrough()
    const [written, filled] = await Promise.allSettled([
      ending(writeSynced(temporary, out, 0o600), out),
      ending(fill(tar, entries), tar),
      pipeline(tar as unknown as Readable, out),
    ])
    // Where one fails the others fail after it; the writer is told the cause, whichever it was.
    if (written.status === 'rejected') throw written.reason
    if (filled.status === 'rejected') throw filled.reason
    await place(temporary, file)
  })
}

/** Whoever waits at the other end of a stream hears of a failure only when the stream ends with it. */
async function ending(work: Promise<void>, stream: { destroy: (error: Error) => unknown }): Promise<void> {
  try {
    await work
  } catch (error) {
    stream.destroy(error as Error)
    throw error
  }
}

async function fill(tar: Pack, entries: AsyncIterable<Entry> | Iterable<Entry>): Promise<void> {
  const sums: Checksums = new Map()
  for await (const entry of entries) {
    checkName(entry.name)
    if (sums.size === 0 && entry.name !== manifestName) throw new TypeError(`An archive begins with ${manifestName}`)
    if (sums.has(entry.name) || entry.name === checksumsName) throw new Invalid('archive.unsafe', { name: entry.name })
    sums.set(entry.name, await add(tar, entry))
  }
  const list = writeChecksums(sums)
  await add(tar, { name: checksumsName, size: list.length, content: list })
  tar.finalize()
}

/** Adds one entry and returns its SHA-256. */
async function add(tar: Pack, { name, size, content }: Entry): Promise<string> {
  const sum = createHash('sha256')
  const { promise: closed, resolve, reject } = Promise.withResolvers<void>()
  closed.catch(() => undefined)
  const sink = tar.entry({ name, size, mode: 0o600 }, (error) =>
    error ? reject(error) : resolve(),
  ) as unknown as Writable
  sink.on('error', reject)
  let left = size
  for await (const chunk of content instanceof Uint8Array ? [content] : content) {
    left -= chunk.length
    if (left < 0) throw new Error(`${name} is longer than the ${size} bytes announced`)
    sum.update(chunk)
    if (!sink.write(chunk)) await Promise.race([once(sink, 'drain'), closed])
  }
  if (left > 0) throw new Error(`${name} is shorter than the ${size} bytes announced`)
  sink.end()
  await closed
  return sum.digest('hex')
}

/**
 * Reads an archive twice: once to compare every checksum, then to hand each entry to `take`, the manifest first.
 * Throws before the first `take`: `Invalid('archive.broken')` for what is no whole archive, `Invalid('archive.unsafe')` for links and
 * names that lead elsewhere, `Invalid('archive.checksum')` for what is not as it was written, `Invalid('archive.incomplete')`.
 */
export async function readArchive(file: string, take: (entry: ReadEntry) => Promise<void>): Promise<void> {
  const handle = await open(file)
  try {
    await verify(handle)
    await walk(handle, async (entry) => {
      if (entry.name !== checksumsName) await take(entry)
    })
  } finally {
    await handle.close()
  }
}

async function verify(handle: FileHandle): Promise<void> {
  const seen: Checksums = new Map()
  let listed: Checksums | null = null
  await walk(handle, async ({ name, size, content }) => {
    checkName(name)
    if (seen.size === 0 && name !== manifestName) throw new Invalid('archive.incomplete', { name: manifestName })
    if (listed !== null || seen.has(name)) throw new Invalid('archive.unsafe', { name })
    if (name !== checksumsName) seen.set(name, await sumOf(content))
    else if (size > longestList) throw new Invalid('archive.broken', { why: `${checksumsName} is too long` })
    else listed = readChecksums(await text(content))
  })
  compare(seen, listed)
}

function compare(seen: Checksums, listed: Checksums | null): void {
  if (listed === null) throw new Invalid('archive.incomplete', { name: checksumsName })
  for (const [name, sum] of seen) if (listed.get(name) !== sum) throw new Invalid('archive.checksum', { name })
  for (const name of listed.keys()) if (!seen.has(name)) throw new Invalid('archive.incomplete', { name })
}

async function sumOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const sum = createHash('sha256')
  for await (const chunk of content) sum.update(chunk)
  return sum.digest('hex')
}
