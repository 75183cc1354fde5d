// A password is long, and not what everybody knows of its owner.
import { expect, test } from 'vitest'
import { passwordProblem } from './password-rules.ts'

test.each([
  ['elephantses', 'short'],
  ['코끼리일곱마리가잔다', 'short'],
  ['코끼리 일곱 마리가 잔다', null],
  ['aaaaaaaaaaaa', null],
  ['Ann.Lee@example.org ', 'email'],
  ['x'.repeat(201), 'long'],
  ['seven purple elephants', null],
] as const)('%s: %s', (password, problem) => {
  expect(passwordProblem(password, 'ann.lee@example.org')).toBe(problem)
})
