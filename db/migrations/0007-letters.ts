// The table that counts letters asked for, so that nobody's mailbox is filled through us.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const letters = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('letters_asked')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute()
    for (const column of ['email', 'address'])
      await db.schema.createIndex(`letters_asked_by_${column}`).on('letters_asked').columns([column, 'at']).execute()
  },
})
