// The process beside the paper: it does what takes long or much memory, so that who reads does not wait for it, and ends when there is no more.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { standBehindPages } from './platform/behind-pages.ts'
import type { Log } from './platform/log.ts'

export type Beside = {
  /** Starts it, unless it is at work. `done` is called when it has ended well; after a bad end the next look for jobs starts it again. */
  start: (done: () => void) => void
  /** Asks it to end after the job that it has in hand, and waits for that. */
  close: () => Promise<void>
}

/** `command` is the one of this program that does the work. */
export function openBeside(command: string, log: Log): Beside {
  let child: ChildProcess | null = null
  let open = true
  return {
    start(done) {
      if (child !== null || !open) return
      const mine = launch(command)
      child = mine
      const end = (how: object | null): void => {
        if (child !== mine) return
        child = null
        if (how !== null) log.error(how, 'the process beside the paper ended at work')
        else if (open) done()
      }
      mine.on('error', (err) => end({ err }))
      mine.on('exit', (code, signal) => end(code === 0 ? null : { code, signal }))
    },
    async close() {
      open = false
      if (child === null) return
      const ended = once(child, 'exit')
      // Now it is to be waited for.
      child.ref()
      if (child.connected) child.disconnect()
      await ended
    },
  }
}

function launch(command: string): ChildProcess {
  const child = fork(process.argv[1] ?? '', [command], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  standBehindPages(child)
  return child
}
