// Further dictionaries that the paper installs, entries that its newsroom writes, and words that readers asked for in vain.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const packs = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await packTables(db)
    await newsroomTables(db)
  },
})

async function packTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('packs')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('licence', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('target', 'text', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('entries', 'integer', (c) => c.notNull())
    .addColumn('letters', 'bigint', (c) => c.notNull())
    // What an import that was broken off had come to, and of which files.
    .addColumn('reached', 'integer', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('begun_at', 'text', (c) => c.notNull())
    .addColumn('stands_since', 'text')
    .addColumn('hidden_at', 'text')
    .addColumn('removed_at', 'text')
    .execute()
  await db.schema
    .createTable('pack_entries')
    .addColumn('pack_id', 'text', (c) => c.notNull())
    .addColumn('number', 'bigint', (c) => c.notNull())
    .addColumn('headword', 'text', (c) => c.notNull())
    .addColumn('pos', 'text')
    .addColumn('definition', 'text', (c) => c.notNull())
    .addColumn('glosses', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pack_entries_once', ['pack_id', 'number'])
    .execute()
  await db.schema
    .createTable('pack_words')
    .addColumn('pack_id', 'text', (c) => c.notNull())
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('number', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('pack_words_once', ['pack_id', 'word', 'number'])
    .execute()
}

async function newsroomTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('own_entries')
    .addColumn('word', 'text', (c) => c.primaryKey())
    .addColumn('headword', 'text', (c) => c.notNull())
    .addColumn('senses', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('hidden_at', 'text')
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('own_entry_revisions')
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('headword', 'text', (c) => c.notNull())
    .addColumn('senses', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('own_entry_revisions_once', ['word', 'revision'])
    .execute()
  await db.schema
    .createTable('words_not_found')
    .addColumn('week', 'text', (c) => c.notNull())
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('times', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('words_not_found_once', ['week', 'word'])
    .execute()
}
