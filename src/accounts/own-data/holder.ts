// A room that holds a part of what the paper knows of a person.
import type { Reader } from '../../platform/database.ts'
import type { Tx } from '../../platform/house.ts'
import type { AccountId } from '../account.ts'

export type Holder = {
  /** The part's name in an export, such as `discussion`. */
  name: string
  /** All that is held of somebody, as JSON holds it. */
  dataOf: (db: Reader, account: AccountId) => Promise<unknown>
  /** Forgets somebody, in the transaction of the whole erasure; ids that others refer to may stay. */
  erase: (tx: Tx, account: AccountId) => Promise<void>
}
