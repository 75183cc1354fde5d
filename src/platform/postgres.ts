// PostgreSQL for Kysely.
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Log } from './log.ts'

/** Opens a pool of connections. Counts and ids come as numbers, as they do on SQLite. */
export function openPostgres(url: string, log: Log): { kysely: Kysely<object>; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 10_000,
    types: {
      getTypeParser: (oid, format) =>
        oid === pg.types.builtins.INT8 ? Number : (pg.types.getTypeParser(oid, format) as (text: string) => unknown),
    },
  })
  // Without a listener, an idle connection that the server closes would end the process.
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'))
  return { kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }), pool }
}
