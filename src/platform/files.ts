// A store of files on disk, each under the hash of its content: what is stored is never changed.
import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { leavingNothing, place, syncFolder, temporaryName, writeSynced } from './durable.ts'
import { NotFound } from './failure.ts'
import { hasCode, sweep } from './folder.ts'

/** A file's name is the first 32 hexadecimal digits of the SHA-256 of its content. Any other name throws `NotFound('file.unknown')`. */
export type Files = {
  /** Stores content; once acknowledged, it survives a power cut. The same content is stored once. `Unavailable('disk.full')` leaves nothing behind. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<{ hash: string; bytes: number }>
  /** Where a file lies if it is there. */
  path(hash: string): string
  open(hash: string): Promise<Readable>
  has(hash: string): Promise<boolean>
  /** Length in bytes. */
  size(hash: string): Promise<number>
  /** Removes a file for good; one that is not there is no error. */
  remove(hash: string): Promise<void>
  /** Every hash, in order. */
  list(): AsyncIterable<string>
}

const hashLength = 32
const oneDay = 86_400_000

/** Whether a text has the form of a file's name in the store. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text)
}

/** Opens the store in a folder, which is made if it is not there. */
export async function openFiles(folder: string): Promise<Files> {
  const incoming = join(folder, 'incoming')
  await mkdir(incoming, { recursive: true })
  // Another process may be writing at this moment; what a crash left behind is older.
  await sweep(incoming, oneDay)

  const path = (hash: string): string => {
    if (!isHash(hash)) throw new NotFound('file.unknown')
    return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  }
  return {
    path,
    async put(content) {
      const temporary = temporaryName(incoming)
      return leavingNothing(temporary, async () => {
        const stored = await write(temporary, content)
        await settle(folder, temporary, path(stored.hash))
        return stored
      })
    },
    open: async (hash) => (await found(open(path(hash)))).createReadStream(),
    has: async (hash) => isHash(hash) && (await stat(path(hash)).catch(absent)) !== undefined,
    size: async (hash) => (await found(stat(path(hash)))).size,
    async remove(hash) {
      await rm(path(hash), { force: true })
      await syncFolder(dirname(path(hash))).catch(absent)
    },
    list: () => list(folder),
  }
}

async function write(temporary: string, content: Uint8Array | AsyncIterable<Uint8Array>) {
  const sum = createHash('sha256')
  let bytes = 0
  async function* counted() {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      sum.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  await writeSynced(temporary, counted())
  return { hash: sum.digest('hex').slice(0, hashLength), bytes }
}

/** A file of the same name is written over too: its content is the same, unless the disk has spoiled it. */
async function settle(folder: string, temporary: string, file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await place(temporary, file)
  // Whoever made these folders may not have waited for the disk yet.
  await syncFolder(dirname(dirname(file)))
  await syncFolder(folder)
}

async function* list(folder: string): AsyncIterable<string> {
  for (const first of await pairs(folder)) {
    for (const second of await pairs(join(folder, first))) {
      const names = await readdir(join(folder, first, second))
      yield* names.filter(isHash).toSorted()
    }
  }
}

async function pairs(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter((name) => /^[0-9a-f]{2}$/.test(name)).toSorted()
}

async function found<T>(looking: Promise<T>): Promise<T> {
  try {
    return await looking
  } catch (error) {
    throw hasCode(error, 'ENOENT') ? new NotFound('file.unknown') : error
  }
}

function absent(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error
}
