// Lets attempts at one address wait for each other, so that many at once are counted like many in a row.

export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>

/** At most `atOnce` works of one key run at a time. */
export function openTurns(atOnce: number): Turns {
  const lanes = new Map<string, { running: number; waiting: (() => void)[] }>()
  return async (key, work) => {
    const lane = lanes.get(key) ?? { running: 0, waiting: [] }
    lanes.set(key, lane)
    if (lane.running >= atOnce) await new Promise<void>((resolve) => lane.waiting.push(resolve))
    else lane.running += 1
    try {
      return await work()
    } finally {
      const next = lane.waiting.shift()
      if (next) next()
      else lane.running -= 1
      if (lane.running === 0) lanes.delete(key)
    }
  }
}
