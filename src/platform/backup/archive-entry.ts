// What one entry of an archive file is, and which names it may have.
import { Invalid } from '../failure.ts'

/** `name` is a relative path with `/`; `size` counts bytes and must be right. */
export type Entry = { name: string; size: number; content: AsyncIterable<Uint8Array> | Uint8Array }
/** What is left unread of `content` is passed over. */
export type ReadEntry = { name: string; size: number; content: AsyncIterable<Uint8Array> }

export const manifestName = 'manifest.json'
export const checksumsName = 'checksums.sha256'

/** Refuses what could lead out of a folder, hide, or stand for two files: `Invalid('archive.unsafe')`. */
export function checkName(name: string): void {
  const safe =
    name.length <= 255 && name.split('/').every((part) => /^[^\\\p{C}]+$/u.test(part) && part !== '.' && part !== '..')
  if (!safe) throw new Invalid('archive.unsafe', { name })
}

/** SHA-256 by name, in hexadecimal. */
export type Checksums = Map<string, string>

/** The form that `sha256sum --check` reads. */
export function writeChecksums(sums: Checksums): Buffer {
  return Buffer.from([...sums].map(([name, sum]) => `${sum}  ${name}\n`).join(''))
}

export function readChecksums(text: string): Checksums {
  const lines = text.split('\n').filter((line) => line !== '')
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
}
