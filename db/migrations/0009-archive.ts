// The archive's index of words: which sentences of the paper use a headword, the newest few of each.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const archive = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('archive_uses')
      .addColumn('headword', 'text', (c) => c.notNull())
      .addColumn('article_id', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('sentence', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('archive_uses_once', ['headword', 'article_id', 'number'])
      .execute()
    await db.schema.createIndex('archive_uses_by_time').on('archive_uses').columns(['headword', 'at']).execute()
    await db.schema.createIndex('archive_uses_by_article').on('archive_uses').columns(['article_id']).execute()
    await db.schema
      .createTable('archive_filed')
      .addColumn('article_id', 'text', (c) => c.primaryKey())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .execute()
  },
})
