// The last line of a test run, in a form that other programs read: `12 passed, 0 failed, 1 skipped`.
import { writeSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** A reporter for Vitest. What failed outside of a test (a file that does not load) counts as a failure too. */
export const tally: Reporter = {
  onTestRunEnd(modules, unhandled) {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: string): number => states.filter((one) => one === state).length
    const failed = count('failed') + count('pending') + outside(modules) + unhandled.length
    const line = `${count('passed')} passed, ${failed} failed, ${count('skipped')} skipped\n`
    // Vitest writes its own summary meanwhile.
    process.once('exit', () => writeSync(1, line))
  },
}

function outside(modules: readonly TestModule[]): number {
  return modules.filter((module) => module.errors().length > 0).length
}
