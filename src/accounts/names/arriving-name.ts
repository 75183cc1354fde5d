// Says what is wrong with the name that somebody wants to join under.
import type { House } from '../../platform/house.ts'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'
import { nameIsTaken } from '../store/names.ts'
import { longestName, nameProblem, type NameProblem, shortestName, tidyName } from './name.ts'
import { reservedNames } from './reserved.ts'
import { nameKeys } from './skeleton.ts'

const sentences = {
  short: 'account.name-short',
  long: 'account.name-long',
  sign: 'account.name-sign',
  letters: 'account.name-letters',
  scripts: 'account.name-scripts',
  office: 'account.name-office',
  person: 'account.name-person',
  taken: 'account.name-taken',
} as const satisfies Record<NameProblem, Key>

/** A whole sentence; null if the name can be borne and is free. */
export async function nameTrouble(house: House, wish: string, { say }: Place): Promise<string | null> {
  const name = tidyName(wish)
  const problem = nameProblem(name, await reservedNames(house))
  const key = problem ?? ((await nameIsTaken(house.db, nameKeys(name), null)) ? 'taken' : null)
  return key === null ? null : say(sentences[key], { least: shortestName, most: longestName })
}
