// The desk's tables: the paper, its sections, journalists, topics, pictures, and articles with every revision.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const desk = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await thePaper(db)
    await people(db)
    await articles(db)
    await lists(db)
    await fronts(db)
  },
})

async function thePaper(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('papers')
    .addColumn('id', 'integer', (c) => c.primaryKey())
    .addColumn('paper', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('sections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('parent_id', 'text', (c) => c.references('sections.id'))
    .addColumn('path', 'text', (c) => c.notNull().unique())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('title_ko', 'text', (c) => c.notNull())
    .addColumn('description_en', 'text', (c) => c.notNull())
    .addColumn('description_ko', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('topics')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name_en', 'text', (c) => c.notNull())
    .addColumn('name_ko', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('pictures')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('format', 'text', (c) => c.notNull())
    .addColumn('width', 'integer', (c) => c.notNull())
    .addColumn('height', 'integer', (c) => c.notNull())
    .addColumn('bytes', 'integer', (c) => c.notNull())
    .addColumn('kept_at', 'text', (c) => c.notNull())
    .execute()
}

async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('journalists')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('slug', 'text', (c) => c.notNull().unique())
    .addColumn('name_en', 'text', (c) => c.notNull())
    .addColumn('name_ko', 'text', (c) => c.notNull())
    .addColumn('role_en', 'text', (c) => c.notNull())
    .addColumn('role_ko', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('email_shown', 'integer', (c) => c.notNull())
    .addColumn('biography_en', 'text', (c) => c.notNull())
    .addColumn('biography_ko', 'text', (c) => c.notNull())
    .addColumn('languages', 'text', (c) => c.notNull())
    .addColumn('picture_id', 'text', (c) => c.references('pictures.id'))
    .execute()
  await db.schema
    .createTable('section_editors')
    .addColumn('section_id', 'text', (c) => c.notNull().references('sections.id'))
    .addColumn('journalist_id', 'text', (c) => c.notNull().references('journalists.id'))
    .addPrimaryKeyConstraint('section_editors_key', ['section_id', 'journalist_id'])
    .execute()
}

async function articles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('articles')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('translation_group', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('comments', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('first_published_at', 'text')
    .addColumn('updated_at', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_because', 'text')
    .addColumn('section_id', 'text', (c) => c.references('sections.id'))
    .addColumn('card', 'text', (c) => c.notNull())
    .addColumn('draft', 'text')
    .execute()
  await db.schema.createIndex('articles_by_group').on('articles').columns(['translation_group']).execute()
  await db.schema
    .createIndex('articles_by_publication')
    .on('articles')
    .columns(['kind', 'state', 'first_published_at', 'id'])
    .execute()
  await db.schema
    .createTable('revisions')
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('story', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('revisions_key', ['article_id', 'number'])
    .execute()
  await db.schema
    .createTable('corrections')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('was', 'text', (c) => c.notNull())
    .addColumn('is_now', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('corrections_by_article').on('corrections').columns(['article_id', 'at']).execute()
  await db.schema.createIndex('corrections_by_time').on('corrections').columns(['at', 'id']).execute()
}

async function lists(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('listings')
    .addColumn('shelf', 'text', (c) => c.notNull())
    .addColumn('interface', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addPrimaryKeyConstraint('listings_key', ['shelf', 'interface', 'at', 'article_id'])
    .execute()
  await db.schema.createIndex('listings_by_article').on('listings').columns(['article_id']).execute()
  await db.schema
    .createTable('addresses')
    .addColumn('language', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('slug', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addPrimaryKeyConstraint('addresses_key', ['language', 'day', 'slug'])
    .execute()
  await db.schema
    .createTable('redirects')
    .addColumn('from_path', 'text', (c) => c.primaryKey())
    .addColumn('article_id', 'text', (c) => c.references('articles.id'))
    .addColumn('to_path', 'text')
    .execute()
  await db.schema
    .createTable('picture_uses')
    .addColumn('article_id', 'text', (c) => c.notNull().references('articles.id'))
    .addColumn('picture_id', 'text', (c) => c.notNull().references('pictures.id'))
    .addPrimaryKeyConstraint('picture_uses_key', ['article_id', 'picture_id'])
    .execute()
  await db.schema.createIndex('picture_uses_by_picture').on('picture_uses').columns(['picture_id']).execute()
  await db.schema
    .createTable('imports')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('thing', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('imports_key', ['source', 'item'])
    .execute()
}

async function fronts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('fronts')
    .addColumn('interface', 'text', (c) => c.primaryKey())
    .addColumn('front', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('breaking_news')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('text_en', 'text', (c) => c.notNull())
    .addColumn('text_ko', 'text', (c) => c.notNull())
    .addColumn('article_id', 'text', (c) => c.references('articles.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('until', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .execute()
}
