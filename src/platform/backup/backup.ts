// Puts the whole house, its database and its files, into one archive while it serves, and brings it back from there.
import { mkdtemp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { json } from 'node:stream/consumers'
import { type Entry, manifestName, type ReadEntry } from './archive-entry.ts'
import { readArchive, writeArchive } from './archive-file.ts'
import { entryOf, type Manifest, readManifest, type Receiver, writeManifest } from './backup-parts.ts'
import { dumpPostgres, receivePostgres } from './backup-postgres.ts'
import { dumpSqlite, receiveSqlite } from './backup-sqlite.ts'
import { type Database, openDatabase, sqliteFile } from '../database.ts'
import { leavingNothing } from '../durable.ts'
import { Conflict, Invalid } from '../failure.ts'
import type { Files } from '../files.ts'
import { hasCode } from '../folder.ts'
import type { Log } from '../log.ts'
import type { Migrations } from '../migrate.ts'
import type { Settings } from '../settings.ts'

export type BackupReport = { kind: Manifest['kind']; madeAt: string; files: number }
export type Backed = { database: Database; files: Files; now: Date }
export type RestorePlan = { settings: Settings; files: Files; migrations: Migrations; log: Log }

const filesPrefix = 'files/'

/**
 * Writes `toFile` (`.tar` or `.tar.gz`) whole or not at all: the database as it is at one moment and every original file,
 * but nothing that can be made again. Beside it there must be room for a copy of the database: `Unavailable('disk.full')`.
 */
export async function backup({ database, files, now }: Backed, toFile: string): Promise<BackupReport> {
  const about = { kind: database.kind, madeAt: now.toISOString() }
  const migrations = await migrationsOf(database)
  const manifest = writeManifest({ format: 'courant-backup', version: 1, ...about, migrations })
  let count = 0
  async function* entries(parts: Map<string, string>): AsyncGenerator<Entry> {
    yield { name: manifestName, size: manifest.length, content: manifest }
    for (const [name, file] of parts) yield await entryOf(name, file)
    for await (const hash of files.list()) {
      const entry = await entryOf(filesPrefix + hash, files.path(hash)).catch(gone)
      if (entry) yield entry
      if (entry) count++
    }
  }
  const folder = await mkdtemp(join(dirname(toFile), '.backup-'))
  await leavingNothing(folder, async () => {
    await writeArchive(toFile, entries(await dump(database, folder)))
    await rm(folder, { recursive: true })
  })
  return { ...about, files: count }
}

async function dump({ sqlite, postgres }: Database, folder: string): Promise<Map<string, string>> {
  if (sqlite) return dumpSqlite(sqlite.file, folder)
  if (postgres) return dumpPostgres(postgres.pool, folder)
  throw new TypeError('A database is SQLite or PostgreSQL')
}

async function migrationsOf(database: Database): Promise<string[]> {
  const known = database.reader.tables<{ kysely_migration: { name: string } }>().selectFrom('kysely_migration')
  return (await known.select('name').orderBy('name').execute()).map(({ name }) => name)
}

/** A file that was removed after the database was copied is missed by nobody who knows why. */
function gone(error: unknown): undefined {
  if (!hasCode(error, 'ENOENT')) throw error
}

/**
 * Brings a backup back into an empty house of the same kind of database; the house must not be open. Nothing is taken before
 * every checksum agrees, and when anything fails, all is as it was. Beside what `readArchive` throws: `Conflict('restore.database-not-empty')`,
 * `Conflict('restore.files-not-empty')`, `Invalid('restore.not-a-backup')`, `Invalid('restore.other-kind')`, `Invalid('restore.newer')`,
 * `Invalid('restore.broken-database')`.
 */
export async function restore(fromFile: string, plan: RestorePlan): Promise<BackupReport> {
  for await (const _ of plan.files.list()) throw new Conflict('restore.files-not-empty')
  if (plan.settings.databaseUrl === null)
    return receive(fromFile, plan, await receiveSqlite(sqliteFile(plan.settings.data)))
  const database = await openDatabase(plan.settings, plan.log)
  try {
    return await receive(fromFile, plan, await receivePostgres(database, plan.migrations))
  } finally {
    await database.close()
  }
}

async function receive(fromFile: string, { settings, files, migrations }: RestorePlan, receiver: Receiver) {
  const kind = settings.databaseUrl === null ? 'sqlite' : 'postgres'
  const report: BackupReport = { kind, madeAt: '', files: 0 }
  const stored: string[] = []
  try {
    await readArchive(fromFile, async (part) => {
      if (part.name === manifestName) {
        const manifest = suitable(await json(part.content), kind, Object.keys(migrations(kind)))
        report.madeAt = manifest.madeAt
        await receiver.begin(manifest)
      } else if (part.name.startsWith(filesPrefix)) stored.push(await store(files, part))
      else await receiver.take(part)
    })
    await receiver.finish()
  } catch (error) {
    await receiver.abandon()
    for (const hash of stored) await files.remove(hash)
    throw error
  }
  return { ...report, files: stored.length }
}

function suitable(content: unknown, kind: Manifest['kind'], known: string[]): Manifest {
  const manifest = readManifest(content)
  if (manifest === null) throw new Invalid('restore.not-a-backup')
  if (manifest.kind !== kind) throw new Invalid('restore.other-kind', { kind: manifest.kind })
  const unknown = manifest.migrations.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Invalid('restore.newer', { migration: unknown })
  return manifest
}

async function store(files: Files, { name, content }: ReadEntry): Promise<string> {
  const { hash } = await files.put(content)
  if (name === filesPrefix + hash) return hash
  await files.remove(hash)
  throw new Invalid('archive.unsafe', { name })
}
