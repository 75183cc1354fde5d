// The words that readers keep, each with sentences it stood in and with when it is to be asked for again.
import type { Kysely } from 'kysely'
import type { Migration } from 'kysely/migration'

export const words = (): Migration => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('kept_words')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('word', 'text', (c) => c.notNull())
      .addColumn('sense', 'text', (c) => c.notNull())
      .addColumn('headword', 'text', (c) => c.notNull())
      .addColumn('pos', 'text')
      .addColumn('level', 'integer')
      .addColumn('definition', 'text', (c) => c.notNull())
      .addColumn('gloss', 'text', (c) => c.notNull())
      // What a search looks through, in lower case.
      .addColumn('sought', 'text', (c) => c.notNull())
      .addColumn('kept_at', 'text', (c) => c.notNull())
      // Counted up by every answer: one that was sent twice counts once.
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('due_at', 'text', (c) => c.notNull())
      .addColumn('schedule', 'text', (c) => c.notNull())
      // What the last answer changed, as long as it can be taken back.
      .addColumn('schedule_before', 'text')
      .addColumn('answered_at', 'text')
      .addUniqueConstraint('kept_words_once', ['account_id', 'word', 'sense'])
      .execute()
    await db.schema.createIndex('kept_words_due').on('kept_words').columns(['account_id', 'due_at', 'id']).execute()
    await db.schema
      .createTable('kept_sentences')
      .addColumn('word_id', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('spans', 'text', (c) => c.notNull())
      .addColumn('article_id', 'text')
      .addColumn('address', 'text')
      .addColumn('day', 'text')
      .addPrimaryKeyConstraint('kept_sentences_once', ['word_id', 'number'])
      .execute()
  },
})
