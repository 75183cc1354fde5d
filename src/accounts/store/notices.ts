// Reads and writes notices.
import type { Selectable } from 'kysely'
import type { Reader, Writer } from '../../platform/database.ts'
import { newId } from '../../platform/ids.ts'
import type { AccountId } from '../account.ts'
import type { DueNotice, Notice, NoticeId, NoticeKind } from '../notices/notice.ts'
import type { NoticeTables } from './notice-tables.ts'

type Row = Selectable<NoticeTables['notices']>

const noticeOf = (row: Row): Notice => ({
  id: row.id as NoticeId,
  kind: row.kind as NoticeKind,
  about: row.about,
  address: row.address,
  at: new Date(row.at),
  isRead: row.seen_at !== null,
})

export type NewNotice = { kind: NoticeKind; about: string; address: string }

/** Writes a notice, or brings back one that was withdrawn; false if it stands already. */
export async function insertNotice(
  tx: Writer,
  account: AccountId,
  { kind, about, address }: NewNotice,
  { at, mailAt }: { at: Date; mailAt: Date },
): Promise<boolean> {
  const told = { address, at: at.toISOString(), seen_at: null, mail_at: mailAt.toISOString() }
  const row = await tx
    .tables<NoticeTables>()
    .insertInto('notices')
    .values({
      id: newId('notice', at),
      account_id: account,
      kind,
      about,
      ...told,
      mailed_at: null,
      withdrawn_at: null,
    })
    .onConflict((on) =>
      on
        .columns(['account_id', 'kind', 'about'])
        .doUpdateSet({ ...told, mailed_at: null, withdrawn_at: null })
        .where('notices.withdrawn_at', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Takes back a notice; false if there was none. */
export async function withdrawRow(
  tx: Writer,
  account: AccountId,
  { kind, about }: Pick<NewNotice, 'kind' | 'about'>,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .tables<NoticeTables>()
    .updateTable('notices')
    .set({ withdrawn_at: at.toISOString(), mail_at: null })
    .where('account_id', '=', account)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What somebody has not read yet, newest first. */
export async function unreadOf(db: Reader, account: AccountId, size: number): Promise<Notice[]> {
  const rows = await standing(db, account).where('seen_at', 'is', null).limit(size).execute()
  return rows.map(noticeOf)
}

/** What somebody was told, newest first, from before one of their notices on; without one only what they have read. */
export async function earlierOf(
  db: Reader,
  account: AccountId,
  before: string | null,
  size: number,
): Promise<Notice[]> {
  const first = before === null ? null : await standing(db, account).where('id', '=', before).executeTakeFirst()
  const rows = await standing(db, account)
    .$if(!first, (query) => query.where('seen_at', 'is not', null))
    .$if(Boolean(first), (query) =>
      query.where(({ or, eb, and }) =>
        or([eb('at', '<', first?.at ?? ''), and([eb('at', '=', first?.at ?? ''), eb('id', '<', first?.id ?? '')])]),
      ),
    )
    .limit(size)
    .execute()
  return rows.map(noticeOf)
}

const standing = (db: Reader, account: AccountId) =>
  db
    .tables<NoticeTables>()
    .selectFrom('notices')
    .selectAll()
    .where('account_id', '=', account)
    .where('withdrawn_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')

export async function countUnread(db: Reader, account: AccountId): Promise<number> {
  const row = await db
    .tables<NoticeTables>()
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .where('seen_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}

/** Marks notices as read; returns how many were not. */
export async function markSeen(tx: Writer, account: AccountId, ids: NoticeId[], at: Date): Promise<number> {
  if (ids.length === 0) return 0
  const { numUpdatedRows } = await tx
    .tables<NoticeTables>()
    .updateTable('notices')
    .set({ seen_at: at.toISOString() })
    .where('account_id', '=', account)
    .where('id', 'in', ids)
    .where('seen_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Takes the notices that are to be mailed, so that until `until` no other node does. */
export async function claimDue(tx: Writer, account: AccountId, now: Date, until: Date): Promise<DueNotice[]> {
  const due = await tx
    .tables<NoticeTables>()
    .selectFrom('notices')
    .selectAll()
    .where('account_id', '=', account)
    .where('mail_at', '<=', now.toISOString())
    .where('mailed_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('at')
    .orderBy('id')
    .execute()
  if (due.length === 0) return []
  const ids = due.map(({ id }) => id)
  const claimed = await tx
    .tables<NoticeTables>()
    .updateTable('notices')
    .set({ mail_at: until.toISOString() })
    .where('id', 'in', ids)
    .where('mail_at', '<=', now.toISOString())
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute()
  const ours = new Set(claimed.map(({ id }) => id))
  return due
    .filter(({ id }) => ours.has(id))
    .map((row) => ({ ...noticeOf(row), mailAt: new Date(row.mail_at ?? row.at) }))
}

/** Says when notices are to be mailed: at a later time, or null for not at all, or not any more. */
export async function setMailing(
  tx: Writer,
  ids: NoticeId[],
  { mailAt, mailedAt = null }: { mailAt: Date | null; mailedAt?: Date | null },
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .tables<NoticeTables>()
    .updateTable('notices')
    .set({ mail_at: mailAt?.toISOString() ?? null, mailed_at: mailedAt?.toISOString() ?? null })
    .where('id', 'in', ids)
    .execute()
}

/** How many mails somebody was sent since; what went out together was one. */
export async function mailsSince(db: Reader, account: AccountId, since: Date): Promise<number> {
  const row = await db
    .tables<NoticeTables>()
    .selectFrom('notices')
    .select(({ fn }) => fn.count<number>('mailed_at').distinct().as('count'))
    .where('account_id', '=', account)
    .where('mailed_at', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return row.count
}

/** Forgets what was told before a time. */
export async function deleteNoticesBefore(tx: Writer, before: Date): Promise<void> {
  await tx.tables<NoticeTables>().deleteFrom('notices').where('at', '<', before.toISOString()).execute()
}
