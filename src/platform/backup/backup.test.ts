// A backup brings back every row and every byte, whatever was written meanwhile, or else changes nothing.
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { buffer } from 'node:stream/consumers'
import { type Kysely, sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createDatabase } from '../../../tests/support/postgres.ts'
import type { Entry } from './archive-entry.ts'
import { readArchive, writeArchive } from './archive-file.ts'
import { backup, restore, type RestorePlan } from './backup.ts'
import { type Database, type DatabaseKind, openDatabase } from '../database.ts'
import { openFiles } from '../files.ts'
import { emptyFolder } from '../folder-for-tests.ts'
import { openLog } from '../log.ts'
import { migrate, type Migrations, pendingMigrations } from '../migrate.ts'
import { readSettings } from '../settings.ts'

const kind: DatabaseKind = process.env['COURANT_TEST_DATABASE'] === 'postgres' ? 'postgres' : 'sqlite'
const log = openLog({ level: 'silent' })
const now = new Date('2018-04-10T09:40:00.000Z')

/** Tables with everything that makes rows hard to carry: circles, trees, numbers beyond ours, computed columns, rows of the migration's own. */
const migrations: Migrations = () => ({
  '0001-first': {
    async up(db: Kysely<unknown>) {
      const id =
        kind === 'sqlite'
          ? sql`integer primary key autoincrement`
          : sql`bigint generated always as identity primary key`
      await sql`create table trees (id text primary key, parent_id text references trees (id), fruit_id bigint)`.execute(
        db,
      )
      await sql`create table fruits (id ${id}, tree_id text references trees (id), name text not null, weight double precision, large bigint, raw ${sql.raw(kind === 'sqlite' ? 'blob' : 'bytea')}, length integer generated always as (length(name)) stored)`.execute(
        db,
      )
      await sql`create table marks (name text, value text)`.execute(db)
      await sql`insert into marks values ('made by', 'a migration')`.execute(db)
      if (kind === 'postgres') {
        await sql`alter table trees add constraint fruit foreign key (fruit_id) references fruits (id)`.execute(db)
        await sql`alter table marks add column at timestamptz default '2018-04-10 09:40:00.123456+09', add column tags text[] default '{a,"b c"}', add column facts jsonb default '{"a":1e400}', add column shown boolean default true`.execute(
          db,
        )
      }
    },
  },
  '0002-second': {
    async up(db: Kysely<unknown>) {
      await sql`create table pairs (number integer not null)`.execute(db)
    },
  },
})

type Place = RestorePlan & { folder: string }
const opened: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of opened.splice(0).toReversed()) await close()
})

/** An empty house of the kind of this run. */
async function emptyPlace(): Promise<Place> {
  const folder = await emptyFolder()
  const files = await openFiles(join(folder, 'data', 'files'))
  const settings = readSettings({ COURANT_DATA: join(folder, 'data') })
  if (kind === 'sqlite') return { folder, files, settings, migrations, log }
  const made = await createDatabase()
  opened.push(made.drop)
  return { folder, files, settings: { ...settings, databaseUrl: made.url }, migrations, log }
}

async function open(place: Place): Promise<Database> {
  const database = await openDatabase(place.settings, log)
  opened.push(database.close)
  return database
}

