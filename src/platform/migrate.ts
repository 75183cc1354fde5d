// Brings a database up to the newest migration, all pending ones in one transaction.
import { Migrator, type Migration } from 'kysely/migration'
import type { Database, DatabaseKind } from './database.ts'

export type Migrations = (kind: DatabaseKind) => Record<string, Migration>

/** Runs what is pending and returns the names of what ran. A migration that fails leaves the database as it was. */
export async function migrate(database: Database, migrations: Migrations): Promise<string[]> {
  const { error, results } = await migratorOf(database, migrations).migrateToLatest()
  if (error)
    throw error instanceof Error ? error : new Error('The database could not be brought up to date', { cause: error })
  return (results ?? []).map((result) => result.migrationName)
}

/** Names of migrations that have not run yet. */
export async function pendingMigrations(database: Database, migrations: Migrations): Promise<string[]> {
  const all = await migratorOf(database, migrations).getMigrations()
  return all.filter((one) => one.executedAt === undefined).map((one) => one.name)
}

const migratorOf = (database: Database, migrations: Migrations) =>
  new Migrator({ db: database.owner, provider: { getMigrations: () => Promise.resolve(migrations(database.kind)) } })
