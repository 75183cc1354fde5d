// The database keeps its promises: readers only read, and transactions are whole or not at all.
import { sql, type Kysely } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshSettings, freshSettings } from '../../tests/support/house.ts'
import { type Database, openDatabase } from './database.ts'
import { openLog } from './log.ts'
import { migrate, type Migrations, pendingMigrations } from './migrate.ts'

type Tables = { bells: { name: string } }
const log = openLog({ level: 'silent' })
let fresh: FreshSettings
let database: Database
beforeEach(async () => {
  fresh = await freshSettings({ empty: true })
  database = await openDatabase(fresh.settings, log)
})
afterEach(async () => {
  await database.close()
  await fresh.remove()
})

const bells: Migrations = () => ({
  '0001-bells': {
    up: (db: Kysely<unknown>) =>
      db.schema
        .createTable('bells')
        .addColumn('name', 'text', (c) => c.primaryKey())
        .execute(),
  },
})
const broken: Migrations = (kind) => ({
  ...bells(kind),
  '0002-broken': {
    up: async (db: Kysely<unknown>) => {
      await db.schema.createTable('ropes').addColumn('name', 'text').execute()
      throw new Error('the rope broke')
    },
  },
})
const names = async () =>
  (await database.reader.tables<Tables>().selectFrom('bells').select('name').orderBy('name').execute()).map(
    ({ name }) => name,
  )
const hang = (name: string) =>
  database.transaction((writer) => writer.tables<Tables>().insertInto('bells').values({ name }).execute())

test('a migration that fails leaves nothing behind, not even those before it', async () => {
  await expect(migrate(database, broken)).rejects.toThrow('the rope broke')
  await expect(names()).rejects.toThrow(/bells/)
  expect(await pendingMigrations(database, broken)).toEqual(['0001-bells', '0002-broken'])
  expect(await migrate(database, bells)).toEqual(['0001-bells'])
  expect(await migrate(database, bells)).toEqual([])
})

test('on SQLite the reader cannot write, whatever it is asked', async () => {
  await migrate(database, bells)
  const reader = database.reader.tables<Tables>() as unknown as Kysely<Tables>
  const wrote = reader.insertInto('bells').values({ name: 'sneaked in' }).execute()
  const refusal = await wrote.then(
    () => '',
    (error: unknown) => String(error),
  )
  expect(refusal).toMatch(database.kind === 'sqlite' ? /readonly/ : /^$/)
  expect(await names()).toEqual(database.kind === 'sqlite' ? [] : ['sneaked in'])
})

test('a transaction that fails leaves nothing behind, and the next one runs', async () => {
  await migrate(database, bells)
  const failed = database.transaction(async (writer) => {
    await writer.tables<Tables>().insertInto('bells').values({ name: 'cracked' }).execute()
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  await hang('whole')
  expect(await names()).toEqual(['whole'])
})

test('two transactions at once both happen, and nobody sees half of one', async () => {
  await migrate(database, bells)
  const pair = (one: string, two: string) =>
    database.transaction(async (writer) => {
      await writer.tables<Tables>().insertInto('bells').values({ name: one }).execute()
      expect(await names()).not.toContain(one)
      await writer.tables<Tables>().insertInto('bells').values({ name: two }).execute()
    })
  await Promise.all([pair('a', 'b'), pair('c', 'd')])
  expect(await names()).toEqual(['a', 'b', 'c', 'd'])
})

test('counts come as numbers', async () => {
  await migrate(database, bells)
  await hang('a')
  const { rows } = await sql<{ n: number }>`select count(*) as n from bells`.execute(database.owner)
  expect(rows).toEqual([{ n: 1 }])
})
