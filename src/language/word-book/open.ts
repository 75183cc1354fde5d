// Opens the word book for this process at its first use, and has it compiled first if it is not there.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { wholeFile } from './book-file.ts'
import { fileName, usualFolders } from './place.ts'
import { openBook, type OpenBook } from './reader.ts'
import type { WordBook } from './word-book.ts'

const worker = new URL(
  import.meta.url.endsWith('.ts') ? './word-book-worker.ts' : './word-book-worker.js',
  import.meta.url,
)

let opened: OpenBook | null = null

/**
 * The word book, the same for all. Where it was not compiled when installing, the first call takes some seconds, in which nothing else runs.
 */
export function wordBook(): WordBook {
  opened ??= openIn(usualFolders())
  return opened.book
}

/** The next call of `wordBook` opens it anew. */
export function closeWordBook(): void {
  opened?.close()
  opened = null
}

/** Opens the book that lies in one of these folders, or is to lie in the first of them that can be written. */
export function openIn(folders: readonly string[]): OpenBook {
  return openBook(() => wholeFile(folders, fileName()) ?? compileApart(folders))
}

/** In a process of its own, whose memory goes with it. Returns the file. */
function compileApart(folders: readonly string[]): string {
  const command = ['--disable-warning=ExperimentalWarning', fileURLToPath(worker), ...folders]
  const { status, stdout } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) throw new Error('The word book could not be compiled: the reason stands above.')
  return stdout.trim()
}
