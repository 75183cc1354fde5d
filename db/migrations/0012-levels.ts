// How hard articles are to read, beside them and in the lists that show them, and which have been read for it.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const levels = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('articles').addColumn('level', 'integer').execute()
    await db.schema.alterTable('listings').addColumn('level', 'integer').execute()
    await db.schema
      .createIndex('listings_by_level')
      .on('listings')
      .columns(['shelf', 'interface', 'level', 'at', 'article_id'])
      .execute()
    await db.schema
      .createTable('article_levels')
      .addColumn('article_id', 'text', (c) => c.primaryKey())
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('measured_by', 'text', (c) => c.notNull())
      .execute()
  },
})
