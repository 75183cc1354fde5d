// Says what is wrong with a new password.
import type { Saying } from '../../style/words.ts'
import { longestPassword, type PasswordProblem, shortestPassword } from '../password-rules.ts'

export function problemOf(problem: PasswordProblem | null, say: Saying): string | null {
  switch (problem) {
    case null:
      return null
    case 'short':
      return say('door.password-short', { least: shortestPassword })
    case 'long':
      return say('door.password-long', { most: longestPassword })
    case 'email':
      return say('door.password-email')
  }
}
