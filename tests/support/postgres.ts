// Gives a test a PostgreSQL database of its own.
import pg from 'pg'
import { inject } from 'vitest'
import './with-postgres.ts'

export type TestDatabase = { name: string; url: string; drop: () => Promise<void> }

/** Makes an empty database, or a copy of `template`, which nobody may be connected to meanwhile. Some 50 ms. */
export async function createDatabase(template = 'template0', name = freshName()): Promise<TestDatabase> {
  await command(
    `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)} strategy file_copy`,
  )
  const url = new URL(inject('postgres'))
  url.pathname = name
  return { name, url: url.href, drop: () => command(`drop database ${pg.escapeIdentifier(name)} with (force)`) }
}

let count = 0
const freshName = (): string => `test_${process.pid}_${++count}`

async function command(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgres') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
