// What each kind of notice says, in the page and in mail.
import type { Key } from '../../style/words.ts'
import type { MailWish, NoticeKind } from './notice.ts'

export const sentences: Readonly<Record<NoticeKind, Key>> = {
  reply: 'notices.reply',
  'comment shown': 'notices.comment-shown',
  'comment held': 'notices.comment-held',
  'comment removed': 'notices.comment-removed',
  'comment restored': 'notices.comment-restored',
  decision: 'notices.decision',
  'appeal ruled': 'notices.appeal-ruled',
  sanction: 'notices.sanction',
  'correction answered': 'notices.correction-answered',
  case: 'notices.case',
}

export const wishSentences: Readonly<Record<MailWish, Key>> = {
  each: 'account.mail-each',
  daily: 'account.mail-daily',
  never: 'account.mail-never',
}
