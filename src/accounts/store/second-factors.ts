// Reads how somebody's second step is set up, and takes the half minutes whose codes were used.
import type { Reader, Writer } from '../../platform/database.ts'
import type { AccountId } from '../account.ts'
import type { AccountTables } from './tables.ts'

/** The secret as Better Auth has sealed it; null where there is none. */
export async function sealedSecret(db: Reader, account: AccountId): Promise<string | null> {
  const row = await db
    .tables<AccountTables>()
    .selectFrom('two_factors')
    .select('secret')
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row?.secret ?? null
}

/** Takes a half minute; false where it, or a later one, was taken already. Of many who ask at once, one gets it. */
export async function claimStep(tx: Writer, account: AccountId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .tables<AccountTables>()
    .updateTable('two_factors')
    .set({ last_step: step })
    .where('account_id', '=', account)
    .where((the) => the.or([the('last_step', 'is', null), the('last_step', '<', step)]))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
