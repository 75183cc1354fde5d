// Runs the built server as everybody runs it, on a data folder of the bench's own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../src/platform/root.ts'
import { settingNames } from '../src/platform/settings.ts'
import { flags } from '../tools/node.mjs'
import { askFor } from './asking.ts'
import { host } from './connection.ts'

/** `startedIn`: milliseconds from spawning the process to its first front page. */
export type Paper = { port: number; pid: number; startedIn: number; close: () => Promise<void> }

const longestStart = 60_000

/** Starts the paper of a data folder, with further settings. Throws if it ends before it answers. */
export async function openPaper(folder: string, settings: Record<string, string> = {}): Promise<Paper> {
  const port = await freePort()
  const spawnedAt = performance.now()
  const child = spawn(process.execPath, [...flags, join(root(), 'dist/server/cli.js'), 'start'], {
    env: { ...environment(folder), ...settings, PORT: String(port), HOST: host },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const kill = (): void => void child.kill('SIGKILL')
  process.on('exit', kill)
  const ended = once(child, 'exit')
  await firstPage(port, () => child.exitCode === null)
  return {
    port,
    pid: child.pid ?? 0,
    startedIn: performance.now() - spawnedAt,
    close: async () => {
      child.kill('SIGTERM')
      await ended
      process.off('exit', kill)
    },
  }
}

/** This process's environment without anybody's own settings of Courant. */
export function environment(folder: string): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !settingNames.includes(name))
  return { ...Object.fromEntries(others), COURANT_DATA: folder, COURANT_DEMO: '0' }
}

async function firstPage(port: number, alive: () => boolean): Promise<void> {
  const until = Date.now() + longestStart
  for (;;) {
    const came = await askFor(port, '/').catch(() => null)
    if (came?.status === 200) return
    if (!alive() || Date.now() > until) throw new Error('the paper did not start: see above')
    await pause(2)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, host), 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Megabytes that a process holds in memory; null where the system does not say. */
export function residentMegabytes(pid: number): number | null {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(procFile(pid, 'status') ?? '')?.[1]
  return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / 1e6
}

/** Milliseconds of processor that a process has used so far, all its threads together; null where the system does not say. */
export function processorTime(pid: number): number | null {
  // Linux counts in hundredths of a second; the name before the bracket may hold blanks.
  const fields = procFile(pid, 'stat')?.split(') ')[1]?.split(' ')
  return fields === undefined ? null : (Number(fields[11]) + Number(fields[12])) * 10
}

function procFile(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return null
  }
}
