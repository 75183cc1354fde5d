// Finds accounts for who administers them, and keeps watch over the last administrator.
import type { Reader, Writer } from '../../platform/database.ts'
import type { Account, AccountId } from '../account.ts'
import { accountOf, columns } from './accounts.ts'
import type { AccountTables } from './tables.ts'

export type Kept = Account & { email: string; active: boolean }
export type Search = { words: string; staffOnly: boolean; page: number; size: number }

/** Accounts whose name or address holds the words, newest first; `more`: there is another page. */
export async function findAccounts(
  db: Reader,
  { words, staffOnly, page, size }: Search,
): Promise<{ accounts: Kept[]; more: boolean }> {
  let query = db
    .tables<AccountTables>()
    .selectFrom('accounts')
    .select([...columns, 'email', 'deactivated_at'])
    .where('erased_at', 'is', null)
  if (staffOnly) query = query.where('role', '!=', 'reader')
  if (words !== '') {
    const like = `%${words.toLowerCase().replaceAll(/[\\%]/g, '')}%`
    query = query.where((the) =>
      the.or([the('email', 'like', like), the(the.fn<string>('lower', ['name']), 'like', like)]),
    )
  }
  const rows = await query
    .orderBy('joined_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute()
  const accounts = rows
    .slice(0, size)
    .map((row) => ({ ...accountOf(row), email: row.email, active: row.deactivated_at === null }))
  return { accounts, more: rows.length > size }
}

/** Whether somebody is the only administrator who can sign in. On PostgreSQL nobody else can change that until the change is done. */
export async function isLastAdministrator(tx: Writer, id: AccountId): Promise<boolean> {
  const query = tx
    .tables<AccountTables>()
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', 'administrator')
    .where('deactivated_at', 'is', null)
    .where('erased_at', 'is', null)
  const rows = await (tx.kind === 'postgres' ? query.orderBy('id').forUpdate() : query).execute()
  return rows.length === 1 && rows[0]?.id === id
}