const wild = 'line\nend, \u2028 and \u2029, "quoted" \\ back, 한국, 😀, \t\r, {"json": null}'
async function plant(database: Database): Promise<void> {
  const { owner } = database
  await sql`insert into trees values ('a-child', null, null), ('b-parent', null, null), ('c', null, null)`.execute(
    owner,
  )
  await sql`update trees set parent_id = 'b-parent' where id <> 'b-parent'`.execute(owner)
  await sql`insert into fruits (tree_id, name, weight, large, raw) values ('a-child', ${wild}, 0.1, 9223372036854775807, ${Buffer.from([0, 1, 255])}), ('c', '', 1e-308, -9223372036854775807, null)`.execute(
    owner,
  )
  await sql`update trees set fruit_id = 2 where id = 'a-child'`.execute(owner)
  await sql`delete from fruits where id = 1`.execute(owner)
  const count = sql`with recursive c (n) as (select 0 union all select n + 1 from c where n < 1202)`
  const name =
    kind === 'sqlite'
      ? sql`printf('fruit %d %.*c', n, n % 700, 'x')`
      : sql`format('fruit %s %s', n, repeat('x', n % 700))`
  await sql`${kind === 'sqlite' ? count : sql``} insert into fruits (tree_id, name) ${kind === 'sqlite' ? sql`` : count} select 'c', ${name} from c`.execute(
    owner,
  )
  await sql`insert into marks (name, value) values ('same', 'twice'), ('same', 'twice'), (null, null)`.execute(owner)
}

/** Every row of every table, each value as the database itself writes it. */
async function contents(database: Database): Promise<Record<string, unknown[]>> {
  const list =
    kind === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_schema where type = 'table' order by 1`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`
  const found: Record<string, unknown[]> = {}
  for (const { name } of (await list.execute(database.owner)).rows) {
    const columns =
      kind === 'sqlite'
        ? sql<{ name: string }>`select name from pragma_table_xinfo(${name})`
        : sql<{
            name: string
          }>`select column_name as name from information_schema.columns where table_name = ${name} order by 1`
    const names = (await columns.execute(database.owner)).rows.map((one) => one.name)
    const values = names.map((column) =>
      kind === 'sqlite'
        ? sql`quote(${sql.ref(column)}) as ${sql.ref(column)}`
        : sql`${sql.ref(column)}::text as ${sql.ref(column)}`,
    )
    const { rows } = await sql`select ${sql.join(values)} from ${sql.table(name)}`.execute(database.owner)
    found[name] = rows.map((row) => JSON.stringify(row)).toSorted()
  }
  return found
}

const fileBytes = async (place: Place): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for await (const hash of place.files.list())
    found.set(hash, (await buffer(await place.files.open(hash))).toString('hex'))
  return found
}

let source: Place
let database: Database
let archive: string
beforeEach(async () => {
  source = await emptyPlace()
  database = await open(source)
  await migrate(database, migrations)
  await plant(database)
  for (const bytes of [0, 1, 100_000]) await source.files.put(randomBytes(bytes))
  archive = join(source.folder, 'backup.tar.gz')
})

const save = (): ReturnType<typeof backup> => backup({ database, files: source.files, now }, archive)
/** The archive once more, with one entry changed by hand and its checksums right. */
async function forge(change: (entry: Entry & { content: Uint8Array }) => Entry | null): Promise<void> {
  await save()
  const entries: Entry[] = []
  await readArchive(archive, async ({ name, size, content }) => {
    const changed = change({ name, size, content: await buffer(content) })
    if (changed) entries.push({ ...changed, size: (changed.content as Uint8Array).length })
  })
  await writeArchive(archive, entries)
}
/** Restoring must fail and leave a place in which the true backup can still be restored. */
async function refused(place: Place): Promise<unknown> {
  const error: unknown = await restore(archive, place).then(
    () => 'taken',
    (thrown: unknown) => thrown,
  )
  expect([...(await fileBytes(place)).keys()]).toEqual([])
  await save()
  await restore(archive, place)
  return error
}

test('every row and every byte comes back', async () => {
  expect(await save()).toEqual({ kind, madeAt: now.toISOString(), files: 3 })
  const target = await emptyPlace()
  expect(await restore(archive, target)).toEqual({ kind, madeAt: now.toISOString(), files: 3 })
  const restored = await open(target)
  const [before, after] = [await contents(database), await contents(restored)]
  expect(Object.keys(after)).toEqual(expect.arrayContaining(['trees', 'fruits', 'marks', 'pairs', 'kysely_migration']))
  expect(after['fruits']).toHaveLength(1204)
  expect(after).toEqual(before)
  expect(await fileBytes(target)).toEqual(await fileBytes(source))
})

