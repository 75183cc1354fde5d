// Reads the files of a pack, compressed or not, piece by piece, and refuses what grows without end.
import { closeSync, createReadStream, createWriteStream, openSync, readSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Damaged } from './damaged.ts'

/** Dictionaries become five times as long when they are unpacked; a file that was made to fill a disk, a thousand times. */
const mostGrowth = 60
/** Below this nothing is too much, however it was packed. */
const alwaysAllowed = 16 * 1024 * 1024
const longestFile = 4 * 1024 * 1024 * 1024

/** The bytes of a file; unpacked where it begins as gzip does, which dictzip is. */
export async function* bytesOf(file: string): AsyncGenerator<Buffer> {
  const size = statSync(file).size
  const read = createReadStream(file)
  if (!(await isPacked(file))) {
    yield* read as AsyncIterable<Buffer>
    return
  }
  const unpacked = createGunzip()
  read.on('error', (error) => unpacked.destroy(error))
  read.pipe(unpacked)
  let length = 0
  try {
    for await (const piece of unpacked as AsyncIterable<Buffer>) {
      length += piece.length
      if (length > longestFile || (length > alwaysAllowed && length > size * mostGrowth))
        throw new Damaged(
          basename(file),
          null,
          `becomes more than ${mostGrowth} times as long when it is unpacked, as no dictionary does`,
        )
      yield piece
    }
  } catch (error) {
    throw error instanceof Damaged ? error : unpackable(file, length, error as Error)
  } finally {
    read.destroy()
    unpacked.destroy()
  }
}

const unpackable = (file: string, length: number, { message }: Error): Damaged =>
  new Damaged(basename(file), `byte ${length} of what it holds`, `cannot be unpacked (${message}): fetch it again`)

async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}

export type Texts = {
  /** In bytes. */
  size: number
  /** The bytes at a place that lies within it. */
  at: (offset: number, length: number) => Buffer
  close: () => void
}

/** Opens a file of texts, to be read in any order. One that is packed is unpacked into `folder` first. */
export async function openTexts(file: string, folder: string): Promise<Texts> {
  let plain = file
  if (await isPacked(file)) {
    plain = join(folder, 'texts')
    await pipeline(bytesOf(file), createWriteStream(plain))
  }
  const handle = openSync(plain, 'r')
  const { size } = statSync(plain)
  let given = 0
  return {
    size,
    at: (offset, length) => {
      given += length
      if (given > alwaysAllowed + size * mostGrowth)
        throw new Damaged(
          basename(file),
          `offset ${offset}`,
          'has texts that lie upon each other, again and again, as in no dictionary',
        )
      const bytes = Buffer.allocUnsafe(length)
      let read = 0
      while (read < length) {
        const count = readSync(handle, bytes, read, length - read, offset + read)
        if (count === 0) throw new Damaged(basename(file), `offset ${offset}`, 'became shorter while it was read')
        read += count
      }
      return bytes
    },
    close: () => closeSync(handle),
  }
}

/** The text of bytes, or null where they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The lines of a file in UTF-8, without their ends, each with its number from 1. */
export async function* linesOf(file: string, longest: number): AsyncGenerator<{ text: string; line: number }> {
  let rest: Buffer = Buffer.alloc(0)
  let line = 0
  const read = (bytes: Buffer): { text: string; line: number } => {
    line += 1
    const text = textOf(bytes)
    if (text === null)
      throw new Damaged(basename(file), `line ${line}`, 'is not UTF-8: convert the file, for example with iconv')
    return { text: text.replace(/\r$/, ''), line }
  }
  for await (const piece of bytesOf(file)) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece])
    let from = 0
    for (let end = rest.indexOf(10, from); end !== -1; end = rest.indexOf(10, from)) {
      if (end - from > longest) throw tooLong(file, line + 1, longest)
      yield read(rest.subarray(from, end))
      from = end + 1
    }
    rest = rest.subarray(from)
    if (rest.length > longest) throw tooLong(file, line + 1, longest)
  }
  if (rest.length > 0) yield read(rest)
}

const tooLong = (file: string, line: number, longest: number): Damaged =>
  new Damaged(basename(file), `line ${line}`, `has more than ${longest} bytes: is it one line an entry?`)
