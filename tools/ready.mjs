// Makes a clone ready to run, on any Node from 20 on: installs what is missing and, with `build`, builds what is stale.
import { realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './fresh.mjs'
import { installIfMissing } from './install.mjs'
import { checkNode, nodeToRun } from './node.mjs'
import { compileIfStale } from './word-book.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Everything goes to standard error: standard output belongs to the commands. */
const say = (sentence) => process.stderr.write(`courant: ${sentence}\n`)

/** Gets the clone ready, or ends the process with one sentence for a person and exit code 1. */
export async function makeReady({ build }) {
  try {
    checkNode()
    await installIfMissing(root, say)
    nodeToRun(root)
    if (build) await buildIfStale(root, say)
    if (build) await compileIfStale(root, say)
  } catch (error) {
    say(error.message)
    process.exit(1)
  }
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await makeReady({ build: process.argv.includes('build') })
}
