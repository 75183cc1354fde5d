// The packs that readers see, in their order, as every look-up asks for them.
import type { House } from '../../platform/house.ts'
import type { Seal } from '../../platform/seal.ts'
import { allPacks } from '../store/packs.ts'
import type { Pack } from './pack.ts'

/** As each house knows them, until the news of a change. */
const kept = new WeakMap<Seal, Promise<Pack[]>>()

/** A listener: packs have come, gone or changed their places, so they are read again when they are next needed. */
export const forgetPacks = ({ seal }: Pick<House, 'seal'>): void => void kept.delete(seal)

/** Not for within a change: what a transaction has not yet committed would be kept for everybody. */
export function shownPacks({ db, seal }: House): Promise<Pack[]> {
  const known = kept.get(seal)
  if (known) return known
  const made = allPacks(db).then((packs) => packs.filter((one) => one.standsSince !== null && one.hiddenAt === null))
  kept.set(seal, made)
  made.catch(() => kept.get(seal) === made && kept.delete(seal))
  return made
}

/** From which languages words can be looked up, English first: it needs no pack. */
export async function sources(house: House): Promise<string[]> {
  const packs = await shownPacks(house)
  return [...new Set(['en', ...packs.map(({ source }) => source)])]
}
