// A backup of PostgreSQL is each of its tables as lines of JSON, all as they were at one moment.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import { Migrator } from 'kysely/migration'
import type pg from 'pg'
import { lines } from './backup-lines.ts'
import type { Receiver } from './backup-parts.ts'
import type { Database } from '../database.ts'
import { writeSynced } from '../durable.ts'
import { Conflict, Invalid } from '../failure.ts'
import type { Migrations } from '../migrate.ts'
import {
  type Client,
  foreignKeys,
  primaryKey,
  quoted,
  type Sequences,
  sequences,
  setSequences,
  tables,
  writableColumns,
} from '../postgres-tables.ts'

const sequencesPart = 'sequences.json'
const rowsAtOnce = 500

/** Writes every table of our schema into `folder`; returns the names of parts and their files. */
export async function dumpPostgres(pool: pg.Pool, folder: string): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  const add = async (name: string, content: string | AsyncIterable<Uint8Array>): Promise<void> => {
    await writeSynced(join(folder, name), content)
    parts.set(name, join(folder, name))
  }
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await mkdir(join(folder, 'tables'))
    for (const table of await tables(client)) await add(`tables/${table}.jsonl`, linesOf(client, table))
    // Sequences stand outside of transactions: read last, they are never behind the rows.
    await add(sequencesPart, JSON.stringify(await sequences(client)))
    return parts
  } finally {
    await client.query('rollback').finally(() => client.release())
  }
}

/** In the order of the primary key. PostgreSQL writes the JSON itself, so that nothing is lost on its way through our types. */
async function* linesOf(client: Client, table: string): AsyncGenerator<Uint8Array> {
  const order = (await primaryKey(client, table)).map(quoted).join(', ') || 'to_jsonb(t)::text'
  await client.query(
    `declare batch cursor for select to_jsonb(t)::text as line from ${quoted(table)} t order by ${order}`,
  )
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${rowsAtOnce} from batch`)
    if (rows.length === 0) break
    yield Buffer.from(rows.map(({ line }) => `${line}\n`).join(''))
  }
  await client.query('close batch')
}

/** Takes tables into a database that has none; the migrations of the backup make them. */
export async function receivePostgres(database: Database, migrations: Migrations): Promise<Receiver> {
  if (!database.postgres) throw new TypeError('This database is not PostgreSQL')
  const { pool } = database.postgres
  const client = await pool.connect()
  const found = await tables(client)
  let relaxed: string[] = []
  let taken = false
  if (found.length > 0) {
    client.release()
    throw new Conflict('restore.database-not-empty', { found: found.length })
  }
  return {
    async begin(manifest) {
      await migrateTo(database, migrations, manifest.migrations.at(-1) ?? '')
      await client.query('begin')
      relaxed = await foreignKeys(client)
      // Rows may name rows that come later, in their own table too.
      for (const key of relaxed) await client.query(`${key} deferrable initially deferred`)
      // What migrations write comes again with the rows.
      await client.query(`truncate ${(await tables(client)).map(quoted).join(', ')}`)
    },
    async take({ name, content }) {
      const [, table] = /^tables\/(\w+)\.jsonl$/.exec(name) ?? []
      if (table !== undefined) await fill(client, table, content)
      else if (name !== sequencesPart) throw new Invalid('archive.unsafe', { name })
      else await setSequences(client, (await json(content)) as Sequences)
      taken ||= name === sequencesPart
    },
    async finish() {
      if (!taken) throw new Invalid('archive.incomplete', { name: sequencesPart })
      await client.query('set constraints all immediate')
      for (const key of relaxed) await client.query(`${key} not deferrable`)
      await client.query('commit')
      client.release()
    },
    async abandon() {
      await client.query('rollback')
      const made = await tables(client)
      if (made.length > 0) await client.query(`drop table ${made.map(quoted).join(', ')} cascade`)
      client.release()
    },
  }
}

async function migrateTo(database: Database, migrations: Migrations, name: string): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations('postgres')) }
  const { error } = await new Migrator({ db: database.owner, provider }).migrateTo(name)
  if (error !== undefined) throw error instanceof Error ? error : new Error('A migration failed', { cause: error })
}

async function fill(client: Client, table: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const columns = (await writableColumns(client, table)).map(quoted).join(', ')
  const into = `insert into ${quoted(table)} (${columns}) overriding system value
    select ${columns} from jsonb_populate_recordset(null::${quoted(table)}, $1::jsonb)`
  for await (const some of lines(content)) await client.query(into, [`[${some.join(',')}]`])
}
