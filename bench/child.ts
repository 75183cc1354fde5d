// A conversation with a process of our own: it is asked one thing, and answers.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export type Child = {
  pid: number
  /** Rejects when the child fails at it, or ends. */
  ask: <Answer>(question: object) => Promise<Answer>
  close: () => Promise<void>
}
type Reply = { answer: unknown } | { failure: string }

/** Starts a file of this folder. Standard output and error are shared. */
export function openChild(file: string, env: NodeJS.ProcessEnv = process.env): Child {
  const child = fork(join(import.meta.dirname, file), {
    env,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  })
  const ask = <Answer>(question: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const ended = () => reject(new Error(`${file} has ended before it answered`))
      child.once('exit', ended)
      child.once('message', (reply: Reply) => {
        child.off('exit', ended)
        if ('failure' in reply) reject(new Error(`${file}: ${reply.failure}`))
        else resolve(reply.answer as Answer)
      })
      child.send(question)
    })
  const close = async (): Promise<void> => {
    const ended = once(child, 'exit')
    child.disconnect()
    await ended
  }
  return { pid: child.pid ?? 0, ask, close }
}

/** The child's side: answers each question until the parent closes, then leaves. */
export function answerParent(
  work: (question: never) => Promise<unknown>,
  leave: () => Promise<void> = () => Promise.resolve(),
): void {
  // A parent that was stopped meanwhile no longer hears.
  const reply = (said: Reply): void => void process.send?.(said, undefined, undefined, () => undefined)
  process.on('message', (question) => {
    work(question as never).then(
      (answer) => reply({ answer }),
      (error: unknown) => reply({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    )
  })
  process.on('disconnect', () => void leave().finally(() => process.exit()))
}
