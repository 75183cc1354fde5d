// Brings node_modules in line with package-lock.json, by `npm ci`, when they differ.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'

/** Installs if something is missing; says so in sentences. Quick when nothing is: one file hashed, one read. */
export async function installIfMissing(root, say) {
  const wanted = fingerprint(root)
  if (isInstalled(root, wanted)) return
  const onWait = () => say('Another process is installing Courant’s packages; waiting for it …')
  await oneAtATime(join(root, 'dist/.installing'), onWait, () => {
    if (isInstalled(root, wanted)) return
    if (!matchesLock(root)) install(root, say)
    stamp(root, wanted)
  })
}

const stampOf = (root) => join(root, 'node_modules/.courant-lock')

function fingerprint(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
}

function isInstalled(root, wanted) {
  return existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === wanted
}

/** True if somebody ran `npm install` or `npm ci` by hand: npm keeps its own list of what it installed. */
function matchesLock(root) {
  const list = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(list)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = present[path]
    return found ? found.version === entry.version : mayBeAbsent(entry)
  })
}

/** Packages for other machines are absent, and those for development where an operator left them out. */
function mayBeAbsent({ optional, dev, os, cpu, libc }) {
  if (dev) return true
  if (!optional) return false
  const isMadeForHere = os?.includes(process.platform) && cpu?.includes(process.arch)
  return !isMadeForHere || libc !== undefined
}

function install(root, say) {
  const started = Date.now()
  say('Installing packages with npm; the first time takes about a minute …')
  const [command, ...first] = npm()
  const result = spawnSync(command, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    // npm's own words go to standard error too: `courant headwords` writes JSON Lines to standard output.
    stdio: ['ignore', 2, 'pipe'],
  })
  if (result.error?.code === 'ENOENT') throw new Error('npm was not found; it comes with Node: https://nodejs.org')
  if (result.status !== 0) {
    process.stderr.write(result.stderr.replace(/^npm error +(at .*|})\n/gm, ''))
    throw new Error('The packages could not be installed: npm says why above. Is this machine online? Then try again.')
  }
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** The npm that called us, under its own Node; else the one on the path. (`npx` calls with another script.) */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env
  return script && basename(script) === 'npm-cli.js' ? [node ?? process.execPath, script] : ['npm']
}

/** Where the folder may only be read, the next start compares the lists again: a few milliseconds. */
function stamp(root, wanted) {
  try {
    writeFileSync(stampOf(root), wanted)
  } catch (error) {
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw error
  }
}
