// Finds what answers a comment, and from where drafts of strangers come, so that nobody fills the table with them.
import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

export const answers = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createIndex('comments_answering')
      .on('comments')
      .columns(['answers_id', 'state'])
      .where(sql.ref('answers_id'), 'is not', null)
      .execute()
    await db.schema
      .alterTable('drafts')
      .addColumn('address', 'text', (c) => c.notNull().defaultTo(''))
      .execute()
    await db.schema.createIndex('drafts_by_address').on('drafts').columns(['address', 'at']).execute()
    await db.schema.createIndex('drafts_by_time').on('drafts').columns(['at']).execute()
  },
})
