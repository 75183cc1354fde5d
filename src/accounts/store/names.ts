// Finds who bears a name, and gives one.
import type { Reader, Writer } from '../../platform/database.ts'
import type { AccountId } from '../account.ts'
import type { AccountTables } from './tables.ts'

/** Whether somebody else has a name of one of these looks. */
export async function nameIsTaken(db: Reader, keys: string[], butFor: AccountId | null): Promise<boolean> {
  const row = await db
    .tables<AccountTables>()
    .selectFrom('accounts')
    .select('id')
    .where('name_key', 'in', keys)
    .where('id', '!=', butFor ?? '')
    .executeTakeFirst()
  return row !== undefined
}

/** The names under which readers know the staff. */
export async function staffNames(db: Reader): Promise<string[]> {
  const rows = await db
    .tables<AccountTables>()
    .selectFrom('accounts')
    .select('name')
    .where('role', '!=', 'reader')
    .where('erased_at', 'is', null)
    .execute()
  return rows.map(({ name }) => name)
}

/** Gives a name. If somebody has one of its look, the database throws. */
export async function giveName(
  tx: Writer,
  account: AccountId,
  { name, key, at }: { name: string; key: string; at: Date },
): Promise<void> {
  await tx
    .tables<AccountTables>()
    .updateTable('accounts')
    .set({ name, name_key: key, changed_at: at.toISOString() })
    .where('id', '=', account)
    .where('erased_at', 'is', null)
    .execute()
}
