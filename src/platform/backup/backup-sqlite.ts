// A backup of SQLite is its file, as it was at one moment.
import { mkdir, rm, stat } from 'node:fs/promises'
import { backup as copy, DatabaseSync } from 'node:sqlite'
import { dirname, join } from 'node:path'
import type { Receiver } from './backup-parts.ts'
import { place, temporaryName, writeSynced } from '../durable.ts'
import { Conflict, Invalid } from '../failure.ts'

const part = 'database.sqlite'

/** Copies the database into `folder` while others write to it; yields names of parts and their files. */
export async function dumpSqlite(file: string, folder: string): Promise<Map<string, string>> {
  const to = join(folder, part)
  // A handle of its own: the copy holds its lock until it is done, and readers must not wait for that.
  const from = new DatabaseSync(file, { readOnly: true })
  try {
    // All pages in one step: between steps, anybody's write would begin the copy anew, for ever where much is written.
    await copy(from, to, { rate: 2 ** 31 - 1 })
  } finally {
    from.close()
  }
  return new Map([[part, to]])
}

/** Takes a database file to where there is none. */
export async function receiveSqlite(file: string): Promise<Receiver> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  )
  if (isThere) throw new Conflict('restore.database-not-empty')
  await mkdir(dirname(file), { recursive: true })
  const temporary = temporaryName(dirname(file))
  let expected: string[] = []
  let taken = false
  return {
    async begin({ migrations }) {
      expected = migrations
    },
    async take({ name, content }) {
      if (name !== part) throw new Invalid('archive.unsafe', { name })
      await writeSynced(temporary, content)
      check(temporary, expected)
      taken = true
    },
    async finish() {
      if (!taken) throw new Invalid('archive.incomplete', { name: part })
      // A log that a crash left behind belongs to another database, and would be played into this one.
      for (const rest of ['-wal', '-shm']) await rm(file + rest, { force: true })
      await place(temporary, file)
    },
    abandon: () => rm(temporary, { force: true }),
  }
}

function check(file: string, migrations: string[]): void {
  const why = withDatabase(file, (database) => {
    const [structure] = database.prepare('pragma quick_check(1)').all()
    if (structure?.['quick_check'] !== 'ok') return String(structure?.['quick_check'])
    const names = database.prepare('select name from kysely_migration order by name').all()
    if (names.map(({ name }) => name).join() !== migrations.join())
      return 'its migrations are not those of its manifest'
    const [astray] = database.prepare('pragma foreign_key_check').all()
    return astray
      ? `a row of ${String(astray['table'])} names a row of ${String(astray['parent'])} that is not there`
      : null
  })
  if (why !== null) throw new Invalid('restore.broken-database', { why })
}

function withDatabase<T>(file: string, ask: (database: DatabaseSync) => T): T | string {
  const database = new DatabaseSync(file)
  try {
    return ask(database)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    database.close()
  }
}
