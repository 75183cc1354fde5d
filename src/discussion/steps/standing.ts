// Has somebody look at what a reader says whose comments were often removed lately, or whom a sanction puts under it.
import { pass, type Step } from './step.ts'

/** Of the comments of the last 30 days. Fewer than three say nothing about a reader. */
const shareRemoved = 0.3
const fewestRemoved = 3

export const standing: Step = {
  name: 'standing',
  look({ author: { staff, preModerated, month } }) {
    if (preModerated) return { verdict: 'hold', because: 'standing.sanction' }
    const often = month.removed >= fewestRemoved && month.removed / month.said >= shareRemoved
    return often && !staff
      ? { verdict: 'hold', because: 'standing.removed', detail: `${month.removed}/${month.said}` }
      : pass
  },
}
