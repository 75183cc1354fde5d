// How many cases one network may bring in a short time: a flood would take the board's days from everybody else.
import type { House } from '../platform/house.ts'
import type { Seal } from '../platform/seal.ts'

const most = 5
const within = 60 * 60 * 1000
const remembered = 10_000

/** When each network has brought cases, by its hash: of this node, in memory, and gone with it. */
type Pace = Map<string, number[]>

// By its seal, which a house shares with its transactions and with nobody else; it goes when the house goes.
const paces = new WeakMap<Seal, Pace>()

function paceOf({ seal }: Pick<House, 'seal'>): Pace {
  const known = paces.get(seal) ?? new Map<string, number[]>()
  paces.set(seal, known)
  return known
}

/** Whether a network may bring one more case now. */
export const mayBring = (house: Pick<House, 'seal' | 'now'>, network: string): boolean =>
  lately(house, network).length < most

/** Counts a case that a network has brought. */
export function countBrought(house: Pick<House, 'seal' | 'now'>, network: string): void {
  const pace = paceOf(house)
  const times = [...lately(house, network), house.now().getTime()]
  pace.delete(network)
  pace.set(network, times)
  const [oldest] = pace.keys()
  if (pace.size > remembered && oldest !== undefined) pace.delete(oldest)
}

const lately = (house: Pick<House, 'seal' | 'now'>, network: string): number[] =>
  (paceOf(house).get(network) ?? []).filter((at) => at > house.now().getTime() - within)
