// Reads and writes what accounts wish for, and whom their mail goes to.
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type { AccountId } from '../account.ts'
import { type MailWish, usualMail } from '../notices/notice.ts'
import type { NoticeTables } from './notice-tables.ts'
import type { AccountTables } from './tables.ts'

export type Wishes = { mail: MailWish; renamedAt: Date | null }

export async function wishesOf(db: Reader, account: AccountId): Promise<Wishes> {
  const row = await db
    .tables<NoticeTables>()
    .selectFrom('account_wishes')
    .selectAll()
    .where('account_id', '=', account)
    .executeTakeFirst()
  return {
    mail: (row?.mail ?? usualMail) as MailWish,
    renamedAt: row?.renamed_at ? new Date(row.renamed_at) : null,
  }
}

export async function keepWishes(tx: Writer, account: AccountId, wishes: Partial<Wishes>): Promise<void> {
  const change = {
    ...(wishes.mail === undefined ? {} : { mail: wishes.mail }),
    ...(wishes.renamedAt === undefined ? {} : { renamed_at: wishes.renamedAt?.toISOString() ?? null }),
  }
  await tx
    .tables<NoticeTables>()
    .insertInto('account_wishes')
    .values({ account_id: account, mail: usualMail, renamed_at: null, ...change })
    .onConflict((on) => on.column('account_id').doUpdateSet(change))
    .execute()
}

/** `email` is null where none is confirmed: a stranger's address could stand there. */
export type Addressee = { email: string | null; language: Language; mail: MailWish }

/** Whom mail to an account goes to; null for one that is closed. */
export async function addressee(db: Reader, account: AccountId): Promise<Addressee | null> {
  const row = await db
    .tables<AccountTables & NoticeTables>()
    .selectFrom('accounts')
    .leftJoin('account_wishes', 'account_wishes.account_id', 'accounts.id')
    .select(['email', 'email_verified', 'language', 'mail'])
    .where('id', '=', account)
    .where('erased_at', 'is', null)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()
  if (!row) return null
  return {
    email: row.email_verified === 1 ? row.email : null,
    language: row.language as Language,
    mail: (row.mail ?? usualMail) as MailWish,
  }
}
