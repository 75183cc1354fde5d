// The house's secret: kept in the data folder unless it is set, and never used as it is, but through a key for each purpose.
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder, writeSynced } from './durable.ts'

export type Seal = {
  /** A keyed hash, 43 characters of base64url: the same for the same purpose and text as long as the secret is the same. */
  sign: (purpose: string, text: string) => string
  /** A key of 64 characters for a library that wants a secret of its own. */
  keyFor: (purpose: string) => string
}

const fileName = 'secret'
const shortest = 32

/** Uses the secret that is set, or the one in the data folder, or makes one there that only its owner can read. */
export async function openSeal(secret: string | null, folder: string): Promise<Seal> {
  const known = secret ?? (await kept(join(folder, fileName)))
  const keys = new Map<string, Buffer>()
  const key = (purpose: string): Buffer => {
    const made = keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', known, 'courant', purpose, 32))
    keys.set(purpose, made)
    return made
  }
  return {
    sign: (purpose, text) => createHmac('sha256', key(purpose)).update(text).digest('base64url'),
    keyFor: (purpose) => key(purpose).toString('hex'),
  }
}

async function kept(path: string): Promise<string> {
  const found = await read(path)
  if (found.length >= shortest) return found
  const made = randomBytes(48).toString('base64url')
  try {
    await writeSynced(path, `${made}\n`, 0o600)
    await syncFolder(dirname(path))
    return made
  } catch (error) {
    // Another process of the same paper was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return read(path)
  }
}

async function read(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}
