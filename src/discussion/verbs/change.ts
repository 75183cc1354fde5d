// What authors do with their own comments: change them for five minutes, or take them back.
import type { Account } from '../../accounts/accounts.ts'
import type { Reader } from '../../platform/database.ts'
import { Conflict, NotAllowed, NotFound } from '../../platform/failure.ts'
import type { House, Tx } from '../../platform/house.ts'
import { type Comment, type CommentId, mayEdit, type Quote, wroteIt } from '../comment.ts'
import { type Answer, problem, refused } from '../problem.ts'
import type { Trail } from '../steps/step.ts'
import * as store from '../store/comments.ts'
import { settleReports } from '../store/reports.ts'
import { entriesIn } from '../steps/words.ts'
import { insertVerdicts, releaseClaim } from '../store/rulings.ts'
import { insertHits } from '../store/words.ts'
import { moderate } from './moderating.ts'
import { about, change } from './moving.ts'
import { clauseOfList, decideByList, recordRemoval, refusal, stateFor } from './outcome.ts'
import { publishedArticle } from './place.ts'
import { knownComment } from './reading.ts'
import { mustBeAllowed, silence } from './standing.ts'
import { checkedBody, checkedQuote } from './text.ts'

/** A new text; the quote stays as it is where none is given. */
export type Amendment = { body: string; quote?: Quote | null }

/**
 * Changes a comment: a new revision that moderation looks at like a new comment. What was held stays held; what is shown stays shown if
 * nothing is found. Throws NotAllowed for anybody but its author, Conflict when it is too late.
 */
export async function edit(
  house: House,
  id: CommentId,
  amendment: Amendment,
  by: Account,
): Promise<Answer<{ comment: Comment }>> {
  await mustBeAllowed(house.db, by, 'comment')
  const before = await knownComment(house.db, id)
  mustBeTheirs(before, by)
  await mustBeInTime(house.db, before, by, house.now())
  const article = await publishedArticle(house.db, before.article)
  const { text: body, problems } = checkedBody(amendment.body)
  const asked = amendment.quote === undefined ? before.quote : amendment.quote
  const { quote, problems: misquoted } = await checkedQuote(house.db, article, asked)
  const silenced = await silence(house.db, by, house.now())
  if (silenced) return refused(problem('author', silenced.code, silenced.details))
  if (problems.length + misquoted.length > 0) return refused(...problems, ...misquoted)
  const { trail, facts } = await moderate(house, { comment: id, article, body, before }, by)
  if (trail.verdict === 'refuse') return refusal(trail)
  const clause = await clauseOfList(house, trail, facts)
  return house.change((tx) => write(tx, { before, body, quote, language: facts.language, trail, clause }, by))
}

type Writing = Pick<Comment, 'body' | 'quote' | 'language'> & {
  before: Comment
  trail: Trail
  clause: string | null
}

async function write(
  tx: Tx,
  { before: seen, body, quote, language, trail, clause }: Writing,
  by: Account,
): Promise<Answer<{ comment: Comment }>> {
  const before = await mustStand(tx, seen.id)
  if (before.revision !== seen.revision) throw new Conflict('comment.changed-meanwhile')
  await mustBeInTime(tx.db, before, by, tx.now())
  const at = tx.now()
  const amended: Comment = {
    ...before,
    ...(before.state === 'held' ? {} : stateFor(trail)),
    revision: before.revision + 1,
    body,
    quote,
    language,
    editedAt: at,
  }
  const after = clause === null ? amended : await decideByList(tx, amended, clause)
  await store.insertRevision(tx.write, after.id, { number: after.revision, at, body, quote })
  await insertVerdicts(tx.write, after, trail.findings, at)
  await insertHits(tx.write, after, entriesIn(trail), at)
  await change(tx, before, after)
  if (after.state === 'removed') await recordRemoval(tx, after, amended)
  await tx.tell({ kind: 'comment edited', ...about(after) })
  return { ok: true, comment: after }
}

/** Takes a comment back. It keeps its place for its replies; nobody reads its text any more. Throws Conflict after a removal. */
export async function withdraw(house: House, id: CommentId, by: Account): Promise<Comment> {
  return house.change(async (tx) => {
    const before = await mustStand(tx, id)
    mustBeTheirs(before, by)
    if (before.state === 'withdrawn') return before
    if (before.state === 'removed') throw new Conflict('comment.ruled-already')
    const after = await change(tx, before, { ...before, state: 'withdrawn', heldBy: null, pickedAt: null })
    await releaseClaim(tx.write, id)
    await settleReports(tx.write, id, tx.now(), null)
    await tx.tell({ kind: 'comment withdrawn', ...about(after) })
    return after
  })
}

/** A comment, held by this transaction with its thread; throws NotFound where there is none. */
export async function mustStand(tx: Tx, id: CommentId): Promise<Comment> {
  const comment = await store.holdComment(tx.write, id)
  if (!comment) throw new NotFound('comment.unknown')
  return comment
}

function mustBeTheirs(comment: Comment, by: Account): void {
  if (wroteIt(by, comment)) return
  // Of what is not shown, others do not even learn that it exists.
  if (comment.state !== 'shown') throw new NotFound('comment.unknown')
  throw new NotAllowed('comment.own')
}

async function mustBeInTime(db: Reader, comment: Comment, by: Account, now: Date): Promise<void> {
  const answered = (await store.answeredAmong(db, [comment.id])).has(comment.id)
  if (!mayEdit(by, comment, { now, answered })) throw new Conflict('comment.unanswerable')
}
