// Builds the browser's part and the server into dist/, side by side; under Node 24, called by fresh.mjs.
import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { build } from 'vite'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
const began = Date.now()
// A paper that is being served still reads from the last build what it has not needed before.
const beside = { emptyOutDir: false }
try {
  await Promise.all([build({ build: beside }), build({ build: { ...beside, ssr: true } })])
  for (const folder of ['dist/browser', 'dist/server']) removeOld(folder)
} catch (error) {
  // Rolldown colours its messages for files and pipes too.
  const message = process.stderr.isTTY ? error.message : stripVTControlCharacters(error.message)
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/** What no build has written for a day. */
function removeOld(folder) {
  const aDay = 86_400_000
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && statSync(file).mtimeMs < began - aDay) rmSync(file)
  }
}
