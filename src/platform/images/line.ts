// A waiting line before work that must not be done by many at once.
import { Unavailable } from '../unavailable.ts'

/** Does work when its turn comes. Throws `Unavailable` with the line's code when too many wait, or when waiting takes too long. */
export type Line = <T>(work: () => Promise<T>) => Promise<T>

export type LineRules = {
  atOnce: number
  /** How many may wait. */
  places: number
  /** How long one waits at most, in milliseconds. */
  patience: number
  /** The code of the failure, such as `rendition.overloaded`. */
  code: string
}

/** Opens a line: first come, first served. */
export function openLine({ atOnce, places, patience, code }: LineRules): Line {
  let busy = 0
  const waiting = new Set<() => void>()

  const turn = async (): Promise<void> => {
    if (busy < atOnce) {
      busy++
      return
    }
    if (waiting.size >= places) throw new Unavailable(code)
    await new Promise<void>((resolve, reject) => {
      const called = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        waiting.delete(called)
        reject(new Unavailable(code))
      }, patience)
      waiting.add(called)
    })
  }
  // Whoever leaves hands the place on, so that nobody slips in between.
  const leave = (): void => {
    const [next] = waiting
    if (next === undefined) busy--
    else {
      waiting.delete(next)
      next()
    }
  }
  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
