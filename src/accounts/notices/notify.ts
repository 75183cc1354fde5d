// Tells a reader something, or takes it back.
import type { House, Tx } from '../../platform/house.ts'
import type { AccountId } from '../account.ts'
import { countUnread, earlierOf, insertNotice, markSeen, unreadOf, withdrawRow } from '../store/notices.ts'
import { addressee } from '../store/wishes.ts'
import type { Reader } from '../../platform/database.ts'
import type { Notice, NoticeKind, NoticeNews } from './notice.ts'

/** `about` is an id, `address` a path of the paper; who did it `by` themselves is told nothing. */
export type Telling = { kind: NoticeKind; about: string; address: string; by?: AccountId | null }

/**
 * Tells somebody something once, in the caller's transaction: the same kind about the same thing changes nothing. It stands in the
 * page at once, and is mailed at `mailAt` by the account's wish, unless it is taken back before.
 */
export async function notify(tx: Tx, account: AccountId, telling: Telling, mailAt: Date = tx.now()): Promise<void> {
  if (telling.by === account) return
  if (!/^\/(?!\/)[^\s\\]*$/.test(telling.address)) throw new Error(`${telling.address} is no path of the paper`)
  if (!(await addressee(tx.db, account))) return
  const { kind, about, address } = telling
  if (!(await insertNotice(tx.write, account, { kind, about, address }, { at: tx.now(), mailAt }))) return
  await tx.tell({ kind: 'notices changed', account } satisfies NoticeNews)
  await tx.tellAt({ kind: 'notices due', account } satisfies NoticeNews, mailAt)
}

/** Takes back what turned out not to be so. What was mailed already cannot be. */
export async function withdrawNotice(
  tx: Tx,
  account: AccountId,
  notice: { kind: NoticeKind; about: string },
): Promise<void> {
  if (await withdrawRow(tx.write, account, notice, tx.now()))
    await tx.tell({ kind: 'notices changed', account } satisfies NoticeNews)
}

/** How many notices somebody has not read. */
export const unreadNotices = (db: Reader, account: AccountId): Promise<number> => countUnread(db, account)

export type Notices = { notices: Notice[]; more: boolean }

const unreadAtMost = 100

/**
 * Somebody's notices as they were before they looked: unread ones first, then the newest that they have read; or, `before` one of them,
 * what came earlier. From now on they are read.
 */
export async function openNotices(
  house: House,
  account: AccountId,
  before: string | null,
  size = 50,
): Promise<Notices> {
  const unread = before === null ? await unreadOf(house.db, account, unreadAtMost) : []
  const earlier = await earlierOf(house.db, account, before, size + 1)
  const notices = [...unread, ...earlier.slice(0, size)]
  const unseen = notices.filter(({ isRead }) => !isRead).map(({ id }) => id)
  if (unseen.length > 0)
    await house.change(async (tx) => {
      if ((await markSeen(tx.write, account, unseen, tx.now())) > 0)
        await tx.tell({ kind: 'notices changed', account } satisfies NoticeNews)
    })
  return { notices, more: earlier.length > size }
}
