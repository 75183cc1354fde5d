// `npm test`: every check and every test, in order, ending at the first that fails. `npm test -- src/desk` runs only these tests.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { makeReady, root } from './ready.mjs'

const checks = [
  {
    command: ['oxfmt', '--check'],
    passed: 'Every file stands in the house’s format.',
    failed: 'These files do not stand in the house’s format: `npm run format` puts them right.',
  },
  {
    command: ['oxlint', '--deny-warnings'],
    passed: 'No rule of the linter is broken.',
    failed: 'The linter objects; what it says above names the file, the line and the rule.',
  },
  { command: ['tsc'], passed: 'All types agree.', failed: 'Types disagree: see above.' },
  {
    command: ['knip'],
    passed: 'Nothing lies about unused.',
    failed: 'Something is used by nobody, or used without being a dependency: see above.',
  },
]

const env = { ...process.env, PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}` }
const chosen = process.argv.slice(2)
let running

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => running?.kill(signal))

/** Runs a program of node_modules; resolves with its exit code. */
function run([program, ...args]) {
  return new Promise((resolve, reject) => {
    running = spawn(program, args, { cwd: root, env, stdio: 'inherit' })
    running.on('error', reject)
    running.on('exit', (code) => resolve(code ?? 1))
  })
}

async function check({ command, passed, failed }) {
  const started = Date.now()
  const code = await run(command)
  if (code === 0) console.log(`✓ ${passed} (${command[0]}, ${((Date.now() - started) / 1000).toFixed(1)} s)`)
  else console.error(`✗ ${failed} (${command.join(' ')})`)
  if (code !== 0) process.exit(1)
}

if (chosen.length === 0) for (const one of checks) await check(one)
await makeReady({ build: true })
process.exit(await run(['vitest', 'run', ...chosen]))
