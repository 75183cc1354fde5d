// What the dictionary knows of one account, to hand it over and to forget it: the words that they keep.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader } from '../../platform/database.ts'
import type { Tx } from '../../platform/house.ts'
import * as store from '../store/kept-words.ts'

export const personalData = {
  name: 'words',
  dataOf: (db: Reader, account: AccountId): Promise<unknown> => store.allWords(db, account),
  erase: async (tx: Tx, account: AccountId): Promise<void> => {
    await store.holdKeeper(tx.write, account)
    await store.deleteWords(tx.write, account)
  },
}
