// What the paper holds of a person: given to them whole, or erased.
import type { Reader } from '../../platform/database.ts'
import type { House } from '../../platform/house.ts'
import type { Account, AccountId } from '../account.ts'
import type { AccountNews } from '../news.ts'
import { deleteNoticesBefore } from '../store/notices.ts'
import { deleteBefore, eraseRows, heldOf } from '../store/own-data.ts'
import { isLastAdministrator } from '../store/staff.ts'
import type { Holder } from './holder.ts'

/** One file in JSON with everything that this room and the holders have of somebody, a part after the other. */
export async function exportOf(
  db: Reader,
  account: AccountId,
  { holders, now }: { holders: readonly Holder[]; now: Date },
): Promise<string> {
  const parts = [{ name: 'accounts', data: (await heldOf(db, account)) as unknown }]
  for (const holder of holders) parts.push({ name: holder.name, data: await holder.dataOf(db, account) })
  const whole = {
    exportedAt: now.toISOString(),
    ...Object.fromEntries(parts.map(({ name, data }) => [name, data ?? null])),
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}

export type Erasure = { ok: true } | { ok: false; problem: 'wrong' | 'last' }

/** Erases an account wherever anything is held of it, all at once or not at all. `typed` is the name, to confirm. */
export async function eraseAccount(
  house: House,
  by: Account,
  typed: string,
  holders: readonly Holder[],
): Promise<Erasure> {
  if (typed.normalize('NFC').trim() !== by.name) return { ok: false, problem: 'wrong' }
  return house.change(async (tx): Promise<Erasure> => {
    if (await isLastAdministrator(tx.write, by.id)) return { ok: false, problem: 'last' }
    for (const holder of holders) await holder.erase(tx, by.id)
    await eraseRows(tx.write, by.id, tx.now())
    await tx.tell({ kind: 'account erased', account: by.id } satisfies AccountNews)
    return { ok: true }
  })
}

const day = 86_400_000
const addressesKeptFor = 30 * day
const noticesKeptFor = 365 * day

/** Hears that a day has turned: hashes of addresses are forgotten after 30 days, notices after a year, what has ended at once. */
export async function forgetOld(house: House): Promise<void> {
  const now = house.now().getTime()
  await house.change(async (tx) => {
    await deleteBefore(tx.write, { addresses: new Date(now - addressesKeptFor), ended: new Date(now) })
    await deleteNoticesBefore(tx.write, new Date(now - noticesKeptFor))
  })
}