test('the restored house goes on where the other stopped: numbers, migrations, and what keys forbid', async () => {
  await sql`insert into fruits (name) values ('last'), ('gone')`.execute(database.owner)
  await sql`delete from fruits where name = 'gone'`.execute(database.owner)
  await save()
  const target = await emptyPlace()
  await restore(archive, target)
  const restored = await open(target)
  expect(await pendingMigrations(restored, migrations)).toEqual([])
  const next = sql<{ id: number }>`insert into fruits (name) values ('new') returning id`
  expect((await next.execute(restored.owner)).rows).toEqual((await next.execute(database.owner)).rows)
  await expect(sql`insert into trees values ('d', 'nobody', null)`.execute(restored.owner)).rejects.toThrow(
    /foreign key/i,
  )
})

test('a backup of an older house is brought up to date when it is opened', async () => {
  const older: Migrations = () => ({ '0001-first': migrations(kind)['0001-first'] as never })
  const old = await emptyPlace()
  database = await open(old)
  await migrate(database, older)
  await backup({ database, files: old.files, now }, archive)
  const target = await emptyPlace()
  await restore(archive, target)
  const restored = await open(target)
  expect(await migrate(restored, migrations)).toEqual(['0002-second'])
  expect((await contents(restored))['marks']).toHaveLength(1)
})

test('what is written meanwhile is in it whole or not at all, and is not hindered', async () => {
  let writing = true
  let written = 0
  const writer = async (): Promise<void> => {
    while (writing) {
      await database.transaction(async (tx) => {
        const pairs = tx.tables<{ pairs: { number: number } }>()
        await pairs.insertInto('pairs').values({ number: 1 }).execute()
        await pairs.insertInto('pairs').values({ number: -1 }).execute()
      })
      written++
      await new Promise(setImmediate)
    }
  }
  const busy = writer()
  await save().finally(() => (writing = false))
  const during = written
  await busy
  expect(during).toBeGreaterThan(0)
  const target = await emptyPlace()
  await restore(archive, target)
  const [sum] = (
    await sql<{ sum: number }>`select coalesce(sum(number), 0) as sum from pairs`.execute((await open(target)).owner)
  ).rows
  expect(Number(sum?.sum)).toBe(0)
})

test('the archive is readable by its owner only, and nothing is left beside it', async () => {
  await save()
  expect((await stat(archive)).mode & 0o777).toBe(0o600)
  expect((await readdir(source.folder)).toSorted()).toEqual(['backup.tar.gz', 'data'])
})

test('a backup that fails leaves the older one and nothing else', async () => {
  await save()
  const before = await readFile(archive)
  await database.close()
  await expect(save()).rejects.toThrow(
    /driver has already been destroyed|statement has been finalized|database is not open/,
  )
  expect((await readFile(archive)).equals(before)).toBe(true)
  expect((await readdir(source.folder)).toSorted()).toEqual(['backup.tar.gz', 'data'])
  opened.pop()
})

test('a house that is not empty is not restored into, and keeps what it has', async () => {
  await save()
  await expect(restore(archive, source)).rejects.toMatchObject({ code: 'restore.files-not-empty' })
  const before = await contents(database)
  const files = await openFiles(join(source.folder, 'other'))
  await expect(restore(archive, { ...source, files })).rejects.toMatchObject({ code: 'restore.database-not-empty' })
  expect(await contents(database)).toEqual(before)
})

test('a backup of the other kind of database is refused', async () => {
  const other = kind === 'sqlite' ? 'postgres' : 'sqlite'
  await forge((entry) =>
    entry.name === 'manifest.json' ? { ...entry, content: replaced(entry.content, `"${kind}"`, `"${other}"`) } : entry,
  )
  expect(await refused(await emptyPlace())).toMatchObject({ code: 'restore.other-kind', details: { kind: other } })
})

