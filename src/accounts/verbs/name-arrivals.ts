// Names those who arrive from elsewhere: as they are called there, if that may be borne here and is free.
import type { House } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import { mendedName, numbered } from '../names/name.ts'
import { reservedNames } from '../names/reserved.ts'
import { nameKeys, wordKey } from '../names/skeleton.ts'
import { nameIsTaken } from '../store/names.ts'
import { inWords } from '../../style/words.ts'

export type Named = { name: string; key: string }

const tries = 20

/** A name for somebody new, and the key of its look. Never fails: somebody whose name cannot be borne is a reader with a number. */
export async function nameForArrival(house: House, wish: string, language: Language): Promise<Named> {
  const reserved = await reservedNames(house)
  const mended = mendedName(wish, reserved)
  const plain = inWords(language)('ways.somebody')
  for (let attempt = 0; attempt < tries; attempt++) {
    const bare = mended !== '' && attempt === 0
    const name = bare ? mended : numbered(mended || plain, Math.floor(Math.random() * 10 ** Math.min(3 + attempt, 9)))
    const keys = nameKeys(name)
    if (keys.length > 0 && !(await nameIsTaken(house.db, keys, null))) return { name, key: wordKey(name) }
  }
  throw new Error('No name was free.')
}
