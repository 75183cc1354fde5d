// What the board knows of one account: to hand it over, and to forget it.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader } from '../../platform/database.ts'
import type { House, Tx } from '../../platform/house.ts'
import type { Ruling } from '../appeal.ts'
import { appealsOf, forgetAppeals } from '../store/appeals.ts'
import { daysAfter } from '../deadline.ts'
import { casesOf, forgetCases, forgetContacts } from '../store/cases.ts'
import { decisionsAffecting, forgetAffected } from '../store/decisions.ts'

const year = 365

/** Listener of each day's turn: forgets how to reach who brought a case, a year after it was answered. The answer itself stays. */
export async function forgetOld(house: House): Promise<void> {
  await house.change((tx) => forgetContacts(tx.write, daysAfter(tx.now(), -year)))
}

/** Who decided, ruled or has a case in hand is not theirs to know, nor ours to tell. */
const withoutStaff = <Thing extends { by?: unknown; assigned?: unknown; ruling?: Ruling | null }>({
  by: _by,
  assigned: _assigned,
  ruling,
  ...rest
}: Thing) => ({ ...rest, ...(ruling ? { ruling: { reasons: ruling.reasons, at: ruling.at } } : {}) })

/**
 * Decisions stay, without whom they affect: the ledger and the clause's history are the public's. Their facts stay too, since they are a
 * moderator's words and may not quote; appeals and complaints lose their text.
 */
export const personalData = {
  name: 'standards',
  dataOf: async (db: Reader, account: AccountId): Promise<unknown> => ({
    decisions: (await decisionsAffecting(db, account)).map(withoutStaff),
    appeals: (await appealsOf(db, account)).map(withoutStaff),
    cases: (await casesOf(db, account)).map(withoutStaff),
  }),
  erase: async (tx: Tx, account: AccountId): Promise<void> => {
    await forgetAppeals(tx.write, account)
    await forgetCases(tx.write, account)
    await forgetAffected(tx.write, account)
  },
}
