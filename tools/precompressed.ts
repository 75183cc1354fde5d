// Writes the compressed forms of what the browser loads beside each file, so that no request waits for compression.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const worthIt = /\.(js|css|svg|json)$/
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** A plugin for Vite: `<name>.br` and `<name>.gz` for each script and stylesheet in the build's assets. */
export function precompressed(): Plugin {
  return {
    name: 'courant:precompressed',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      const files = Object.keys(bundle).filter((name) => worthIt.test(name) && name.startsWith('assets/'))
      await Promise.all(files.map((name) => compress(join(dir ?? '', name))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  await Promise.all([
    writeFile(`${file}.br`, await brotli(text, { params })),
    writeFile(`${file}.gz`, await zip(text, { level: 9 })),
  ])
}
