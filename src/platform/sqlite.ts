// SQLite for Kysely, on the SQLite that Node brings with it.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { Kysely, SqliteAdapter, SqliteDialect, type SqliteDatabase } from 'kysely'

const statementsKept = 500

/** Opens a file. A handle that is read only sees what is committed and is never blocked by the writer. */
export function openSqlite(file: string, readOnly: boolean): { kysely: Kysely<object>; raw: DatabaseSync } {
  const raw = new DatabaseSync(file, { readOnly, enableForeignKeyConstraints: true, timeout: 5000 })
  if (!readOnly) raw.exec('pragma journal_mode = wal')
  raw.exec('pragma synchronous = full; pragma cache_size = -16000; pragma temp_store = memory')
  return { kysely: new Kysely({ dialect: new TransactionalSqlite({ database: kyselyDatabase(raw, readOnly) }) }), raw }
}

/** SQLite can undo DDL, so a migration that fails leaves nothing behind; Kysely assumes that it cannot. */
class TransactionalSqlite extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true
      }
    })()
  }
}

function kyselyDatabase(raw: DatabaseSync, readOnly: boolean): SqliteDatabase {
  const kept = new Map<string, ReturnType<SqliteDatabase['prepare']>>()
  return {
    close: () => raw.close(),
    prepare(asked: string) {
      const known = kept.get(asked)
      if (known) return known
      // A deferred transaction that reads and then writes fails at once when another process wrote in between.
      const sql = asked === 'begin' && !readOnly ? 'begin immediate' : asked
      const made = statementOf(raw, sql)
      if (kept.size < statementsKept && /^\s*(select|insert|update|delete|with)/i.test(sql)) kept.set(asked, made)
      return made
    },
  }
}

function statementOf(raw: DatabaseSync, sql: string): ReturnType<SqliteDatabase['prepare']> {
  const statement = raw.prepare(sql)
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...values.map(bound)),
    run: (values) => statement.run(...values.map(bound)),
    iterate: (values) => statement.iterate(...values.map(bound)) as IterableIterator<unknown>,
  }
}

/** node:sqlite binds a Date as NULL in silence, so whatever is not a plain value is refused here. */
function bound(value: unknown): SQLInputValue {
  if (value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.toISOString()
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`Cannot bind ${typeof value} to a statement`)
}
