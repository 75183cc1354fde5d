// Tells whether the build in dist/ was made from the sources as they are now, and builds anew if not.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeToRun } from './node.mjs'
import { oneAtATime } from './one-at-a-time.mjs'

const built = ['src', 'db', 'tools', 'vite.config.ts', 'package-lock.json']

/** Builds if the sources changed since the last build; says so in sentences. */
export async function buildIfStale(root, say) {
  if (isFresh(root, fingerprint(root, built))) return
  const onWait = () => say('Another process is building Courant; waiting for it …')
  await oneAtATime(join(root, 'dist/.building'), onWait, () => {
    const wanted = fingerprint(root, built)
    if (isFresh(root, wanted)) return
    build(root, say)
    writeFileSync(stampOf(root), wanted)
  })
}

const stampOf = (root) => join(root, 'dist/.sources')

function isFresh(root, wanted) {
  return existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === wanted
}

/** A hash of names and contents: unlike times, it survives a checkout and a copy into an image. */
export function fingerprint(root, sources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of filesOf(root, source)) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

function filesOf(root, path) {
  if (path.includes('.')) return existsSync(join(root, path)) ? [path] : []
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|\.md$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .toSorted()
}

function build(root, say) {
  const started = Date.now()
  say('Building …')
  const { status } = spawnSync(nodeToRun(root), ['tools/build.mjs'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error('The build failed: see above for the file and the line.')
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}
