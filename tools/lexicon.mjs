// For whoever corrects the learner's lexicon: `node tools/lexicon.mjs check` says what is wrong with it, `… sort` lays it out as it should stand.
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mayRunHere, nodeToRun } from './node.mjs'
import { makeReady, root } from './ready.mjs'

const folder = join(root, 'lexicon')
const commands = { check, sort }

await makeReady({ build: false })
if (mayRunHere) await run(process.argv[2])
else {
  const again = spawn(nodeToRun(root), [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  again.on('exit', (code) => process.exit(code ?? 1))
}

async function run(name) {
  if (Object.hasOwn(commands, name ?? '')) return commands[name]()
  console.error('node tools/lexicon.mjs check | sort')
  process.exitCode = 2
}

async function check() {
  const { checkLexicon, readKnown } = await import('../src/language/word-book/lexicon/check.ts')
  const { entries, faults } = checkLexicon(folder, readKnown())
  for (const { file, line, problem } of faults) console.error(`lexicon/${basename(file)}:${line} ${problem}`)
  console.log(`${entries} entries, ${faults.length === 0 ? 'no fault' : `${faults.length} faults`}`)
  process.exitCode = faults.length === 0 ? 0 : 1
}

/** Each entry into the file of its letter, in order. What cannot be read stops it: nothing is to be lost. */
async function sort() {
  const { lexiconFiles, readLexicon, sortedFiles } = await import('../src/language/word-book/lexicon/lexicon.ts')
  const { entries, faults } = readLexicon(folder)
  for (const { file, line, problem } of faults) console.error(`lexicon/${basename(file)}:${line} ${problem}`)
  if (faults.length > 0) {
    console.error('Nothing was changed: mend these first.')
    process.exitCode = 1
    return
  }
  const files = sortedFiles(entries)
  for (const file of lexiconFiles(folder)) {
    const name = basename(file)
    const text = files.get(name) ?? ''
    files.delete(name)
    if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text)
  }
  for (const [name, text] of files) writeFileSync(join(folder, name), text)
  console.log(`${entries.length} entries stand in order.`)
}
