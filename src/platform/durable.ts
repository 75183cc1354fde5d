// Writing a file so that it is there whole or not at all, and stays there when the power fails.
import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Unavailable } from './unavailable.ts'

export type Content = string | Uint8Array | AsyncIterable<Uint8Array>

const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const sqliteFull = 13

/** A name in `folder` that nobody else uses. */
export function temporaryName(folder: string): string {
  return join(folder, `.${randomUUID()}.partial`)
}

/**
 * Runs work that fills a temporary file or folder; when the work fails, removes what it left there.
 * A full disk becomes `Unavailable('disk.full')`.
 */
export async function leavingNothing<T>(temporary: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await rm(temporary, { force: true, recursive: true })
    throw isFullDisk(error) ? new Unavailable('disk.full', {}, 60) : error
  }
}

/** Writes a new file and waits until its content is on the disk. */
export async function writeSynced(file: string, content: Content, mode = 0o666): Promise<void> {
  const handle = await open(file, 'wx', mode)
  await closing(handle, async () => {
    await handle.writeFile(content)
    await handle.sync()
  })
}

/** Moves a synced file to its place, over what stood there, and waits until the move is on the disk. */
export async function place(temporary: string, file: string): Promise<void> {
  await rename(temporary, file)
  await syncFolder(dirname(file))
}

/** Writes `file` whole or not at all, durably. */
export async function writeDurably(file: string, content: Content, mode = 0o666): Promise<void> {
  const temporary = temporaryName(dirname(file))
  await leavingNothing(temporary, async () => {
    await writeSynced(temporary, content, mode)
    await place(temporary, file)
  })
}

/** Waits until the names in a folder are on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await closing(handle, () => handle.sync())
}

async function closing(handle: FileHandle, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } finally {
    await handle.close()
  }
}

function isFullDisk(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && fullDisk.has(String(error.code))) || ('errcode' in error && error.errcode === sqliteFull)
}
