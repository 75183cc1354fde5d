// Reports: of a comment to the moderators, and of an error to the desk, which answers it.
import { type Account, may } from '../../accounts/accounts.ts'
import type * as desk from '../../desk/desk.ts'
import { addressHash } from '../../platform/address.ts'
import { Conflict, NotAllowed, NotFound, TooFast } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { CommentId } from '../comment.ts'
import { isBlank } from '../../language/cleaning.ts'
import { type Answer, problem, type Problem, refused } from '../problem.ts'
import {
  type Contact,
  type CorrectionReport,
  type CorrectionReportId,
  type CorrectionState,
  longestPassage,
  longestReport,
  looksLikeEmail,
  type ReportReason,
} from '../report.ts'
import { holdAddress } from '../store/comments.ts'
import * as store from '../store/reports.ts'
import { mustStand } from './change.ts'
import { about } from './moving.ts'
import { publishedArticle } from './place.ts'
import { knownComment } from './reading.ts'
import type { From } from './say.ts'
import { mustBeAllowed } from './standing.ts'
import { checked } from './text.ts'

const mostInTenMinutes = 10
const longestName = 60

export type Reporting = { reason: ReportReason | null; text: string; contact: Contact | null }

/**
 * Reports a comment. Who is not signed in may report illegal content, with a name and an e-mail address. Throws NotFound for what is not
 * shown, NotAllowed where an account is needed, TooFast after ten reports in ten minutes from one address.
 */
export async function report(
  house: House,
  id: CommentId,
  { reason, text: written, contact }: Reporting,
  by: Account | null,
  from: From,
): Promise<Answer> {
  if (by) await mustBeAllowed(house.db, by, 'report')
  const seen = await knownComment(house.db, id)
  if (seen.state !== 'shown') throw new NotFound('comment.unknown')
  await publishedArticle(house.db, seen.article)
  const { text, problems } = checked('text', written, longestReport)
  if (reason === null) problems.push(problem('reason', 'report.reason-missing'))
  else if (by === null && reason !== 'illegal content') throw new NotAllowed('account.signed-out')
  if (reason === 'illegal content' && isBlank(text)) problems.push(problem('text', 'report.text-missing'))
  const reached = contactOf(contact, by === null)
  problems.push(...reached.problems)
  if (problems.length > 0 || reason === null) return refused(...problems)
  return house.change(async (tx) => {
    const address = await inPace(tx, from)
    // What is removed meanwhile can no longer be ruled on, and its report would wait for ever.
    const comment = await mustStand(tx, id)
    if (comment.state !== 'shown') throw new NotFound('comment.unknown')
    if (by === null && (await store.isReportedFrom(tx.db, address, id)))
      return refused(problem('reason', 'report.reported-already'))
    const made = {
      id: newId('report', tx.now()),
      comment: id,
      revision: comment.revision,
      by: by?.id ?? null,
      reason,
      text,
      contact: reached.contact,
      at: tx.now(),
      settledAt: null,
    }
    if (!(await store.insertReport(tx.write, made, address)))
      return refused(problem('reason', 'report.reported-already'))
    await tx.tell({ kind: 'comment reported', ...about(comment), report: made.id })
    return { ok: true }
  })
}

export type ErrorReporting = { passage: string; text: string; contact: Contact | null }

/** Reports an error in an article to the desk; nobody needs an account for it. */
export async function reportCorrection(
  house: House,
  id: desk.ArticleId,
  { passage: quoted, text: written, contact }: ErrorReporting,
  by: Account | null,
  from: From,
): Promise<Answer<{ report: CorrectionReportId }>> {
  const article = await publishedArticle(house.db, id)
  const { text, problems } = checked('text', written, longestReport)
  const { text: passage, problems: tooLong } = checked('passage', quoted, longestPassage)
  if (isBlank(text)) problems.push(problem('text', 'correction.text-missing'))
  const reached = contactOf(contact, false)
  problems.push(...tooLong, ...reached.problems)
  if (problems.length > 0) return refused(...problems)
  return house.change(async (tx) => {
    const address = await inPace(tx, from)
    const made: CorrectionReport = {
      id: newId('correctionreport', tx.now()),
      article: id,
      revision: article.revision,
      by: by?.id ?? null,
      contact: reached.contact,
      passage,
      text,
      at: tx.now(),
      state: 'new',
      answer: '',
      answeredAt: null,
      answeredBy: null,
    }
    await store.insertCorrectionReport(tx.write, made, address)
    await tx.tell({ kind: 'correction reported', report: made.id, article: id })
    return { ok: true, report: made.id }
  })
}

/** Answers a report of an error. Throws NotAllowed without the permission, Conflict if somebody has answered it. */
export async function answerCorrection(
  house: House,
  id: CorrectionReportId,
  { state, answer: written }: { state: Exclude<CorrectionState, 'new'>; answer: string },
  by: Account,
): Promise<Answer> {
  if (!may(by, 'answer corrections')) throw new NotAllowed('account.not-allowed')
  const { text: answer, problems } = checked('answer', written, longestReport)
  if (isBlank(answer)) problems.push(problem('answer', 'correction.answer-missing'))
  if (problems.length > 0) return refused(...problems)
  return house.change(async (tx) => {
    const found = await store.correctionReportById(tx.db, id)
    if (!found) throw new NotFound('correction.unknown')
    const isFirst = await store.saveAnswer(tx.write, id, { state, answer, by: by.id, at: tx.now() })
    if (!isFirst) throw new Conflict('correction.answered-already')
    await tx.tell({ kind: 'correction answered', report: id, article: found.article })
    return { ok: true }
  })
}

/** The address as it is kept; throws TooFast when too many reports came from it. */
async function inPace(tx: Tx, from: From): Promise<string> {
  const address = addressHash(tx, from.address, 'reports')
  await holdAddress(tx.write, address)
  const since = new Date(tx.now().getTime() - 10 * 60_000)
  if ((await store.reportsFrom(tx.db, address, since)) >= mostInTenMinutes) throw new TooFast('report.pace')
  return address
}

function contactOf(contact: Contact | null, isNeeded: boolean): { contact: Contact | null; problems: Problem[] } {
  const { text: name, problems } = checked('contact', contact?.name ?? '', longestName)
  const email = contact?.email.trim() ?? ''
  const isEmpty = isBlank(name) && email === ''
  if (isEmpty && !isNeeded) return { contact: null, problems: [] }
  if (!looksLikeEmail(email)) problems.push(problem('contact', 'mail.address'))
  if (isNeeded && isBlank(name)) problems.push(problem('contact', 'report.contact-missing'))
  return { contact: { name, email }, problems }
}
