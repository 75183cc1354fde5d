// Keeps rulings, what each step of moderation said, and who has which comment in hand.
import type { AccountId } from '../../accounts/accounts.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { CommentId, CommentState } from '../comment.ts'
import type { ActName, Ruling, RulingId } from '../ruling.ts'
import type { Found, Verdict } from '../steps/step.ts'
import type { DiscussionTables } from './tables.ts'

export async function insertRuling(tx: Writer, ruling: Ruling): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .insertInto('rulings')
    .values({
      id: ruling.id,
      comment_id: ruling.comment,
      revision: ruling.revision,
      act: ruling.act,
      from_state: ruling.from,
      to_state: ruling.to,
      held_by: ruling.heldBy,
      by: ruling.by,
      at: ruling.at.toISOString(),
      decision_id: ruling.decision,
      undone_at: null,
    })
    .execute()
}

export async function rulingById(db: Reader, id: RulingId): Promise<Ruling | null> {
  const row = await db
    .tables<DiscussionTables>()
    .selectFrom('rulings')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? rulingOf(row) : null
}

/** Every ruling on a comment, oldest first. */
export async function rulingsOn(db: Reader, comment: CommentId): Promise<Ruling[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('rulings')
    .selectAll()
    .where('comment_id', '=', comment)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(rulingOf)
}

export async function markUndone(tx: Writer, ruling: RulingId, at: Date): Promise<void> {
  await tx
    .tables<DiscussionTables>()
    .updateTable('rulings')
    .set({ undone_at: at.toISOString() })
    .where('id', '=', ruling)
    .execute()
}

export async function insertVerdicts(
  tx: Writer,
  { id, revision }: { id: CommentId; revision: number },
  findings: readonly Found[],
  at: Date,
): Promise<void> {
  if (findings.length === 0) return
  await tx
    .tables<DiscussionTables>()
    .insertInto('verdicts')
    .values(
      findings.map(({ step, verdict, because, detail }, position) => ({
        comment_id: id,
        revision,
        position,
        step,
        verdict,
        because: detail === undefined ? because : `${because} ${detail}`,
        at: at.toISOString(),
      })),
    )
    .execute()
}

/** What each step of moderation said about one revision of a comment, in the order of the steps. */
export type KeptVerdict = {
  revision: number
  step: string
  verdict: Verdict
  because: string
  detail: string
  at: Date
}

export async function verdictsOn(db: Reader, comment: CommentId): Promise<KeptVerdict[]> {
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('verdicts')
    .selectAll()
    .where('comment_id', '=', comment)
    .orderBy('revision')
    .orderBy('position')
    .execute()
  return rows.map(keptVerdict)
}

export function keptVerdict({ revision, step, verdict, because, at }: DiscussionTables['verdicts']): KeptVerdict {
  const [code = '', ...detail] = because.split(' ')
  return { revision, step, verdict: verdict as Verdict, because: code, detail: detail.join(' '), at: new Date(at) }
}

export type Claim = { comment: CommentId; by: AccountId; until: Date }

export async function claimOn(db: Reader, comment: CommentId): Promise<Claim | null> {
  return (await claimsOn(db, [comment])).get(comment) ?? null
}

export async function claimsOn(db: Reader, comments: readonly CommentId[]): Promise<Map<string, Claim>> {
  if (comments.length === 0) return new Map()
  const rows = await db
    .tables<DiscussionTables>()
    .selectFrom('claims')
    .selectAll()
    .where('comment_id', 'in', comments)
    .execute()
  return new Map(
    rows.map((row) => [
      row.comment_id,
      { comment: row.comment_id as CommentId, by: row.by as AccountId, until: new Date(row.until) },
    ]),
  )
}

export async function saveClaim(tx: Writer, { comment, by, until }: Claim): Promise<void> {
  const row = { by, until: until.toISOString() }
  await tx
    .tables<DiscussionTables>()
    .insertInto('claims')
    .values({ comment_id: comment, ...row })
    .onConflict((on) => on.column('comment_id').doUpdateSet(row))
    .execute()
}

export async function releaseClaim(tx: Writer, comment: CommentId): Promise<void> {
  await tx.tables<DiscussionTables>().deleteFrom('claims').where('comment_id', '=', comment).execute()
}

export const rulingOf = (row: DiscussionTables['rulings']): Ruling => ({
  id: row.id as RulingId,
  comment: row.comment_id as CommentId,
  revision: row.revision,
  act: row.act as ActName,
  from: row.from_state as CommentState,
  to: row.to_state as CommentState,
  heldBy: row.held_by,
  by: row.by as AccountId | null,
  at: new Date(row.at),
  decision: row.decision_id,
  undoneAt: row.undone_at === null ? null : new Date(row.undone_at),
})
