// Pictures in the widths, crops and formats that pages ask for: drawn at the first request, kept on disk.
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { NotFound } from '../failure.ts'
import { type Files, isHash } from '../files.ts'
import { hasCode } from '../folder.ts'
import { openDrawer } from './image-process.ts'
import { openLine } from './line.ts'
import type { Log } from '../log.ts'
import { readRenditionAddress, renditionAddress, type RenditionRequest, renditionTypes } from './rendition-address.ts'

export type Rendition = { path: string; bytes: number; contentType: string }
export type Renditions = {
  /** Throws `NotFound('file.unknown')` and, when too many wait or drawing takes too long, `Unavailable('rendition.overloaded')`. */
  rendition(request: RenditionRequest): Promise<Rendition>
  /** Removes what was drawn from an original that is gone. */
  forget(hash: string): Promise<void>
  /** Originals that are gone and of which something drawn is left. */
  orphans(): AsyncIterable<string>
  /** Gives up what is being drawn, and returns when nothing is written any more. */
  close(): Promise<void>
}
export type RenditionOptions = {
  files: Files
  /** May be emptied at any time. */
  folder: string
  log: Log
  /** The program of `image-worker.ts`, where it does not lie beside this file. */
  program?: URL
  /** Renditions that wait at most, and for how many milliseconds. */
  places?: number
  patience?: number
}

const code = 'rendition.overloaded'

/** Opens the renditions of a store. Half of the machine's cores draw, one at least. */
export function openRenditions({
  files,
  folder,
  log,
  program,
  places = 100,
  patience = 20_000,
}: RenditionOptions): Renditions {
  const line = openLine({ atOnce: Math.max(1, Math.floor(availableParallelism() / 2)), places, patience, code })
  const drawer = openDrawer({ log, ...(program && { program }) })
  const underway = new Map<string, Promise<void>>()

  const drawn = async (file: string, request: RenditionRequest): Promise<void> => {
    const { hash, focus = { x: 0.5, y: 0.5 }, ...drawing } = request
    if (!(await files.has(hash))) throw new NotFound('file.unknown')
    await mkdir(dirname(file), { recursive: true })
    await drawer.draw(files.path(hash), file, { ...drawing, focus })
  }
  return {
    async rendition(asked) {
      const request = readRenditionAddress(renditionAddress(asked))
      if (request === null) throw new NotFound('file.unknown')
      const path = join(originalFolder(folder, request.hash), basename(renditionAddress(request)))
      const contentType = renditionTypes[request.format]
      const kept = await sizeOf(path)
      if (kept !== null) return { path, bytes: kept, contentType }
      await shared(underway, path, () => line(() => drawn(path, request)))
      return { path, bytes: (await sizeOf(path)) ?? 0, contentType }
    },
    async forget(hash) {
      if (isHash(hash)) await rm(originalFolder(folder, hash), { recursive: true, force: true })
    },
    orphans: () => orphans(folder, files),
    async close() {
      drawer.close()
      await Promise.allSettled(underway.values())
    },
  }
}

function originalFolder(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
}

/** Whoever asks for the same while it is being made waits for the same work. */
function shared(underway: Map<string, Promise<void>>, key: string, work: () => Promise<void>): Promise<void> {
  let one = underway.get(key)
  if (!one) {
    one = work().finally(() => underway.delete(key))
    underway.set(key, one)
  }
  return one
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
}

async function* orphans(folder: string, files: Files): AsyncIterable<string> {
  for (const pair of await names(folder)) {
    for (const hash of (await names(join(folder, pair))).filter(isHash)) {
      if (!(await files.has(hash))) yield hash
    }
  }
}

async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ENOTDIR')) return []
    throw error
  }
}
