// Keeps readers' words with their sentences; whoever asks names whose.
import { sql } from 'kysely'
import type { AccountId } from '../../accounts/accounts.ts'
import type { EntryPos, Level } from '../../language/word-book/word-book.ts'
import type { Reader, Writer } from '../../platform/database.ts'
import type { KeptSentence, KeptWord, Schedule, WordId } from '../keeping/kept-word.ts'

type WordRow = {
  id: string
  account_id: string
  word: string
  sense: string
  headword: string
  pos: string | null
  level: number | null
  definition: string
  gloss: string
  sought: string
  kept_at: string
  revision: number
  due_at: string
  schedule: string
  schedule_before: string | null
  answered_at: string | null
}
type SentenceRow = {
  word_id: string
  number: number
  text: string
  spans: string
  article_id: string | null
  address: string | null
  day: string | null
}
type WordTables = { kept_words: WordRow; kept_sentences: SentenceRow }

export type Order = 'newest' | 'letters' | 'due'
export type Filter = { order: Order; level: number | null; search: string; page: number; size: number }

const scheduleFrom = (text: string): Schedule => {
  const { due, last, ...rest } = JSON.parse(text) as Omit<Schedule, 'due' | 'last'> & {
    due: string
    last: string | null
  }
  return { ...rest, due: new Date(due), last: last === null ? null : new Date(last) }
}

const sentenceFrom = ({ text, spans, article_id, address, day }: SentenceRow): KeptSentence => ({
  text,
  spans: JSON.parse(spans) as [number, number][],
  article: article_id,
  address,
  day,
})

const wordFrom = (row: WordRow, sentences: KeptSentence[]): KeptWord => ({
  id: row.id as WordId,
  headword: row.headword,
  pos: row.pos as EntryPos | null,
  sense: row.sense,
  level: row.level as Level | null,
  definition: row.definition,
  gloss: row.gloss,
  keptAt: new Date(row.kept_at),
  revision: row.revision,
  schedule: scheduleFrom(row.schedule),
  answeredAt: row.answered_at === null ? null : new Date(row.answered_at),
  sentences,
})

/** Nobody else keeps a word for this account until the transaction ends. SQLite has one writer anyhow. */
export async function holdKeeper(tx: Writer, account: AccountId): Promise<void> {
  if (tx.kind !== 'postgres') return
  await sql`select pg_advisory_xact_lock(hashtextextended(${account}, 11))`.execute(tx.tables<WordTables>())
}

const wordsIn = (db: Reader, account: AccountId) =>
  db.tables<WordTables>().selectFrom('kept_words').selectAll().where('account_id', '=', account)

async function withSentences(db: Reader, rows: readonly WordRow[]): Promise<KeptWord[]> {
  const found: SentenceRow[] = []
  // Databases take only so many values in one question.
  for (let from = 0; from < rows.length; from += 500) {
    const ids = rows.slice(from, from + 500).map(({ id }) => id)
    const some = db.tables<WordTables>().selectFrom('kept_sentences').selectAll().where('word_id', 'in', ids)
    found.push(...(await some.orderBy('number').execute()))
  }
  const byWord = Map.groupBy(found, (one) => one.word_id)
  return rows.map((row) => wordFrom(row, (byWord.get(row.id) ?? []).map(sentenceFrom)))
}

export async function keptWord(db: Reader, account: AccountId, id: WordId): Promise<KeptWord | null> {
  const rows = await wordsIn(db, account).where('id', '=', id).execute()
  return (await withSentences(db, rows))[0] ?? null
}

/** Every meaning of a headword, in lower case, that somebody keeps. */
export const keptMeanings = async (db: Reader, account: AccountId, word: string): Promise<KeptWord[]> =>
  withSentences(db, await wordsIn(db, account).where('word', '=', word).execute())

/** `word` is the headword in lower case. */
export async function keptMeaning(
  db: Reader,
  account: AccountId,
  { word, sense }: { word: string; sense: string },
): Promise<KeptWord | null> {
  const rows = await wordsIn(db, account).where('word', '=', word).where('sense', '=', sense).execute()
  return (await withSentences(db, rows))[0] ?? null
}

const counted = async (query: { executeTakeFirstOrThrow: () => Promise<{ count: number | string | bigint }> }) =>
  Number((await query.executeTakeFirstOrThrow()).count)

const counting = (db: Reader, account: AccountId) =>
  db
    .tables<WordTables>()
    .selectFrom('kept_words')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('account_id', '=', account)

export const countWords = (db: Reader, account: AccountId): Promise<number> => counted(counting(db, account))
export const countDue = (db: Reader, account: AccountId, now: Date): Promise<number> =>
  counted(counting(db, account).where('due_at', '<=', now.toISOString()))
export const countAnswered = (db: Reader, account: AccountId, since: Date): Promise<number> =>
  counted(counting(db, account).where('answered_at', '>=', since.toISOString()))

