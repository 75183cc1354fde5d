// A notice: something that happened to what a reader wrote, asked for or was decided about.
import type { Id } from '../../platform/ids.ts'
import type { AccountId } from '../account.ts'

export type NoticeId = Id<'notice'>

export const noticeKinds = [
  'reply',
  'comment shown',
  'comment held',
  'comment removed',
  'comment restored',
  'decision',
  'appeal ruled',
  'sanction',
  'correction answered',
  'case',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** `about` is the id of what it is about, `address` the path where that can be read. */
export type Notice = { id: NoticeId; kind: NoticeKind; about: string; address: string; at: Date; isRead: boolean }

/** How an account wishes to be mailed. */
export const mailWishes = ['each', 'daily', 'never'] as const
export type MailWish = (typeof mailWishes)[number]
export const usualMail: MailWish = 'each'

/** Decisions against a reader: the policy and the law (DSA art. 17) promise a statement, whatever the wish. */
const statements: ReadonlySet<NoticeKind> = new Set(['comment removed', 'decision', 'sanction', 'appeal ruled'])
export const isStatement = (kind: NoticeKind): boolean => statements.has(kind)

/** What a day's mails to one account may be before the rest waits for the morning; statements may be more. */
const mailsADay = 20
const mailsADayWithStatements = 40

export type DueNotice = Notice & { mailAt: Date }
export type Posting = { mail: DueNotice[]; wait: DueNotice[]; leave: DueNotice[] }

/**
 * What becomes of notices that are due: mailed now, mailed in the morning, or left to the page. `morning` gives the first morning
 * after an instant, `sent` is how many mails the last day saw.
 */
export function posted(
  due: readonly DueNotice[],
  wish: MailWish,
  { sent, now, morning }: { sent: number; now: Date; morning: (after: Date) => Date },
): Posting {
  const posting: Posting = { mail: [], wait: [], leave: [] }
  for (const notice of due) posting[placeOf(notice)].push(notice)
  return posting

  function placeOf(notice: DueNotice): keyof Posting {
    const sinceMorning = morning(notice.at) > now
    if (isStatement(notice.kind)) return sent < mailsADayWithStatements || !sinceMorning ? 'mail' : 'wait'
    // Who has read it in the paper need not read it again.
    if (wish === 'never' || notice.isRead) return 'leave'
    if (!sinceMorning) return 'mail'
    return wish === 'daily' || sent >= mailsADay ? 'wait' : 'mail'
  }
}

/** What the wire carries of notices. */
export type NoticeNews = { kind: 'notices changed'; account: AccountId } | { kind: 'notices due'; account: AccountId }
