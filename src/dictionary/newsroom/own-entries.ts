// The newsroom's entries that are shown, as every look-up asks for them.
import type { Entry } from '../../language/word-book/word-book.ts'
import type { House } from '../../platform/house.ts'
import type { Seal } from '../../platform/seal.ts'
import { folded } from '../finding/word.ts'
import { allOwnEntries } from '../store/own-entries.ts'
import type { OwnEntries } from './own-book.ts'

/** As each house knows them, until the news of a change. There are never more of them than one person can write. */
const kept = new WeakMap<Seal, Promise<OwnEntries>>()

/** A listener: an entry has changed, so they are read again when they are next needed. */
export const forgetOwnEntries = ({ seal }: Pick<House, 'seal'>): void => void kept.delete(seal)

/** Not for within a change: what a transaction has not yet committed would be kept for everybody. */
export function ownEntries({ db, seal }: House): Promise<OwnEntries> {
  const known = kept.get(seal)
  if (known) return known
  const made = allOwnEntries(db).then((entries) => {
    const shown = entries.filter(({ hiddenAt }) => hiddenAt === null)
    return new Map(
      shown.map(({ headword, isNewsTerm, senses }): [string, Entry] => [
        folded(headword),
        { headword, isNewsTerm, senses },
      ]),
    )
  })
  kept.set(seal, made)
  made.catch(() => kept.get(seal) === made && kept.delete(seal))
  return made
}
