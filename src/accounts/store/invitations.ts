// Keeps invitations. Their tokens are in the table as keyed hashes.
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { Role } from '../account.ts'
import type { AccountTables } from './tables.ts'

export type Invitation = { id: string; email: string; role: Role; language: Language; expiresAt: Date }

export async function insertInvitation(tx: Writer, row: AccountTables['invitations']): Promise<void> {
  await tx.tables<AccountTables>().insertInto('invitations').values(row).execute()
}

/** Earlier invitations to an address are void. */
export async function voidInvitations(tx: Writer, email: string, at: Date): Promise<void> {
  await tx
    .tables<AccountTables>()
    .updateTable('invitations')
    .set({ used_at: at.toISOString() })
    .where('email', '=', email)
    .where('used_at', 'is', null)
    .execute()
}

/** The invitation that a token opens, while it can still be used. */
export async function openInvitation(db: Reader, hash: string, now: Date): Promise<Invitation | null> {
  const row = await db
    .tables<AccountTables>()
    .selectFrom('invitations')
    .select(columns)
    .where('token', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row ? invitationOf(row) : null
}

/** Invitations that can still be used, newest first, at most 100. */
export async function openInvitations(db: Reader, now: Date): Promise<Invitation[]> {
  const rows = await db
    .tables<AccountTables>()
    .selectFrom('invitations')
    .select(columns)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .orderBy('invited_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(invitationOf)
}

/** Uses an invitation up; false if somebody was quicker. */
export async function useInvitation(tx: Writer, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .tables<AccountTables>()
    .updateTable('invitations')
    .set({ used_at: now.toISOString() })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const columns = ['id', 'email', 'role', 'language', 'expires_at'] as const

const invitationOf = (row: Pick<AccountTables['invitations'], (typeof columns)[number]>): Invitation => ({
  id: row.id,
  email: row.email,
  role: row.role as Role,
  language: row.language as Language,
  expiresAt: new Date(row.expires_at),
})
