// Everything that accounts hold of one person: to be given to them, and to be erased.
import { type RawBuilder, sql } from 'kysely'
import type { Reader, Writer } from '../../platform/database.ts'
import type { AccountId } from '../account.ts'
import type { LetterTables } from './letters.ts'
import type { NoticeTables } from './notice-tables.ts'
import type { AccountTables } from './tables.ts'

type Tables = AccountTables & NoticeTables & LetterTables

/** What stands in our tables about somebody, without secrets: a hash of a password is of use only to who wants to break it. */
export async function heldOf(db: Reader, account: AccountId): Promise<Record<string, unknown>> {
  const tables = db.tables<Tables>()
  const own = await tables
    .selectFrom('accounts')
    .select(['id', 'name', 'email', 'email_verified', 'role', 'language', 'journalist', 'joined_at', 'changed_at'])
    .where('id', '=', account)
    .executeTakeFirst()
  const wishes = await tables
    .selectFrom('account_wishes')
    .select(['mail', 'renamed_at'])
    .where('account_id', '=', account)
    .executeTakeFirst()
  return {
    account: own,
    wishes,
    identities: await tables
      .selectFrom('identities')
      .select(['provider', 'subject', 'made_at', 'changed_at'])
      .where('account_id', '=', account)
      .execute(),
    passkeys: await tables
      .selectFrom('passkeys')
      .select(['name', 'device_type', 'backed_up', 'transports', 'made_at'])
      .where('account_id', '=', account)
      .execute(),
    secondFactors: await tables
      .selectFrom('two_factors')
      .select('verified')
      .where('account_id', '=', account)
      .execute(),
    sessions: await tables
      .selectFrom('sessions')
      .select(['browser', 'made_at', 'expires_at'])
      .where('account_id', '=', account)
      .execute(),
    invitations: await tables
      .selectFrom('invitations')
      .select(['role', 'language', 'invited_at', 'used_at'])
      .where('email', '=', own?.email ?? '')
      .execute(),
    notices: await tables
      .selectFrom('notices')
      .select(['kind', 'about', 'address', 'at', 'seen_at', 'mailed_at', 'withdrawn_at'])
      .where('account_id', '=', account)
      .orderBy('at')
      .execute(),
  }
}

/** Takes away everything of somebody's; of the account only its id stays, which others refer to. */
export async function eraseRows(tx: Writer, account: AccountId, at: Date): Promise<void> {
  const tables = tx.tables<Tables>()
  const own = await tables.selectFrom('accounts').select('email').where('id', '=', account).executeTakeFirstOrThrow()
  for (const table of ['notices', 'account_wishes', 'sessions', 'identities', 'two_factors', 'passkeys'] as const)
    await tables.deleteFrom(table).where('account_id', '=', account).execute()
  await tables
    .deleteFrom('verifications')
    .where(({ or }) => or([own.email, account].flatMap((text) => [holds('identifier', text), holds('value', text)])))
    .execute()
  await tables.deleteFrom('invitations').where('email', '=', own.email).execute()
  await tables
    .updateTable('accounts')
    .set({
      name: '',
      name_key: null,
      email: `${account}@erased.invalid`,
      email_verified: 0,
      role: 'reader',
      journalist: null,
      two_factor_enabled: 0,
      erased_at: at.toISOString(),
      changed_at: at.toISOString(),
    })
    .where('id', '=', account)
    .execute()
}

/** Sign-ins that are under way name a person in values of several forms. */
const holds = (column: 'identifier' | 'value', text: string): RawBuilder<boolean> =>
  sql<boolean>`lower(${sql.ref(column)}) like ${`%${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`

/** Forgets what is over: addresses of networks, sessions and sign-ins that ended. */
export async function deleteBefore(tx: Writer, { addresses, ended }: { addresses: Date; ended: Date }): Promise<void> {
  const tables = tx.tables<Tables>()
  for (const table of ['sign_in_failures', 'letters_asked'] as const)
    await tables.deleteFrom(table).where('at', '<', addresses.toISOString()).execute()
  for (const table of ['sessions', 'verifications'] as const)
    await tables.deleteFrom(table).where('expires_at', '<', ended.toISOString()).execute()
}
