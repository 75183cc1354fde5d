// What a backup consists of: a manifest, the parts of a database, and whoever takes them back.
import { open } from 'node:fs/promises'
import { z } from 'zod'
import type { Entry, ReadEntry } from './archive-entry.ts'

const manifestShape = z.object({
  format: z.literal('courant-backup'),
  version: z.literal(1),
  kind: z.enum(['sqlite', 'postgres']),
  madeAt: z.iso.datetime(),
  /** Names of the migrations that the database had run, in order. */
  migrations: z.array(z.string()).min(1),
})
export type Manifest = z.infer<typeof manifestShape>

export function writeManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)
}

/** null when it is the manifest of something else. */
export function readManifest(content: unknown): Manifest | null {
  return manifestShape.safeParse(content).data ?? null
}

/** Takes a database part by part. Until it has finished nothing counts; `abandon` leaves the place as it was found. */
export type Receiver = {
  begin: (manifest: Manifest) => Promise<void>
  take: (part: ReadEntry) => Promise<void>
  finish: () => Promise<void>
  abandon: () => Promise<void>
}

/** An entry whose content is a file, which stays readable even when it is removed meanwhile. */
export async function entryOf(name: string, file: string): Promise<Entry> {
  const handle = await open(file)
  return { name, size: (await handle.stat()).size, content: handle.createReadStream() }
}
