// Keeps who has taken an appeal or a case: both wait on one desk.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Writer } from '../../platform/database.ts'
import type { StandardsTables } from './tables.ts'

type Docketed = 'appeals' | 'cases'

/** Gives it to somebody, or back to all. False if it is open no longer. */
export async function assignIn(tx: Writer, table: Docketed, id: string, to: AccountId | null): Promise<boolean> {
  const assigned = await tx
    .tables<StandardsTables>()
    .updateTable(table)
    .set({ assigned: to })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returning('id')
    .execute()
  return assigned.length > 0
}

/** What somebody had taken is anybody's again. */
export async function giveBack(tx: Writer, table: Docketed, account: string): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .updateTable(table)
    .set({ assigned: null })
    .where('assigned', '=', account)
    .execute()
}
