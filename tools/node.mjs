// Which Node runs the paper: this one if it is new enough, else the one that npm installs beside the packages.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const toStart = 20
const toRun = 24
const current = Number(process.versions.node.split('.')[0])

/**
 * How Node is to run the paper. Half-spaces of 4 MB keep V8's young generation from growing to 60 MB under load; the
 * processor time per request stays the same (`npm run bench`). `npm start` names it too: inside a process it comes too late.
 */
export const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4']

/** True where this very process may go on as the newspaper. */
export const mayRunHere = current >= toRun

/** Throws a sentence for a person where not even the set-up can run. */
export function checkNode() {
  if (current >= toStart) return
  throw new Error(`Courant needs Node ${toStart} or newer; this is Node ${process.version}. See https://nodejs.org`)
}

/** The path of a Node that can run the newspaper. Only after an install. */
export function nodeToRun(root) {
  if (mayRunHere) return process.execPath
  const installed = join(root, 'node_modules/.bin/node')
  if (existsSync(installed)) return installed
  throw new Error(
    `Courant runs on Node ${toRun}; this is Node ${process.version}, and there is no Node ${toRun} on npm ` +
      `for ${process.platform} ${process.arch}. Install it from https://nodejs.org, then start again.`,
  )
}
