// Stack traces that name our own files and lines, though the server runs as one built file.
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'

const place = /(file:\/\/[^\s()]+?):(\d+):(\d+)/g

/**
 * Makes what rewrites traces. Maps are read when a first trace needs them: Node's own `--enable-source-maps` reads them at every start, and
 * keeps 12 MB for what may never happen.
 */
export function openTraces(): (stack: string) => string {
  const maps = new Map<string, SourceMap | null>()
  const mapOf = (url: string): SourceMap | null => {
    const known = maps.get(url)
    if (known !== undefined) return known
    const read = readMap(url)
    maps.set(url, read)
    return read
  }
  return (stack) =>
    stack.replaceAll(place, (whole, url: string, line: string, column: string) => {
      const entry = mapOf(url)?.findEntry(Number(line) - 1, Number(column) - 1)
      if (!entry || !('originalSource' in entry)) return whole
      return `${new URL(entry.originalSource, url).href}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
    })
}

/** Has an error that nobody caught, which ends the program, printed with the places in our own files. */
export function traceCrashes(): void {
  const traced = openTraces()
  process.on('uncaughtExceptionMonitor', (error) => {
    if (error instanceof Error) error.stack = traced(error.stack ?? '')
  })
}

function readMap(url: string): SourceMap | null {
  try {
    return new SourceMap(JSON.parse(readFileSync(`${fileURLToPath(url)}.map`, 'utf8')) as SourceMap['payload'])
  } catch {
    // A file without a map says where it is by itself.
    return null
  }
}
