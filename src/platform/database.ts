// The database as rooms see it: a handle that only reads, and one that writes inside a transaction.
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { type Kysely, sql, type Transaction } from 'kysely'
import type pg from 'pg'
import type { Log } from './log.ts'
import { openPostgres } from './postgres.ts'
import { type Settings, SettingsProblem } from './settings.ts'
import { openSqlite } from './sqlite.ts'

export type DatabaseKind = 'sqlite' | 'postgres'
type Selecting<Tables> = Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn'>

/** Reads what is committed. Each room's store names its own tables. */
export type Reader = { kind: DatabaseKind; tables: <Tables>() => Selecting<Tables> }
/** Reads and writes inside one transaction. */
export type Writer = { kind: DatabaseKind; tables: <Tables>() => Transaction<Tables> }

export type Database = {
  kind: DatabaseKind
  reader: Reader
  /** Runs work in one transaction on the writer. On SQLite transactions wait for each other. */
  transaction: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>
  /** The writer's own handle, for migrations and for nothing else. */
  owner: Kysely<object>
  sqlite: { file: string; reader: DatabaseSync } | null
  postgres: { pool: pg.Pool; url: string } | null
  close: () => Promise<void>
}

/** Opens the database that the settings name. Throws a SettingsProblem when it cannot be reached. */
export async function openDatabase(settings: Settings, log: Log): Promise<Database> {
  return settings.databaseUrl === null
    ? openOnSqlite(join(settings.data, 'courant.db'))
    : openOnPostgres(settings.databaseUrl, log)
}

export const sqliteFile = (data: string): string => join(data, 'courant.db')

function openOnSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true })
  const { writer, reader } = openHandles(file)
  return {
    kind: 'sqlite',
    reader: readerOf('sqlite', reader.kysely),
    transaction: (work) => writer.kysely.transaction().execute((handle) => work(writerOf('sqlite', handle))),
    owner: writer.kysely,
    sqlite: { file, reader: reader.raw },
    postgres: null,
    close: async () => {
      await reader.kysely.destroy()
      await writer.kysely.destroy()
    },
  }
}

function openHandles(file: string) {
  try {
    const writer = openSqlite(file, false)
    return { writer, reader: openSqlite(file, true) }
  } catch (error) {
    throw new SettingsProblem(`The database ${file} cannot be opened: ${(error as Error).message}.`)
  }
}

async function openOnPostgres(url: string, log: Log): Promise<Database> {
  const { kysely, pool } = openPostgres(url, log)
  try {
    await sql`select 1`.execute(kysely)
  } catch (error) {
    await kysely.destroy()
    const why = (error as Error).message || (error as NodeJS.ErrnoException).code
    throw new SettingsProblem(`DATABASE_URL names a database that does not answer: ${why}.`)
  }
  return {
    kind: 'postgres',
    reader: readerOf('postgres', kysely),
    transaction: (work) => kysely.transaction().execute((handle) => work(writerOf('postgres', handle))),
    owner: kysely,
    sqlite: null,
    postgres: { pool, url },
    close: () => kysely.destroy(),
  }
}

const readerOf = (kind: DatabaseKind, handle: Kysely<object>): Reader => ({
  kind,
  tables: <T>() => handle as unknown as Selecting<T>,
})
const writerOf = (kind: DatabaseKind, handle: Transaction<object>): Writer => ({
  kind,
  tables: <T>() => handle as unknown as Transaction<T>,
})
