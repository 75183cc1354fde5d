// Refuses what is said where the discussion is closed, by a section editor's word or by its age.
import { pass, type Step } from './step.ts'

export const closed: Step = {
  name: 'closed',
  look: ({ mode, closesAt, now }) =>
    mode === 'closed' || (closesAt !== null && closesAt <= now)
      ? { verdict: 'refuse', because: 'discussion.closed' }
      : pass,
}
