// `npm run dev`: builds again what changes in the sources, and starts the server again after each build.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))

// What the watchers build no longer answers to the stamp that `npm start` compares with.
rmSync('dist/.sources', { force: true })

const command = ['--enable-source-maps', 'dist/server/cli.js', 'start', ...process.argv.slice(2)]
const underWay = new Set()
let server
let isAskedToStop = false
let isAskedToStartAgain = false

/** Lets requests in flight finish, as always, before the next server takes the port. */
function startAgain() {
  if (!server) return start()
  isAskedToStartAgain = true
  server.kill('SIGTERM')
}

function start() {
  isAskedToStartAgain = false
  server = spawn(process.execPath, command, { stdio: 'inherit' })
  server.once('exit', (code) => {
    server = undefined
    if (isAskedToStop) process.exit(code ?? 0)
    if (isAskedToStartAgain) start()
    else console.error('courant: The server ended; it starts again at the next change.')
  })
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    isAskedToStop = true
    if (server) server.kill(signal)
    else process.exit()
  })
}

/** The server reads at its start what the browser's build made, so either build asks for a new server. */
function follow(name, watcher) {
  underWay.add(name)
  let isSound = true
  watcher.on('event', async (event) => {
    if (event.code === 'START') {
      underWay.add(name)
      isSound = true
    }
    // Vite has said by now what is wrong, and where.
    if (event.code === 'ERROR') isSound = false
    if (event.code === 'END') {
      underWay.delete(name)
      if (underWay.size === 0 && isSound) startAgain()
    }
    await event.result?.close()
  })
}

follow('browser', await build({ build: { watch: {} } }))
follow('server', await build({ build: { watch: {}, ssr: true } }))