/** One page of what a filter lets through, and how many it lets through. A page beyond the last is the last. */
export async function listWords(
  db: Reader,
  account: AccountId,
  { order, level, search, page: wanted, size }: Filter,
): Promise<{ words: KeptWord[]; count: number; page: number }> {
  const sought = `%${search.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const ofLevel = level === null ? sql<boolean>`1 = 1` : sql<boolean>`level = ${level}`
  const found = search === '' ? sql<boolean>`1 = 1` : sql<boolean>`sought like ${sought} escape '\\'`
  const count = await counted(counting(db, account).where(ofLevel).where(found))
  const page = Math.min(wanted, Math.max(1, Math.ceil(count / size)))
  const all = wordsIn(db, account).where(ofLevel).where(found)
  const sorted = {
    newest: () => all.orderBy('kept_at', 'desc').orderBy('id', 'desc'),
    letters: () => all.orderBy('word').orderBy('id'),
    due: () => all.orderBy('due_at').orderBy('id'),
  }[order]()
  const rows = await sorted
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { words: await withSentences(db, rows), count, page }
}

/** Every word of somebody's, oldest first. */
export const allWords = async (db: Reader, account: AccountId): Promise<KeptWord[]> =>
  withSentences(db, await wordsIn(db, account).orderBy('kept_at').orderBy('id').execute())

/** What is to be asked next: what has been learnt before what is new, the longest due first. */
export async function nextDue(db: Reader, account: AccountId, now: Date): Promise<KeptWord | null> {
  const rows = await wordsIn(db, account)
    .where('due_at', '<=', now.toISOString())
    .orderBy(sql`case when answered_at is null then 1 else 0 end`)
    .orderBy('due_at')
    .orderBy('id')
    .limit(1)
    .execute()
  return (await withSentences(db, rows))[0] ?? null
}

/** When the next word is due; null where none is kept. */
export async function firstDueAt(db: Reader, account: AccountId): Promise<Date | null> {
  const row = await wordsIn(db, account).orderBy('due_at').limit(1).executeTakeFirst()
  return row ? new Date(row.due_at) : null
}

/** The word whose answer can still be taken back. */
export async function lastAnswered(db: Reader, account: AccountId, since: Date): Promise<KeptWord | null> {
  const rows = await wordsIn(db, account)
    .where('answered_at', '>=', since.toISOString())
    .orderBy('answered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .execute()
  return (rows[0]?.schedule_before ?? null) === null ? null : ((await withSentences(db, rows))[0] ?? null)
}

export async function scheduleBefore(db: Reader, account: AccountId, id: WordId): Promise<Schedule | null> {
  const row = await wordsIn(db, account).where('id', '=', id).executeTakeFirst()
  return row?.schedule_before ? scheduleFrom(row.schedule_before) : null
}

/** A word for the first time. `word` is its headword in lower case. */
export async function insertWord(tx: Writer, account: AccountId, kept: KeptWord & { word: string }): Promise<void> {
  await tx
    .tables<WordTables>()
    .insertInto('kept_words')
    .values({
      id: kept.id,
      account_id: account,
      word: kept.word,
      sense: kept.sense,
      headword: kept.headword,
      pos: kept.pos,
      level: kept.level,
      definition: kept.definition,
      gloss: kept.gloss,
      sought: `${kept.headword}\n${kept.gloss}`.toLowerCase(),
      kept_at: kept.keptAt.toISOString(),
      revision: kept.revision,
      due_at: kept.schedule.due.toISOString(),
      schedule: JSON.stringify(kept.schedule),
      schedule_before: null,
      answered_at: kept.answeredAt?.toISOString() ?? null,
    })
    .execute()
  await writeSentences(tx, kept.id, kept.sentences)
}

/** Puts these sentences in the place of those that were there; the newest first. */
export async function writeSentences(tx: Writer, id: WordId, sentences: readonly KeptSentence[]): Promise<void> {
  const tables = tx.tables<WordTables>()
  await tables.deleteFrom('kept_sentences').where('word_id', '=', id).execute()
  if (sentences.length === 0) return
  const rows = sentences.map(({ text, spans, article, address, day }, number) => ({
    word_id: id,
    number,
    text,
    spans: JSON.stringify(spans),
    article_id: article,
    address,
    day,
  }))
  await tables.insertInto('kept_sentences').values(rows).execute()
}

type Answered = { revision: number; schedule: Schedule; before: Schedule | null; at: Date | null }

/** Writes a schedule if the word is still as it was at `revision`; false if it is not. */
export async function reschedule(
  tx: Writer,
  account: AccountId,
  id: WordId,
  { revision, schedule, before, at }: Answered,
): Promise<boolean> {
  const result = await tx
    .tables<WordTables>()
    .updateTable('kept_words')
    .set({
      revision: revision + 1,
      due_at: schedule.due.toISOString(),
      schedule: JSON.stringify(schedule),
      schedule_before: before === null ? null : JSON.stringify(before),
      answered_at: at?.toISOString() ?? null,
    })
    .where('account_id', '=', account)
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Its headword; null where the account has no such word. */
export async function deleteWord(tx: Writer, account: AccountId, id: WordId): Promise<string | null> {
  const tables = tx.tables<WordTables>()
  const gone = await tables
    .deleteFrom('kept_words')
    .where('account_id', '=', account)
    .where('id', '=', id)
    .returning('headword')
    .executeTakeFirst()
  if (!gone) return null
  await tables.deleteFrom('kept_sentences').where('word_id', '=', id).execute()
  return gone.headword
}

export async function deleteWords(tx: Writer, account: AccountId): Promise<void> {
  const tables = tx.tables<WordTables>()
  await tables
    .deleteFrom('kept_sentences')
    .where('word_id', 'in', tables.selectFrom('kept_words').select('id').where('account_id', '=', account))
    .execute()
  await tables.deleteFrom('kept_words').where('account_id', '=', account).execute()
}
