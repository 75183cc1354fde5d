// Tells readers what became of what they wrote: in the page at once, by mail when it can no longer be undone.
import * as accounts from '../../accounts/accounts.ts'
import type { AccountId } from '../../accounts/accounts.ts'
import type { House, Tx } from '../../platform/house.ts'
import type { Language } from '../../platform/i18n.ts'
import * as urls from '../../urls.ts'
import type { Comment } from '../comment.ts'
import type { DiscussionNews } from '../news.ts'
import type { Ruling } from '../ruling.ts'
import { commentById } from '../store/comments.ts'
import { mutedBy } from '../store/readers.ts'
import { correctionReportById } from '../store/reports.ts'
import { rulingById } from '../store/rulings.ts'
import type { CorrectionReportId } from '../report.ts'
import { statementsIn } from './standing.ts'

type Notice = Parameters<typeof accounts.notify>[2]['kind']

/** What the author is told of a ruling; null where nothing changes for them. */
function noticeOf({ act, from }: Ruling): Notice | null {
  if (act === 'approve') return from === 'held' ? 'comment shown' : null
  return act === 'hold' ? 'comment held' : act === 'restore' ? 'comment restored' : 'comment removed'
}

/** Tells the author of a ruling, in its transaction. */
export async function tellRuled(tx: Tx, comment: Comment, ruling: Ruling, mailAt: Date): Promise<void> {
  const kind = noticeOf(ruling)
  if (kind === null || comment.author === null) return
  const address = addressOf(comment, ruling, await statementsIn(tx.db, comment))
  await accounts.notify(tx, comment.author, { kind, about: ruling.id, address, by: ruling.by }, mailAt)
}

/** Takes back what the author was told of a ruling that was undone. */
export async function untellRuled(tx: Tx, comment: Comment, ruling: Ruling): Promise<void> {
  const kind = noticeOf(ruling)
  if (kind === null || comment.author === null) return
  await accounts.withdrawNotice(tx, comment.author, { kind, about: ruling.id })
}

const addressOf = ({ id }: Comment, { to, decision }: Ruling, language: Language): string =>
  to === 'removed' && decision !== null ? urls.standardsCase(language, decision) : urls.comment(language, id)

/** Tells whoever was answered: hears 'comment said', and 'ruling stands' of what was held until then. */
export async function tellAnswered(
  house: House,
  news: Extract<DiscussionNews, { kind: 'comment said' | 'ruling stands' }>,
): Promise<void> {
  await house.change(async (tx) => {
    const reply = await commentById(tx.db, news.comment)
    if (reply?.state !== 'shown' || reply.parent === null) return
    if (news.kind === 'ruling stands' && !(await showed(tx, news))) return
    const answered = await commentById(tx.db, reply.answers ?? reply.parent)
    if (!answered?.author || answered.author === reply.author) return
    if (reply.author !== null && (await mutedBy(tx.db, answered.author)).includes(reply.author)) return
    await tellReply(tx, answered.author, reply, await statementsIn(tx.db, answered))
  })
}

async function showed(tx: Tx, { ruling }: Extract<DiscussionNews, { kind: 'ruling stands' }>): Promise<boolean> {
  const found = await rulingById(tx.db, ruling as Ruling['id'])
  return found?.undoneAt === null && found.act === 'approve' && found.from === 'held'
}

const tellReply = (tx: Tx, to: AccountId, reply: Comment, language: Language): Promise<void> =>
  accounts.notify(tx, to, {
    kind: 'reply',
    about: reply.id,
    address: urls.comment(language, reply.id),
    by: reply.author,
  })

/** Tells who reported an error what the desk found: hears 'correction answered'. */
export async function tellCorrectionAnswered(
  house: House,
  news: Extract<DiscussionNews, { kind: 'correction answered' }>,
): Promise<void> {
  await house.change(async (tx) => {
    const found = await correctionReportById(tx.db, news.report as CorrectionReportId)
    if (!found?.by) return
    const account = await accounts.accountById(tx.db, found.by)
    if (!account) return
    await accounts.notify(tx, found.by, {
      kind: 'correction answered',
      about: found.id,
      address: urls.notices(account.language),
      by: found.answeredBy,
    })
  })
}
