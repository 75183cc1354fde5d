// Reads by which ways somebody can sign in, and takes one away.
import type { Reader, Writer } from '../../platform/database.ts'
import type { AccountId } from '../account.ts'
import type { AccountTables } from './tables.ts'

export type KeptWays = {
  email: string
  hasPassword: boolean
  hasAuthenticator: boolean
  providers: { provider: string; since: Date }[]
  passkeys: { id: string; name: string; since: Date | null }[]
}

export async function keptWays(db: Reader, account: AccountId): Promise<KeptWays | null> {
  const tables = db.tables<AccountTables>()
  const row = await tables
    .selectFrom('accounts')
    .select(['email', 'two_factor_enabled'])
    .where('id', '=', account)
    .executeTakeFirst()
  if (!row) return null
  const identities = await tables
    .selectFrom('identities')
    .select(['provider', 'password', 'made_at'])
    .where('account_id', '=', account)
    .orderBy('made_at')
    .execute()
  const passkeys = await tables
    .selectFrom('passkeys')
    .select(['id', 'name', 'made_at'])
    .where('account_id', '=', account)
    .orderBy('made_at')
    .execute()
  return {
    email: row.email,
    hasPassword: identities.some(({ provider, password }) => provider === 'credential' && password !== null),
    hasAuthenticator: row.two_factor_enabled === 1,
    providers: identities
      .filter(({ provider }) => provider !== 'credential')
      .map(({ provider, made_at: at }) => ({ provider, since: new Date(at) })),
    passkeys: passkeys.map(({ id, name, made_at: at }) => ({
      id,
      name: name ?? '',
      since: at === null ? null : new Date(at),
    })),
  }
}

/** Two who take away a different way of one account wait for each other here. */
export async function holdAccount(tx: Writer, account: AccountId, at: Date): Promise<void> {
  await tx
    .tables<AccountTables>()
    .updateTable('accounts')
    .set({ changed_at: at.toISOString() })
    .where('id', '=', account)
    .execute()
}

export async function deleteProvider(tx: Writer, account: AccountId, provider: string): Promise<number> {
  const { numDeletedRows } = await tx
    .tables<AccountTables>()
    .deleteFrom('identities')
    .where('account_id', '=', account)
    .where('provider', '=', provider)
    .where('provider', '!=', 'credential')
    .executeTakeFirst()
  return Number(numDeletedRows)
}

export async function deletePasskey(tx: Writer, account: AccountId, id: string): Promise<number> {
  const { numDeletedRows } = await tx
    .tables<AccountTables>()
    .deleteFrom('passkeys')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
