// Tells whether the word book in dist/ was compiled from the lexicon and the packages as they are now, and has it compiled anew if not.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint } from './fresh.mjs'
import { nodeToRun } from './node.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

const sources = ['lexicon', 'src/language/word-book', 'package-lock.json']

/** Compiles if the sources changed; says so in sentences. The program that does it comes with the build and knows best what is stale. */
export async function compileIfStale(root, say) {
  if (isFresh(root, fingerprint(root, sources))) return
  const onWait = () => say('Another process is compiling the dictionary; waiting for it …')
  await oneAtATime(join(root, 'dist/.compiling'), onWait, () => {
    const wanted = fingerprint(root, sources)
    if (isFresh(root, wanted)) return
    compile(root, say)
    writeFileSync(stampOf(root), wanted)
  })
}

const folderOf = (root) => join(root, 'dist/word-book')
const stampOf = (root) => join(folderOf(root), '.sources')

function isFresh(root, wanted) {
  const isThere = existsSync(stampOf(root)) && readdirSync(folderOf(root)).some((name) => name.endsWith('.db'))
  return isThere && readFileSync(stampOf(root), 'utf8') === wanted
}

function compile(root, say) {
  const started = Date.now()
  say('Compiling the dictionary …')
  const command = ['--disable-warning=ExperimentalWarning', 'dist/server/word-book-worker.js', folderOf(root)]
  const { status } = spawnSync(nodeToRun(root), command, { cwd: root, stdio: ['ignore', 'ignore', 2] })
  if (status !== 0) throw new Error('The dictionary could not be compiled: see above for the reason.')
  say(`Compiled in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}
