// The command line: runs a command, and says in one sentence what a person can mend.
import { Failure } from './platform/failure.ts'
import { SettingsProblem } from './platform/settings.ts'
import { openTraces, traceCrashes } from './platform/stack.ts'
import { program } from './program.ts'
import { sentenceOf } from './style/failures.ts'

traceCrashes()
try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = complain(error)
}

/** One sentence for what a person can mend; 2 for wrong words on the command line. */
function complain(error: unknown): number {
  if (error instanceof Error && 'exitCode' in error) return error.exitCode === 0 ? 0 : 2
  if (error instanceof SettingsProblem) process.stderr.write(`${error.message}\n`)
  else if (error instanceof Failure) process.stderr.write(`${sentenceOf(error, 'en') ?? error.code}\n`)
  else process.stderr.write(`${error instanceof Error ? openTraces()(error.stack ?? error.message) : String(error)}\n`)
  return 1
}
