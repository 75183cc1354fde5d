// Builds the browser's part and the server into dist/, side by side; under Node 24, called by fresh.mjs.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { build } from 'vite'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
try {
  await Promise.all([build(), build({ build: { ssr: true } })])
} catch (error) {
  // Rolldown colours its messages for files and pipes too.
  const message = process.stderr.isTTY ? error.message : stripVTControlCharacters(error.message)
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
