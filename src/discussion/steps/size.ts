// Refuses what has nothing in it to read, or more than anybody needs. The form says so first; programs and old pages learn it here.
import { isBlank } from '../../language/cleaning.ts'
import { measure } from '../../language/counting.ts'
import { longestComment } from '../comment.ts'
import { pass, type Step } from './step.ts'

export const size: Step = {
  name: 'size',
  look({ body }) {
    if (isBlank(body)) return { verdict: 'refuse', because: 'comment.blank' }
    const { problem } = measure(body, longestComment)
    return problem === null ? pass : { verdict: 'refuse', because: `comment.${problem}` }
  },
}
