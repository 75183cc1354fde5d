// Reads and ends sessions. Their tokens are in the table as keyed hashes.
import type { House } from '../../platform/house.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { Account, AccountId } from '../account.ts'
import { accountOf } from './accounts.ts'
import type { AccountTables } from './tables.ts'

/** A session as the list of one's own shows it. `browser` is in words, such as `Firefox · Linux`, or empty. */
export type Session = { id: string; browser: string; madeAt: Date; expiresAt: Date }
export type OpenSession = { id: string; account: Account; expiresAt: Date; hasSecondFactor: boolean }

export const hashOf = ({ seal }: Pick<House, 'seal'>, token: string): string => seal.sign('session token', token)

/** The session that a token opens now, with its account, in one query; null where there is none. */
export async function sessionByToken(
  { db, seal }: Pick<House, 'db' | 'seal'>,
  token: string,
  now: Date,
): Promise<OpenSession | null> {
  const row = await db
    .tables<AccountTables>()
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select(({ selectFrom, fn }) => [
      'sessions.id as session_id',
      'sessions.expires_at',
      'accounts.id',
      'accounts.name',
      'accounts.role',
      'accounts.language',
      'accounts.journalist',
      'accounts.joined_at',
      'accounts.erased_at',
      'accounts.two_factor_enabled',
      selectFrom('passkeys')
        .select(fn.countAll<number>().as('count'))
        .whereRef('passkeys.account_id', '=', 'accounts.id')
        .as('passkeys'),
    ])
    .where('sessions.token', '=', hashOf({ seal }, token))
    .where('sessions.expires_at', '>', now.toISOString())
    .where('accounts.deactivated_at', 'is', null)
    .where('accounts.erased_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.session_id,
    account: accountOf(row),
    expiresAt: new Date(row.expires_at),
    hasSecondFactor: row.two_factor_enabled === 1 || (row.passkeys ?? 0) > 0,
  }
}

export async function insertSession(tx: Writer, row: AccountTables['sessions']): Promise<void> {
  await tx.tables<AccountTables>().insertInto('sessions').values(row).execute()
}

/** Somebody's sessions that are still open, newest first, at most 100. */
export async function sessionsOf(db: Reader, account: AccountId, now: Date): Promise<Session[]> {
  const rows = await db
    .tables<AccountTables>()
    .selectFrom('sessions')
    .select(['id', 'browser', 'made_at', 'expires_at'])
    .where('account_id', '=', account)
    .where('expires_at', '>', now.toISOString())
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    browser: row.browser,
    madeAt: new Date(row.made_at),
    expiresAt: new Date(row.expires_at),
  }))
}

/** Ends one session of somebody's, or all but one, or all; returns how many there were. */
export async function deleteSessions(
  tx: Writer,
  account: AccountId,
  which: { only: string } | { allBut: string } | 'all',
): Promise<number> {
  let query = tx.tables<AccountTables>().deleteFrom('sessions').where('account_id', '=', account)
  if (which !== 'all')
    query = 'only' in which ? query.where('id', '=', which.only) : query.where('id', '!=', which.allBut)
  const { numDeletedRows } = await query.executeTakeFirst()
  return Number(numDeletedRows)
}
