// The built files that pages link to: addresses carry a hash of the content, so browsers keep them for ever.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

type Manifest = Record<string, { file: string; imports?: string[] }>

export type Assets = {
  folder: string
  /** Address of what an entry such as `src/style/house.css` was built into. */
  address: (entry: string) => string
  /** Whether an entry was built at all. */
  has: (entry: string) => boolean
  /** Changes whenever any built file changes. */
  version: string
}

/** Reads the build's manifest. Throws if nothing has been built. */
export function openAssets(folder: string): Assets {
  const text = readFileSync(join(folder, '.vite/manifest.json'), 'utf8')
  const manifest = JSON.parse(text) as Manifest
  return {
    folder,
    address(entry) {
      const built = manifest[entry]
      if (!built) throw new Error(`${entry} has not been built`)
      return `/${built.file}`
    },
    has: (entry) => entry in manifest,
    version: Object.values(manifest)
      .map(({ file }) => file)
      .toSorted()
      .join(' '),
  }
}
