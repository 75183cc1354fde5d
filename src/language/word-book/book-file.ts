// The file of the compiled word book: whether it is there and whole, and how it comes to be.
import { randomUUID } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  closeSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/** A file that another process began so long ago will not be finished. */
const abandonedAfter = 10 * 60_000

/** The first of the folders that holds a whole file of this name; null if none does. */
export function wholeFile(folders: readonly string[], name: string): string | null {
  const file = folders
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path) && isOurs(path) && isWhole(path))
  return file ?? null
}

/** Makes the file in the first folder that can be written, whole or not at all, removes older ones, and returns its path. */
export function makeFile(folders: readonly string[], name: string, fill: (file: string) => void): string {
  const folder = folders.find(isWritable)
  if (folder === undefined) throw new Error(`The word book has no place: none of ${folders.join(', ')} can be written.`)
  const temporary = join(folder, `.${randomUUID()}.partial`)
  try {
    fill(temporary)
    renameSync(temporary, join(folder, name))
  } finally {
    rmSync(temporary, { force: true })
  }
  removeOld(folder, name)
  return join(folder, name)
}

/** In the machine's temporary folder anybody could lay a file ready for us. */
function isOurs(path: string): boolean {
  return !path.startsWith(tmpdir()) || lstatSync(path).uid === userInfo().uid
}

/** SQLite's header says how many pages there are, and how large (sqlite.org/fileformat2.html#the_database_header). */
function isWhole(path: string): boolean {
  const header = Buffer.alloc(100)
  const handle = openSync(path, 'r')
  try {
    const read = readSync(handle, header, 0, header.length, 0)
    if (read < header.length || !header.toString('latin1').startsWith('SQLite format 3\0')) return false
    return statSync(path).size === header.readUInt16BE(16) * header.readUInt32BE(28)
  } finally {
    closeSync(handle)
  }
}

function isWritable(folder: string): boolean {
  const trial = join(folder, `.${randomUUID()}.partial`)
  try {
    mkdirSync(folder, { recursive: true })
    mkdirSync(trial)
    rmSync(trial, { recursive: true })
    return isOurs(folder)
  } catch {
    return false
  }
}

/** Whoever has an older one open goes on reading it. */
function removeOld(folder: string, name: string): void {
  for (const other of readdirSync(folder)) {
    const path = join(folder, other)
    if ((other.endsWith('.db') && other !== name) || isAbandoned(path)) rmSync(path, { force: true, recursive: true })
  }
}

function isAbandoned(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return path.endsWith('.partial') && found !== undefined && Date.now() - found.mtimeMs > abandonedAfter
}
