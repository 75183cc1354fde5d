// A comment as another system had it, on its way into a thread of ours.

/** What a file holds, in whatever order it does. */
export type Arrival = {
  /** Its id in that system, and the id of the comment that it answers. */
  item: string
  parent: string | null
  /** Address of the page it stood under, whole or as a path. */
  address: string
  /** Who wrote it, as it was printed there; empty where nobody signed. */
  name: string
  at: Date
  /** Plain text, as it is before it is cleaned. */
  text: string
  state: 'shown' | 'held' | 'withdrawn'
}
/** A line of a file that is not a comment for us, such as spam: only counted, by what it is. */
export type LeftOut = { leftOut: string }

export const isArrival = (one: Arrival | LeftOut): one is Arrival => !('leftOut' in one)

/** What is wrong with a file, and where in it. */
export class Unreadable extends Error {
  readonly field: string
  constructor(field: string, why: string) {
    super(why)
    this.field = field
  }
}
