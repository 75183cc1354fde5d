// The names that nobody else may pass for: the staff's, which accounts know, and those that rooms above know.
import type { House } from '../../platform/house.ts'
import type { Seal } from '../../platform/seal.ts'
import { staffNames } from '../store/names.ts'
import type { Reserved } from './imitation.ts'

// By its seal, as the door is: names are given to people in the midst of a sign-in, where no plan of the roof's is at hand.
const above = new WeakMap<Seal, () => Promise<Reserved>>()

/** For the roof, once: how to learn the journalists' names and the paper's own. Asked each time, since both change. */
export function reserveNames(house: House, names: () => Promise<Reserved>): void {
  above.set(house.seal, names)
}

/** Whom nobody may pass for, but for one name: somebody's own. */
export async function reservedNames(house: House, butFor = ''): Promise<Reserved> {
  const { people, papers } = (await above.get(house.seal)?.()) ?? { people: [], papers: [] }
  const staff = await staffNames(house.db)
  return { people: [...people, ...staff].filter((name) => name !== '' && name !== butFor), papers }
}
