// Keeps the passwords that accounts sign in with, as hashes.
import type { Reader, Writer } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountId } from '../account.ts'
import type { AccountTables } from './tables.ts'

/** Gives an account a password, or another one. `hash` is one of `Passwords`. */
export async function setPassword(tx: Writer, account: AccountId, hash: string, now: Date): Promise<void> {
  const at = now.toISOString()
  await tx
    .tables<AccountTables>()
    .insertInto('identities')
    .values({
      id: newId('identity', now),
      account_id: account,
      provider: 'credential',
      // Better Auth knows a password's identity by the account's own id.
      subject: account,
      password: hash,
      made_at: at,
      changed_at: at,
    })
    .onConflict((on) => on.columns(['provider', 'subject']).doUpdateSet({ password: hash, changed_at: at }))
    .execute()
}

/** The hash of an account's password; null if it has none. */
export async function passwordOf(db: Reader, account: AccountId): Promise<string | null> {
  const row = await db
    .tables<AccountTables>()
    .selectFrom('identities')
    .select('password')
    .where('provider', '=', 'credential')
    .where('subject', '=', account)
    .executeTakeFirst()
  return row?.password ?? null
}

/** Takes every way to sign in away from an account, second factors too. */
export async function removeWaysIn(tx: Writer, account: AccountId): Promise<void> {
  const table = tx.tables<AccountTables>()
  await table.deleteFrom('identities').where('account_id', '=', account).execute()
  await table.deleteFrom('passkeys').where('account_id', '=', account).execute()
  await table.deleteFrom('two_factors').where('account_id', '=', account).execute()
  await table.updateTable('accounts').set({ two_factor_enabled: 0 }).where('id', '=', account).execute()
}
