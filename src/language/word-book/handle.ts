// The word book's file, opened for questions; a damaged one is made anew while the question waits.
import { rmSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'

/** Rows are lists of values, in the order of the columns. */
export type Ask = {
  one: (sql: string, ...values: (string | number)[]) => unknown
  all: (sql: string, ...values: (string | number)[]) => unknown[]
  close: () => void
}

/** Two megabytes of SQLite's own, and nothing mapped into memory: what is read is the system's to keep. */
const modest = 'pragma cache_size = -2048; pragma mmap_size = 0'
/** SQLITE_IOERR, SQLITE_CORRUPT and SQLITE_NOTADB. */
const damaged = new Set([10, 11, 26])

/** `find` returns the file, and makes it if it is not there. */
export function openHandle(find: () => string): Ask {
  let file = find()
  let raw = open(file)
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = raw.prepare(sql)
    // As objects, the rows of 20,000 look-ups stayed in 30 MB of memory until a full collection; as lists, in none.
    made.setReturnArrays(true)
    prepared.set(sql, made)
    return made
  }
  const asking = <T>(ask: () => T): T => {
    try {
      return ask()
    } catch (error) {
      if (!isDamage(error)) throw error
      prepared.clear()
      raw.close()
      rmSync(file, { force: true })
      file = find()
      raw = open(file)
      return ask()
    }
  }
  return {
    one: (sql, ...values) => asking(() => statement(sql).get(...values)),
    all: (sql, ...values) => asking(() => statement(sql).all(...values)),
    close: () => raw.close(),
  }
}

function open(file: string): DatabaseSync {
  const raw = new DatabaseSync(file, { readOnly: true })
  raw.exec(modest)
  return raw
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && damaged.has(Number(error.errcode) & 0xff)
}
