// What the house asks of a folder before it trusts it with anything.
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { temporaryName, writeSynced } from './durable.ts'

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'it, or what stands above it, is a file',
  ENOENT: 'it cannot be made there',
}

/** Makes the folder if need be and tries to write in it: null, or one sentence that says what is wrong. */
export async function checkFolder(path: string): Promise<string | null> {
  const probe = temporaryName(path)
  try {
    await make(path)
    await writeSynced(probe, 'probe')
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return `The folder ${path} cannot be written to: ${reasons[code] ?? String(error)}.`
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

/** Node's own recursive `mkdir` (24.21) never returns where the system makes no folders, as below /proc. */
async function make(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return
    if (!hasCode(error, 'ENOENT') || dirname(path) === path) throw error
    await make(dirname(path))
    await mkdir(path)
  }
}

/** Removes the files of a folder that were last written more than `age` milliseconds ago. */
export async function sweep(folder: string, age: number): Promise<void> {
  const limit = Date.now() - age
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const facts = await stat(file).catch(() => undefined)
    if (facts?.isFile() && facts.mtimeMs < limit) await rm(file, { force: true })
  }
}

/** Whether an error is the system's of that name, such as ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
