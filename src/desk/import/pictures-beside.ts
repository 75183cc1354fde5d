// The pictures that lie beside an imported file: read for its digest, and kept once the file is to come in.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Failure } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import type { PictureId } from '../picture.ts'
import { keepPicture } from '../verbs/keep.ts'

/** Content by source, as the file names it; null for what cannot be read. */
export type Beside = Map<string, Buffer | null>

export async function readBeside(file: string, sources: string[]): Promise<Beside> {
  const found: Beside = new Map()
  for (const source of new Set(sources))
    found.set(source, await readFile(resolve(dirname(file), source)).catch(() => null))
  return found
}

/** Changes when the file's text or one of its pictures does. */
export function digestOf(text: string, beside: Beside): string {
  const digest = createHash('sha256').update(text)
  for (const [source, bytes] of beside)
    digest.update(`\n${source} `).update(bytes ? createHash('sha256').update(bytes).digest('hex') : 'missing')
  return digest.digest('hex')
}

/** Keeps each picture; what is not a picture that we take gets no id. */
export async function keepBeside(house: House, beside: Beside): Promise<Map<string, PictureId>> {
  const kept = new Map<string, PictureId>()
  for (const [source, bytes] of beside) {
    if (!bytes) continue
    try {
      kept.set(source, (await keepPicture(house, bytes)).id)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
    }
  }
  return kept
}
