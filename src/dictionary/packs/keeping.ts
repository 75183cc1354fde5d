// What editors do with packs: put them in order, hide them, show them, remove them.
import { type Account, may } from '../../accounts/accounts.ts'
import { NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House } from '../../platform/house.ts'
import type { DictionaryNews } from '../news.ts'
import * as store from '../store/packs.ts'
import type { PackId } from './pack.ts'

export type PackAct = 'up' | 'down' | 'hide' | 'show' | 'remove'

/** What is removed is gone from every page at once, and its rows a little later. One whose import was broken off can only be removed: the others leave it as it is. Throws NotFound and NotAllowed. */
export async function actOnPack(house: House, id: PackId, act: PackAct, by: Account): Promise<void> {
  if (!may(by, 'keep the dictionary')) throw new NotAllowed('account.not-allowed')
  await house.change(async (tx) => {
    const packs = await store.allPacks(tx.db)
    const pack = packs.find((one) => one.id === id)
    if (!pack) throw new NotFound('pack.unknown')
    if (act === 'remove') await store.markRemoved(tx.write, [id], tx.now())
    else if (act === 'hide' || act === 'show') await store.hidePack(tx.write, id, act === 'hide' ? tx.now() : null)
    else if (pack.standsSince !== null) {
      const ids = packs.filter(({ standsSince }) => standsSince !== null).map((one) => one.id)
      const at = ids.indexOf(id)
      await store.orderPacks(tx.write, ids.toSpliced(at, 1).toSpliced(Math.max(0, at + (act === 'up' ? -1 : 1)), 0, id))
    }
    const news: DictionaryNews = { kind: 'packs changed' }
    await tx.tell(news)
  })
}
