// Starts the one PostgreSQL of a test run before the projects that use it, with a database that has every migration; stops it after them.
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrations } from '../../db/migrations/list.ts'
import { openDatabase } from '../../src/platform/database.ts'
import { openLog } from '../../src/platform/log.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { startPostgres, type PostgresServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

/** Copying it takes 50 ms; running every migration for each test took two seconds. */
export const migrated = 'migrated'

let server: Promise<PostgresServer> | undefined

/** Several projects name this file; the first starts the server. */
export async function setup(project: TestProject): Promise<void> {
  server ??= startMigrated()
  project.provide('postgres', (await server).url)
}

async function startMigrated(): Promise<PostgresServer> {
  const started = await startPostgres()
  const client = new pg.Client({ connectionString: started.url })
  await client.connect()
  await client.query(`create database ${migrated} template template0`)
  await client.end()
  const url = new URL(started.url)
  url.pathname = migrated
  const log = openLog({ level: 'silent' })
  const database = await openDatabase(readSettings({ DATABASE_URL: url.href, LOG_LEVEL: 'silent' }), log)
  await migrate(database, migrations)
  await database.close()
  return started
}

export async function teardown(): Promise<void> {
  const started = server
  server = undefined
  await (await started)?.stop()
}
