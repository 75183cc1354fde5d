// Says what is wrong with the name that somebody wants to join under.
import type { House } from '../../platform/house.ts'
import type { Place } from '../../style/place.ts'
import { nameProblemKeys } from '../pages/labels.ts'
import { nameIsTaken } from '../store/names.ts'
import { longestName, nameProblem, shortestName, tidyName } from './name.ts'
import { reservedNames } from './reserved.ts'
import { nameKeys } from './skeleton.ts'

/** A whole sentence; null if the name can be borne and is free. */
export async function nameTrouble(house: House, wish: string, { say }: Place): Promise<string | null> {
  const name = tidyName(wish)
  const problem = nameProblem(name, await reservedNames(house))
  const key = problem ?? ((await nameIsTaken(house.db, nameKeys(name), null)) ? 'taken' : null)
  return key === null ? null : say(nameProblemKeys[key], { least: shortestName, most: longestName })
}
