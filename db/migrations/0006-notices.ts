// The tables of notices: what a reader is told, and how each wishes to be told.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const notices = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('notices')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('account_id', 'text', (c) => c.notNull().references('accounts.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('about', 'text', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'text')
      .addColumn('mail_at', 'text')
      .addColumn('mailed_at', 'text')
      .addColumn('withdrawn_at', 'text')
      .addUniqueConstraint('notices_once', ['account_id', 'kind', 'about'])
      .execute()
    await db.schema.createIndex('notices_by_account').on('notices').columns(['account_id', 'at', 'id']).execute()
    await db.schema.createIndex('notices_by_mail').on('notices').columns(['account_id', 'mail_at']).execute()
    await db.schema.createIndex('notices_by_time').on('notices').columns(['at']).execute()
    await db.schema
      .createTable('account_wishes')
      .addColumn('account_id', 'text', (c) => c.primaryKey().references('accounts.id'))
      .addColumn('mail', 'text', (c) => c.notNull())
      .addColumn('renamed_at', 'text')
      .execute()
  },
})
