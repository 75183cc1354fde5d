// Has somebody look at each comment where a section's or an article's discussion is held.
import { pass, type Step } from './step.ts'

export const mode: Step = {
  name: 'mode',
  look: ({ mode: kept }) => (kept === 'held' ? { verdict: 'hold', because: 'mode.held' } : pass),
}