test('a backup of a newer house is refused, naming what is not known here', async () => {
  await forge((entry) =>
    entry.name === 'manifest.json'
      ? { ...entry, content: replaced(entry.content, '0002-second', '0003-third') }
      : entry,
  )
  expect(await refused(await emptyPlace())).toMatchObject({
    code: 'restore.newer',
    details: { migration: '0003-third' },
  })
})

test('an archive of something else is refused', async () => {
  await forge((entry) =>
    entry.name === 'manifest.json' ? { ...entry, content: Buffer.from('{"format":"photographs"}') } : entry,
  )
  expect(await refused(await emptyPlace())).toMatchObject({ code: 'restore.not-a-backup' })
})

test('one bit turned anywhere in the archive is noticed before anything is taken', async () => {
  await save()
  const whole = await readFile(archive)
  whole[Math.floor(whole.length / 2)] = (whole[Math.floor(whole.length / 2)] ?? 0) ^ 4
  await writeFile(archive, whole)
  expect(await refused(await emptyPlace())).toMatchObject({
    code: expect.stringMatching(/^archive\.(broken|checksum)$/) as string,
  })
})

test('a database that turns out to be spoiled leaves the place as it was', async () => {
  const part = kind === 'sqlite' ? 'database.sqlite' : 'tables/fruits.jsonl'
  await forge((entry) =>
    entry.name === part
      ? { ...entry, content: Buffer.concat([entry.content.subarray(0, 5000), randomBytes(9000)]) }
      : entry,
  )
  expect(await refused(await emptyPlace())).toBeInstanceOf(Error)
})

test('rows that name rows which are not there are refused', async () => {
  await forge((entry) => {
    if (entry.name === 'database.sqlite') return { ...entry, content: felled(entry.content) }
    const isTrees = entry.name === 'tables/trees.jsonl'
    return isTrees ? { ...entry, content: replaced(entry.content, '"id": "b-parent"', '"id": "b-nobody"') } : entry
  })
  const why = { why: 'a row of trees names a row of trees that is not there' }
  const wanted =
    kind === 'sqlite' ? { code: 'restore.broken-database', details: why } : { constraint: 'trees_parent_id_fkey' }
  expect(await refused(await emptyPlace())).toMatchObject(wanted)
})

test('another database under the same name is refused', async () => {
  await forge((entry) =>
    /^(database\.sqlite|tables\/.*)$/.test(entry.name)
      ? { ...entry, content: Buffer.from(kind === 'sqlite' ? '' : '[]\n') }
      : entry,
  )
  expect(await refused(await emptyPlace())).toBeInstanceOf(Error)
})

test('a backup without its database is refused', async () => {
  await forge((entry) => (entry.name === 'database.sqlite' || entry.name === 'sequences.json' ? null : entry))
  expect(await refused(await emptyPlace())).toMatchObject({ code: 'archive.incomplete' })
})

test('a file that is not what its name says, or that belongs to nothing, is refused', async () => {
  await forge((entry) => (entry.name.startsWith('files/') ? { ...entry, content: Buffer.from('other') } : entry))
  expect(await refused(await emptyPlace())).toMatchObject({ code: 'archive.unsafe' })
  await forge((entry) => (entry.name.startsWith('files/') ? { ...entry, name: `secrets/${entry.name}` } : entry))
  expect(await refused(await emptyPlace())).toMatchObject({ code: 'archive.unsafe' })
})

function replaced(content: Uint8Array, from: string, to: string): Buffer {
  const text = Buffer.from(content).toString()
  expect(text).toContain(from)
  return Buffer.from(text.replace(from, to))
}

/** The same SQLite database with a tree removed that another one names as its parent. */
function felled(content: Uint8Array): Buffer {
  const file = join(source.folder, 'felled')
  writeFileSync(file, content)
  const felling = new DatabaseSync(file, { enableForeignKeyConstraints: false })
  felling.exec(`delete from trees where id = 'b-parent'`)
  felling.close()
  return readFileSync(file)
}
