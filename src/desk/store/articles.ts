// Keeps articles, their revisions, corrections and addresses.
import type { Reader, Writer } from '../../platform/database.ts'
import type { Language } from '../../platform/i18n.ts'
import type {
  Article,
  ArticleId,
  ArticleKind,
  ArticleState,
  Card,
  CommentPolicy,
  Correction,
  Revision,
  RevisionKind,
  Story,
} from '../article.ts'
import type { PictureId } from '../picture.ts'
import type { DeskTables } from './tables.ts'

type Row = DeskTables['articles']

export async function articleById(db: Reader, id: ArticleId): Promise<Article | null> {
  const row = await db.tables<DeskTables>().selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? articleOf(row) : null
}

/**
 * An article to be changed, and nobody else changes it or one of its other versions until this transaction ends: where a
 * version is listed depends on which others are out. SQLite has one writer; on PostgreSQL the rows are locked, in one order.
 */
export async function articleHeld(tx: Writer, id: ArticleId): Promise<Article | null> {
  const db = tx.tables<DeskTables>()
  const group = db.selectFrom('articles').select('translation_group').where('id', '=', id)
  const query = db.selectFrom('articles').selectAll().where('translation_group', '=', group).orderBy('id')
  const rows = await (tx.kind === 'postgres' ? query.forNoKeyUpdate() : query).execute()
  const row = rows.find((one) => one.id === id)
  return row ? articleOf(row) : null
}

/** The article that has, or once had, this address. */
export async function articleAddressed(
  db: Reader,
  language: Language,
  day: string,
  slug: string,
): Promise<Article | null> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('addresses')
    .innerJoin('articles', 'articles.id', 'addresses.article_id')
    .selectAll('articles')
    .where('addresses.language', '=', language)
    .where('addresses.day', '=', day)
    .where('addresses.slug', '=', slug)
    .executeTakeFirst()
  return row ? articleOf(row) : null
}

export async function articlesInGroup(db: Reader, group: string): Promise<Article[]> {
  const rows = await db
    .tables<DeskTables>()
    .selectFrom('articles')
    .selectAll()
    .where('translation_group', '=', group)
    .orderBy('language')
    .execute()
  return rows.map(articleOf)
}

export async function insertArticle(tx: Writer, article: Article, draft: Story): Promise<void> {
  await tx
    .tables<DeskTables>()
    .insertInto('articles')
    .values({ ...rowOf(article), card: '{}', draft: JSON.stringify(draft) })
    .execute()
}

/** Writes an article over the version that was read; false if somebody else published in between. */
export async function updateArticle(tx: Writer, article: Article, basedOn: number): Promise<boolean> {
  const { id, ...row } = rowOf(article)
  const result = await tx
    .tables<DeskTables>()
    .updateTable('articles')
    .set(row)
    .where('id', '=', id)
    .where('revision', '=', basedOn)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function saveCard(tx: Writer, id: ArticleId, section: string | null, card: CardParts): Promise<void> {
  await tx
    .tables<DeskTables>()
    .updateTable('articles')
    .set({ section_id: section, card: JSON.stringify(card), draft: null })
    .where('id', '=', id)
    .execute()
}

export async function saveDraft(tx: Writer, id: ArticleId, story: Story): Promise<void> {
  await tx
    .tables<DeskTables>()
    .updateTable('articles')
    .set({ draft: JSON.stringify(story) })
    .where('id', '=', id)
    .execute()
}

/** Notes an article's level, unless it has another revision by now; true if it was another one before. */
export async function saveLevel(
  tx: Writer,
  article: ArticleId,
  { revision: read, level }: { revision: number; level: number | null },
): Promise<boolean> {
  const db = tx.tables<DeskTables>()
  const result = await db
    .updateTable('articles')
    .set({ level })
    .where('id', '=', article)
    .where('revision', '=', read)
    .where((the) =>
      level === null ? the('level', 'is not', null) : the.or([the('level', 'is', null), the('level', '<>', level)]),
    )
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) return false
  await db.updateTable('listings').set({ level }).where('article_id', '=', article).execute()
  return true
}

export async function draftOf(db: Reader, id: ArticleId): Promise<Story | null> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('articles')
    .select('draft')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.draft ? (JSON.parse(row.draft) as Story) : null
}

export async function insertRevision(tx: Writer, article: ArticleId, written: Revision, by: string): Promise<void> {
  const { number, kind, at, note, story } = written
  await tx
    .tables<DeskTables>()
    .insertInto('revisions')
    .values({ article_id: article, number, kind, at: at.toISOString(), by, note, story: JSON.stringify(story) })
    .execute()
}

export async function revision(db: Reader, article: ArticleId, number: number): Promise<Revision | null> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('revisions')
    .selectAll()
    .where('article_id', '=', article)
    .where('number', '=', number)
    .executeTakeFirst()
  return row ? revisionOf(row) : null
}

