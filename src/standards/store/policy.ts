// Keeps the policy: every version of every clause, and of the terms.
import type { Reader, Writer } from '../../platform/database.ts'
import {
  byNumber,
  type Category,
  type Citation,
  type Clause,
  noPolicy,
  type Part,
  parts,
  type Terms,
} from '../clause.ts'
import type { StandardsTables } from './tables.ts'

/** Every version there ever was. */
export async function allClauses(db: Reader): Promise<Clause[]> {
  const rows = await db.tables<StandardsTables>().selectFrom('clauses').selectAll().execute()
  return rows.map(clauseOf)
}

/** The clauses in force, part by part and by number. */
export async function clausesInForce(db: Reader): Promise<Clause[]> {
  const rows = await db
    .tables<StandardsTables>()
    .selectFrom('clauses')
    .selectAll()
    .where('until_at', 'is', null)
    .execute()
  return rows.map(clauseOf).toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || byNumber(a, b))
}

export async function clauseInForce(db: Reader, number: string): Promise<Clause | null> {
  const row = await db
    .tables<StandardsTables>()
    .selectFrom('clauses')
    .selectAll()
    .where('number', '=', number)
    .where('until_at', 'is', null)
    .executeTakeFirst()
  return row ? clauseOf(row) : null
}

/** All versions of one clause, the first one first; none for a number that was never given. */
export async function clauseVersions(db: Reader, number: string): Promise<Clause[]> {
  const rows = await db
    .tables<StandardsTables>()
    .selectFrom('clauses')
    .selectAll()
    .where('number', '=', number)
    .orderBy('version')
    .execute()
  return rows.map(clauseOf)
}

/** A clause as a decision cited it. */
export async function clauseCited(db: Reader, { number, version }: Citation): Promise<Clause | null> {
  const row = await db
    .tables<StandardsTables>()
    .selectFrom('clauses')
    .selectAll()
    .where('number', '=', number)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? clauseOf(row) : null
}

export async function closeClause(tx: Writer, { number, version }: Citation, at: Date): Promise<void> {
  await tx
    .tables<StandardsTables>()
    .updateTable('clauses')
    .set({ until_at: at.toISOString() })
    .where('number', '=', number)
    .where('version', '=', version)
    .execute()
}

/** False if somebody else has just opened this version. */
export async function openClause(tx: Writer, clause: Clause, by: string): Promise<boolean> {
  const opened = await tx
    .tables<StandardsTables>()
    .insertInto('clauses')
    .values({
      number: clause.number,
      version: clause.version,
      part: clause.part,
      title_en: clause.title.en,
      title_ko: clause.title.ko,
      text_en: clause.text.en,
      text_ko: clause.text.ko,
      category: clause.category,
      law_en: clause.law?.en ?? null,
      law_ko: clause.law?.ko ?? null,
      since_at: clause.since.toISOString(),
      until_at: null,
      by,
    })
    .onConflict((on) => on.doNothing())
    .returning('number')
    .execute()
  return opened.length > 0
}

export async function terms(db: Reader): Promise<Terms & { version: number }> {
  const row = await db
    .tables<StandardsTables>()
    .selectFrom('policy_terms')
    .selectAll()
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { ...noPolicy.terms, version: 0 }
  return {
    introduction: { en: row.introduction_en, ko: row.introduction_ko },
    days: row.days,
    board: { en: row.board_en, ko: row.board_ko },
    version: row.version,
  }
}

/** False if somebody else has just kept this version. */
export async function saveTerms(
  tx: Writer,
  { introduction, days, board, version }: Terms & { version: number },
  at: Date,
  by: string,
): Promise<boolean> {
  const saved = await tx
    .tables<StandardsTables>()
    .insertInto('policy_terms')
    .values({
      version,
      introduction_en: introduction.en,
      introduction_ko: introduction.ko,
      days,
      board_en: board.en,
      board_ko: board.ko,
      since_at: at.toISOString(),
      by,
    })
    .onConflict((on) => on.doNothing())
    .returning('version')
    .execute()
  return saved.length > 0
}

const clauseOf = (row: StandardsTables['clauses']): Clause => ({
  number: row.number,
  version: row.version,
  part: row.part as Part,
  title: { en: row.title_en, ko: row.title_ko },
  text: { en: row.text_en, ko: row.text_ko },
  category: row.category as Category,
  law: row.law_en === null || row.law_ko === null ? null : { en: row.law_en, ko: row.law_ko },
  since: new Date(row.since_at),
  until: row.until_at === null ? null : new Date(row.until_at),
})
