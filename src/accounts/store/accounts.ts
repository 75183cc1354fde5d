// Reads and writes the people whom the paper knows.
import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Account, AccountId, Role } from '../account.ts'
import type { AccountTables } from './tables.ts'

type Row = Selectable<AccountTables['accounts']>

export const columns = ['id', 'name', 'role', 'language', 'journalist', 'joined_at', 'erased_at'] as const

/** An account from its row. Who was erased has neither name nor role. */
export function accountOf(row: Pick<Row, (typeof columns)[number]>): Account {
  const erased = row.erased_at !== null
  return {
    id: row.id as AccountId,
    name: erased ? '' : row.name,
    role: erased ? 'reader' : (row.role as Role),
    language: row.language as Language,
    journalist: erased ? null : row.journalist,
    joinedAt: new Date(row.joined_at),
    erased,
  }
}

/** An account, erased ones too; null if there never was one. */
export async function accountById(db: Reader, id: AccountId): Promise<Account | null> {
  return (await accountsById(db, [id])).get(id) ?? null
}

/** Accounts by their ids, erased ones too. */
export async function accountsById(db: Reader, ids: readonly AccountId[]): Promise<Map<AccountId, Account>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .tables<AccountTables>()
    .selectFrom('accounts')
    .select(columns)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id as AccountId, accountOf(row)]))
}

export async function insertAccount(tx: Writer, row: AccountTables['accounts']): Promise<void> {
  await tx.tables<AccountTables>().insertInto('accounts').values(row).execute()
}

/** The row of whoever has this e-mail address, in small letters. */
export async function rowByEmail(db: Reader, email: string): Promise<Row | undefined> {
  return db.tables<AccountTables>().selectFrom('accounts').selectAll().where('email', '=', email).executeTakeFirst()
}

export async function rowById(db: Reader, id: AccountId): Promise<Row | undefined> {
  return db.tables<AccountTables>().selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function updateAccount(
  tx: Writer,
  id: AccountId,
  change: Partial<Omit<AccountTables['accounts'], 'id'>>,
): Promise<void> {
  await tx.tables<AccountTables>().updateTable('accounts').set(change).where('id', '=', id).execute()
}