/** Every revision of an article, oldest first. */
export async function revisions(db: Reader, article: ArticleId): Promise<Revision[]> {
  const rows = await db
    .tables<DeskTables>()
    .selectFrom('revisions')
    .selectAll()
    .where('article_id', '=', article)
    .orderBy('number')
    .execute()
  return rows.map(revisionOf)
}

export async function insertCorrection(
  tx: Writer,
  { id, article, revision: corrected, at, was, now, text }: Correction,
  by: string,
): Promise<void> {
  await tx
    .tables<DeskTables>()
    .insertInto('corrections')
    .values({ id, article_id: article, revision: corrected, at: at.toISOString(), was, is_now: now, text, by })
    .execute()
}

/** Corrections of one article, newest first. */
export async function correctionsOf(db: Reader, article: ArticleId): Promise<Correction[]> {
  const rows = await db
    .tables<DeskTables>()
    .selectFrom('corrections')
    .selectAll()
    .where('article_id', '=', article)
    .orderBy('at', 'desc')
    .execute()
  return rows.map(correctionOf)
}

/** All corrections of published articles, newest first. */
export async function corrections(
  db: Reader,
  { limit, offset }: { limit: number; offset: number },
): Promise<Correction[]> {
  const rows = await db
    .tables<DeskTables>()
    .selectFrom('corrections')
    .innerJoin('articles', 'articles.id', 'corrections.article_id')
    .selectAll('corrections')
    .where('articles.state', '=', 'published')
    .orderBy('corrections.at', 'desc')
    .orderBy('corrections.id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(correctionOf)
}

/** Gives an address to an article; false if another article has it. An address once given stays with its article. */
export async function takeAddress(tx: Writer, { language, day, slug, id }: Article): Promise<boolean> {
  const db = tx.tables<DeskTables>()
  await db
    .insertInto('addresses')
    .values({ language, day, slug, article_id: id })
    .onConflict((on) => on.doNothing())
    .execute()
  const holder = await db
    .selectFrom('addresses')
    .select('article_id')
    .where('language', '=', language)
    .where('day', '=', day)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return holder?.article_id === id
}

export async function usePictures(tx: Writer, article: ArticleId, pictures: PictureId[]): Promise<void> {
  if (pictures.length === 0) return
  const rows = [...new Set(pictures)].map((picture) => ({ article_id: article, picture_id: picture }))
  await tx
    .tables<DeskTables>()
    .insertInto('picture_uses')
    .values(rows)
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function anyArticle(db: Reader): Promise<boolean> {
  return (await db.tables<DeskTables>().selectFrom('articles').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** What a card holds beside what the article's own columns say. */
export type CardParts = Pick<Card, 'headline' | 'shortHeadline' | 'standfirst' | 'label' | 'credits' | 'lead' | 'words'>

export function cardOf(row: Row): Card {
  return {
    id: row.id as ArticleId,
    language: row.language as Language,
    slug: row.slug,
    day: row.day,
    firstPublishedAt: new Date(row.first_published_at ?? 0),
    updatedAt: row.updated_at === null ? null : new Date(row.updated_at),
    section: row.section_id as Card['section'],
    level: row.level,
    ...(JSON.parse(row.card) as CardParts),
  }
}

function articleOf(row: Row): Article {
  return {
    id: row.id as ArticleId,
    kind: row.kind as ArticleKind,
    language: row.language as Language,
    group: row.translation_group,
    state: row.state as ArticleState,
    comments: row.comments as CommentPolicy,
    revision: row.revision,
    slug: row.slug,
    day: row.day,
    firstPublishedAt: row.first_published_at === null ? null : new Date(row.first_published_at),
    updatedAt: row.updated_at === null ? null : new Date(row.updated_at),
    withdrawn:
      row.withdrawn_at === null ? null : { at: new Date(row.withdrawn_at), because: row.withdrawn_because ?? '' },
    level: row.level,
  }
}

const rowOf = (article: Article) => ({
  id: article.id,
  kind: article.kind,
  language: article.language,
  translation_group: article.group,
  state: article.state,
  comments: article.comments,
  revision: article.revision,
  slug: article.slug,
  day: article.day,
  first_published_at: article.firstPublishedAt?.toISOString() ?? null,
  updated_at: article.updatedAt?.toISOString() ?? null,
  withdrawn_at: article.withdrawn?.at.toISOString() ?? null,
  withdrawn_because: article.withdrawn?.because ?? null,
})

const revisionOf = (row: DeskTables['revisions']): Revision => ({
  number: row.number,
  kind: row.kind as RevisionKind,
  at: new Date(row.at),
  note: row.note,
  story: JSON.parse(row.story) as Story,
})

const correctionOf = (row: DeskTables['corrections']): Correction => ({
  id: row.id as Correction['id'],
  article: row.article_id as ArticleId,
  revision: row.revision,
  at: new Date(row.at),
  was: row.was,
  now: row.is_now,
  text: row.text,
})
