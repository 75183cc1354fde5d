// Keeps the paper itself, its sections, topics and journalists.
import type { Reader, Writer } from '../../platform/database.ts'
import type { Journalist, JournalistId } from '../journalist.ts'
import { type Paper, unnamed } from '../paper.ts'
import type { PictureId } from '../picture.ts'
import type { Section, SectionId } from '../section.ts'
import type { Topic, TopicId } from '../topic.ts'
import type { DeskTables } from './tables.ts'

const theOnly = 1

export async function paper(db: Reader): Promise<Paper> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('papers')
    .select('paper')
    .where('id', '=', theOnly)
    .executeTakeFirst()
  return row ? (JSON.parse(row.paper) as Paper) : unnamed
}

export async function savePaper(tx: Writer, named: Paper): Promise<void> {
  const text = JSON.stringify(named)
  await tx
    .tables<DeskTables>()
    .insertInto('papers')
    .values({ id: theOnly, paper: text })
    .onConflict((on) => on.column('id').doUpdateSet({ paper: text }))
    .execute()
}

export async function sections(db: Reader): Promise<Section[]> {
  const rows = await db.tables<DeskTables>().selectFrom('sections').selectAll().execute()
  const editors = await db.tables<DeskTables>().selectFrom('section_editors').selectAll().execute()
  return rows.map((row) => ({
    id: row.id as SectionId,
    parent: row.parent_id as SectionId | null,
    path: row.path,
    position: row.position,
    title: { en: row.title_en, ko: row.title_ko },
    description: { en: row.description_en, ko: row.description_ko },
    editors: editors.filter((one) => one.section_id === row.id).map((one) => one.journalist_id as JournalistId),
  }))
}

export async function saveSection(tx: Writer, section: Section): Promise<void> {
  const row = {
    parent_id: section.parent,
    path: section.path,
    position: section.position,
    title_en: section.title.en,
    title_ko: section.title.ko,
    description_en: section.description.en,
    description_ko: section.description.ko,
  }
  const db = tx.tables<DeskTables>()
  await db
    .insertInto('sections')
    .values({ id: section.id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
  await db.deleteFrom('section_editors').where('section_id', '=', section.id).execute()
  if (section.editors.length === 0) return
  await db
    .insertInto('section_editors')
    .values(section.editors.map((editor) => ({ section_id: section.id, journalist_id: editor })))
    .execute()
}

/** Topics in the order in which they were asked for. */
export async function topics(db: Reader, ids: readonly string[]): Promise<Topic[]> {
  if (ids.length === 0) return []
  const rows = await db.tables<DeskTables>().selectFrom('topics').selectAll().where('id', 'in', ids).execute()
  return rows.map(topicOf).toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

export async function topicBySlug(db: Reader, slug: string): Promise<Topic | null> {
  const row = await db.tables<DeskTables>().selectFrom('topics').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? topicOf(row) : null
}

export async function saveTopic(tx: Writer, topic: Topic): Promise<void> {
  const row = { slug: topic.slug, name_en: topic.name.en, name_ko: topic.name.ko }
  await tx
    .tables<DeskTables>()
    .insertInto('topics')
    .values({ id: topic.id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
}

export async function journalists(db: Reader, ids: readonly string[]): Promise<Journalist[]> {
  if (ids.length === 0) return []
  const rows = await db.tables<DeskTables>().selectFrom('journalists').selectAll().where('id', 'in', ids).execute()
  return rows.map(journalistOf)
}

export async function allJournalists(db: Reader): Promise<Journalist[]> {
  const rows = await db.tables<DeskTables>().selectFrom('journalists').selectAll().orderBy('slug').execute()
  return rows.map(journalistOf)
}

export async function journalistBySlug(db: Reader, slug: string): Promise<Journalist | null> {
  const row = await db
    .tables<DeskTables>()
    .selectFrom('journalists')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row ? journalistOf(row) : null
}

export async function saveJournalist(tx: Writer, one: Journalist): Promise<void> {
  const row = {
    slug: one.slug,
    name_en: one.name.en,
    name_ko: one.name.ko,
    role_en: one.role.en,
    role_ko: one.role.ko,
    email: one.email,
    email_shown: one.emailShown ? 1 : 0,
    biography_en: one.biography.en,
    biography_ko: one.biography.ko,
    languages: JSON.stringify(one.languages),
    picture_id: one.picture,
  }
  await tx
    .tables<DeskTables>()
    .insertInto('journalists')
    .values({ id: one.id, ...row })
    .onConflict((on) => on.column('id').doUpdateSet(row))
    .execute()
}

const topicOf = (row: DeskTables['topics']): Topic => ({
  id: row.id as TopicId,
  slug: row.slug,
  name: { en: row.name_en, ko: row.name_ko },
})

const journalistOf = (row: DeskTables['journalists']): Journalist => ({
  id: row.id as JournalistId,
  slug: row.slug,
  name: { en: row.name_en, ko: row.name_ko },
  role: { en: row.role_en, ko: row.role_ko },
  email: row.email,
  emailShown: row.email_shown === 1,
  biography: { en: row.biography_en, ko: row.biography_ko },
  languages: JSON.parse(row.languages) as string[],
  picture: row.picture_id as PictureId | null,
})
