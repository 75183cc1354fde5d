// Clears away what is left of removed packs, some rows at a time, so that readers and writers need not wait for it.
import type { House } from '../../platform/house.ts'
import { removedPacks, sweep } from '../store/packs.ts'

const inOne = 5000

/** A listener, too. */
export async function sweepRemoved(house: House): Promise<void> {
  for (const pack of await removedPacks(house.db)) while (await house.change((tx) => sweep(tx.write, pack, inOne)));
}
