// Keeps reports: of comments, which moderators settle, and of errors in articles, which the desk answers.
import type { AccountId } from '../../accounts/accounts.ts'
import type { ArticleId } from '../../desk/desk.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { CommentId } from '../comment.ts'
import type {
  CorrectionReport,
  CorrectionReportId,
  CorrectionState,
  Report,
  ReportId,
  ReportReason,
} from '../report.ts'
import type { DiscussionTables } from './tables.ts'

/** Keeps a report; false if this account has reported this comment before. */
export async function insertReport(tx: Writer, report: Report, address: string): Promise<boolean> {
  const result = await tx
    .tables<DiscussionTables>()
    .insertInto('comment_reports')
    .values({
      id: report.id,
      comment_id: report.comment,
      revision: report.revision,
      account_id: report.by,
      reason: report.reason,
      illegal: report.reason === 'illegal content' ? 1 : 0,
      text: report.text,
      contact: contactText(report.contact),
      address,
      at: report.at.toISOString(),
      settled_at: null,
      settled_by: null,
    })
    .onConflict((on) => on.columns(['comment_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** Every report of a comment, oldest first. */
export async function reportsOn(db: Reader, comment: CommentId): Promise<Report[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comment_reports')
    .selectAll()
    .where('comment_id', '=', comment)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(reportOf)
}

export async function reportsBy(db: Reader, account: AccountId): Promise<Report[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('comment_reports')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('at')
    .execute()
  return rows.map(reportOf)
}

/** Settles what is open about a comment; true if anything was. */
export async function settleReports(tx: Writer, comment: CommentId, at: Date, by: AccountId | null): Promise<boolean> {
  const result = await tx
    .tables<DiscussionTables>()
    .updateTable('comment_reports')
    .set({ settled_at: at.toISOString(), settled_by: by })
    .where('comment_id', '=', comment)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Opens again what was settled at that instant. */
export async function unsettleReports(tx: Writer, comment: CommentId, settledAt: Date): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .updateTable('comment_reports')
    .set({ settled_at: null, settled_by: null })
    .where('comment_id', '=', comment)
    .where('settled_at', '=', settledAt.toISOString())
    .execute()
}

/** Reports of comments and of errors that came from one address since then. */
export async function reportsFrom(db: Reader, address: string, since: Date): Promise<number> {
  const read = db.tables<DiscussionTables>()
  const comments = await read
    .selectFrom('comment_reports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('address', '=', address)
    .where('at', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  const errors = await read
    .selectFrom('correction_reports')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('address', '=', address)
    .where('at', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return comments.count + errors.count
}

/** Whether somebody without an account has reported this comment from one address, and nobody has settled it. */
export async function isReportedFrom(db: Reader, address: string, comment: CommentId): Promise<boolean> {
  const row = await db
    .tables<DiscussionTables>()
    .selectFrom('comment_reports')
    .select('id')
    .where('comment_id', '=', comment)
    .where('address', '=', address)
    .where('account_id', 'is', null)
    .where('settled_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertCorrectionReport(tx: Writer, report: CorrectionReport, address: string): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .insertInto('correction_reports')
    .values({
      id: report.id,
      article_id: report.article,
      revision: report.revision,
      account_id: report.by,
      contact: contactText(report.contact),
      passage: report.passage,
      text: report.text,
      address,
      at: report.at.toISOString(),
      state: report.state,
      answer: '',
      answered_at: null,
      answered_by: null,
    })
    .execute()
}

export async function correctionReportById(db: Reader, id: CorrectionReportId): Promise<CorrectionReport | null> {
  const row = await db
    .tables<DiscussionTables>()
    .selectFrom('correction_reports')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? correctionReportOf(row) : null
}

/** Answers a report of an error; false if somebody has answered it before. */
export async function saveAnswer(
  tx: Writer,
  id: CorrectionReportId,
  { state, answer, by, at }: { state: CorrectionState; answer: string; by: AccountId; at: Date },
): Promise<boolean> {
  const result = await tx
    .tables<DiscussionTables>()
    .updateTable('correction_reports')
    .set({ state, answer, answered_at: at.toISOString(), answered_by: by })
    .where('id', '=', id)
    .where('state', '=', 'new')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Reports of errors in one state, oldest first. */
export async function correctionReports(
  db: Reader,
  state: CorrectionState,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<CorrectionReport[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('correction_reports')
    .selectAll()
    .where('state', '=', state)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(correctionReportOf)
}

export async function correctionReportsBy(db: Reader, account: AccountId): Promise<CorrectionReport[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('correction_reports')
    .selectAll()
    .where('account_id', '=', account)
    .orderBy('at')
    .execute()
  return rows.map(correctionReportOf)
}

/** Leaves of an account's reports what was reported, but not who did, nor their words. */
export async function blankReports(tx: Writer, account: AccountId): Promise<void> {
  const db = tx.tables<DiscussionTables>()
  const blank = { account_id: null, text: '', contact: '', address: null }
  await db.updateTable('comment_reports').set(blank).where('account_id', '=', account).execute()
  await db
    .updateTable('correction_reports')
    .set({ ...blank, passage: '' })
    .where('account_id', '=', account)
    .execute()
}

const contactText = (contact: Report['contact']): string => (contact === null ? '' : JSON.stringify(contact))
const contactOf = (text: string): Report['contact'] =>
  text === '' ? null : (JSON.parse(text) as NonNullable<Report['contact']>)

export const reportOf = (row: DiscussionTables['comment_reports']): Report => ({
  id: row.id as ReportId,
  comment: row.comment_id as CommentId,
  revision: row.revision,
  by: row.account_id as AccountId | null,
  reason: row.reason as ReportReason,
  text: row.text,
  contact: contactOf(row.contact),
  at: new Date(row.at),
  settledAt: row.settled_at === null ? null : new Date(row.settled_at),
})

const correctionReportOf = (row: DiscussionTables['correction_reports']): CorrectionReport => ({
  id: row.id as CorrectionReportId,
  article: row.article_id as ArticleId,
  revision: row.revision,
  by: row.account_id as AccountId | null,
  contact: contactOf(row.contact),
  passage: row.passage,
  text: row.text,
  at: new Date(row.at),
  state: row.state as CorrectionState,
  answer: row.answer,
  answeredAt: row.answered_at === null ? null : new Date(row.answered_at),
  answeredBy: row.answered_by as AccountId | null,
})
