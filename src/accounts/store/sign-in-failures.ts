// Counts failed attempts to sign in, by keyed hashes of address and network.
import type { Reader, Writer } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountTables } from './tables.ts'

/** Keyed hashes: of the e-mail address that was typed, and of the network that it was typed from. */
export type Attempt = { email: string; address: string }

/** How many attempts have failed since an instant. */
export async function failuresSince(
  db: Reader,
  { email, address }: Attempt,
  since: Date,
): Promise<{ email: number; address: number }> {
  const count = async (column: keyof Attempt, value: string): Promise<number> => {
    const row = await db
      .tables<AccountTables>()
      .selectFrom('sign_in_failures')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where(column, '=', value)
      .where('at', '>', since.toISOString())
      .executeTakeFirst()
    return row?.count ?? 0
  }
  return { email: await count('email', email), address: await count('address', address) }
}

/** Records a failure, and forgets those from before an instant. */
export async function recordFailure(tx: Writer, attempt: Attempt, at: Date, forgetBefore: Date): Promise<void> {
  const table = tx.tables<AccountTables>()
  await table.deleteFrom('sign_in_failures').where('at', '<', forgetBefore.toISOString()).execute()
  await table
    .insertInto('sign_in_failures')
    .values({ id: newId('failure', at), ...attempt, at: at.toISOString() })
    .execute()
}

/** After the right password, earlier slips at this address of somebody's are forgiven. */
export async function forgiveFailures(tx: Writer, email: string): Promise<void> {
  await tx.tables<AccountTables>().deleteFrom('sign_in_failures').where('email', '=', email).execute()
}
