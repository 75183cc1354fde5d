// Better Auth's hands on our database: each write is a change of the house, with its news.
import { AsyncLocalStorage } from 'node:async_hooks'
import { createAdapterFactory, type CustomAdapter } from 'better-auth/adapters'
import type { BetterAuthOptions } from 'better-auth'
import type { Reader } from '../../platform/database.ts'
import type { House, Tx } from '../../platform/house.ts'
import type { AccountId } from '../account.ts'
import type { AccountNews } from '../news.ts'
import { browserInWords } from '../sign-in/browser.ts'
import { type Condition, meets, type Row, type Tables } from './conditions.ts'
import { columnOf, kept } from './columns.ts'
import { hashOf } from './sessions.ts'

const config = {
  adapterId: 'courant',
  supportsNumericIds: false,
  supportsDates: false,
  supportsBooleans: false,
  supportsJSON: false,
  supportsArrays: false,
}

/** For Better Auth's option `database`. */
export function databaseOf(house: House): ReturnType<typeof createAdapterFactory> {
  // Within a transaction of Better Auth's everything goes through its Tx: on SQLite a second writer would wait for the first for ever.
  const running = new AsyncLocalStorage<Tx>()
  const here = (): House => running.getStore() ?? house
  const table: CustomAdapter = { ...reading(house, () => here().db), ...writing(house, (work) => here().change(work)) }
  const plain = createAdapterFactory({ config, adapter: () => table })
  return (options: BetterAuthOptions) =>
    createAdapterFactory({
      config: {
        ...config,
        transaction: (work) => here().change((tx) => running.run(tx, () => work(plain(options)))),
      },
      adapter: () => table,
    })(options)
}

type Reading = Pick<CustomAdapter, 'findOne' | 'findMany' | 'count'>

function reading(house: House, db: () => Reader): Reading {
  return {
    async findOne({ model, where }) {
      const row = await db()
        .tables<Tables>()
        .selectFrom(model)
        .selectAll()
        .where(meets(hashed(house, model, where)))
        .executeTakeFirst()
      return (row ? withToken(house, row, where) : null) as never
    },
    async findMany({ model, where = [], limit, sortBy, offset = 0 }) {
      let query = db()
        .tables<Tables>()
        .selectFrom(model)
        .selectAll()
        .where(meets(hashed(house, model, where)))
      if (sortBy) query = query.orderBy(columnOf(model, sortBy.field), sortBy.direction)
      const rows = await query.limit(limit).offset(offset).execute()
      return rows.map((row) => withToken(house, row, where)) as never
    },
    async count({ model, where = [] }) {
      const row = await db()
        .tables<Tables>()
        .selectFrom(model)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where(meets(hashed(house, model, where)))
        .executeTakeFirst()
      return row?.count ?? 0
    },
  }
}

type Writing = Required<Omit<CustomAdapter, keyof Reading | 'createSchema' | 'options'>>

function writing(house: House, change: House['change']): Writing {
  const remove = (model: string, where: Condition[], atMostOne: boolean): Promise<Row[]> =>
    change(async (tx) => {
      const rows = await tx.write
        .tables<Tables>()
        .deleteFrom(model)
        .where(meets(hashed(house, model, where), atMostOne ? model : null))
        .returningAll()
        .execute()
      await tell(tx, model, rows)
      return rows
    })
  const update = (model: string, where: Condition[], wanted: Row, atMostOne: boolean): Promise<Row[]> =>
    change(async (tx) => {
      const changed = stored(house, model, wanted)
      if (Object.keys(changed).length === 0) return []
      const rows = await tx.write
        .tables<Tables>()
        .updateTable(model)
        .set(changed)
        .where(meets(hashed(house, model, where), atMostOne ? model : null))
        .returningAll()
        .execute()
      if (model === 'accounts' || 'verified' in changed) await tell(tx, model, rows)
      return rows
    })
  return {
    create: ({ model, data }) =>
      change(async (tx) => {
        const row = stored(house, model, data)
        if (model === 'verifications') await forgetOver(tx)
        await tx.write.tables<Tables>().insertInto(model).values(row).execute()
        if (model === 'passkeys') await tell(tx, model, [row])
        return data
      }),
    async update({ model, where, update: wanted }) {
      const [row] = await update(model, where, wanted as Row, true)
      return (row ? withToken(house, row, where) : null) as never
    },
    updateMany: async ({ model, where, update: wanted }) => (await update(model, where, wanted as Row, false)).length,
    delete: async ({ model, where }) => void (await remove(model, where, true)),
    deleteMany: async ({ model, where }) => (await remove(model, where, false)).length,
    async consumeOne({ model, where }) {
      const [row] = await remove(model, where, true)
      return (row ? withToken(house, row, where) : null) as never
    },
    incrementOne: ({ model, where, increment, set = {} }) =>
      change(async (tx) => {
        const [row] = await tx.write
          .tables<Tables>()
          .updateTable(model)
          .set((the) => ({
            ...stored(house, model, set),
            ...Object.fromEntries(Object.entries(increment).map(([column, by]) => [column, the(column, '+', by)])),
          }))
          .where(meets(hashed(house, model, where), model))
          .returningAll()
          .execute()
        return (row ? withToken(house, row, where) : null) as never
      }),
  }
}

/** What the table keeps of a row. A session's token is kept as its hash, and its browser in words. */
function stored(house: House, model: string, row: Row): Row {
  const columns = kept[model]
  const values = Object.fromEntries(Object.entries(row).filter(([column]) => columns?.has(column)))
  if (model !== 'sessions') return values
  if (typeof values['token'] === 'string') values['token'] = hashOf(house, values['token'])
  if (typeof values['browser'] === 'string') values['browser'] = browserInWords(values['browser'])
  return values
}

function hashed(house: House, model: string, where: Condition[]): Condition[] {
  if (model !== 'sessions') return where
  return where.map((one) => (one.field === 'token' ? { ...one, value: hashedValue(house, one.value) } : one))
}

const hashedValue = (house: House, value: Condition['value']): Condition['value'] =>
  Array.isArray(value) ? value.map((token) => hashOf(house, String(token))) : hashOf(house, String(value))

/** Better Auth goes on with the token that it asked by. */
function withToken(house: House, row: Row, where: Condition[]): Row {
  const asked = where.filter(({ field }) => field === 'token').flatMap(({ value }) => value)
  const token = asked.find((one) => typeof one === 'string' && hashOf(house, one) === row['token'])
  return token === undefined ? row : { ...row, token }
}

/** Strangers begin to sign in as often as they like, and what few of them bring to an end must not pile up. Better Auth goes by the machine's own clock. */
async function forgetOver(tx: Tx): Promise<void> {
  const now = new Date(Math.min(tx.now().getTime(), Date.now())).toISOString()
  await tx.write.tables<Tables>().deleteFrom('verifications').where('expires_at', '<', now).execute()
}

async function tell(tx: Tx, model: string, rows: Row[]): Promise<void> {
  const kind: AccountNews['kind'] = model === 'sessions' ? 'session ended' : 'account changed'
  if (model === 'verifications') return
  const accounts = new Set(rows.map((row) => row[model === 'accounts' ? 'id' : 'account_id'] as AccountId))
  for (const account of accounts) await tx.tell({ kind, account } satisfies AccountNews)
}
