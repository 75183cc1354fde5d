// `npm run bench`: the bench, under the Node that the paper runs on.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { nodeToRun } from './node.mjs'
import { root } from './ready.mjs'

const command = ['--disable-warning=ExperimentalWarning', join(root, 'bench/bench.ts'), ...process.argv.slice(2)]
const bench = spawn(nodeToRun(root), command, { cwd: root, stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => bench.kill(signal))
bench.on('exit', (code) => process.exit(code ?? 1))
