// One's data: all of it in one file, and after an erasure none of it anywhere.
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { doorWires, somebody, type Somebody } from '../../../tests/support/people.ts'
import { addressHash } from '../../platform/address.ts'
import type { House } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { News } from '../../platform/wire.ts'
import type { AccountId } from '../account.ts'
import { notify, unreadNotices } from '../notices/notify.ts'
import { type Served, serveOwnPages } from '../serving-for-tests.tsx'
import { accountById } from '../store/accounts.ts'
import { recordFailure } from '../store/sign-in-failures.ts'
import type { AccountTables } from '../store/tables.ts'
import { keepWishes } from '../store/wishes.ts'
import { whoAsks } from '../verbs/who-asks.ts'
import type { Holder } from './holder.ts'
import { eraseAccount, forgetOld } from './own-data.ts'

/** Stands in every table that could hold it, and in nothing else. */
const name = 'Zaphod Beeblebrox'
const email = 'zaphod_b%x@reader.example'

let now: Date
let open: FreshHouse
let house: House
let zaphod: Somebody
let served: Served
let held: Map<AccountId, string>
const told: string[] = []

/** A room above, which holds one thing of somebody's. */
const holder: Holder = {
  name: 'diary',
  dataOf: async (_, account) => ({ entry: held.get(account) ?? null }),
  erase: async (_, account) => void held.delete(account),
}

beforeEach(async () => {
  now = new Date('2018-04-10T09:40:00.000Z')
  told.length = 0
  const hear = (_: unknown, news: News): void => void told.push(String(news['account']))
  open = await freshHouse({
    now: () => now,
    wires: {
      ...doorWires,
      'account erased': { everyNode: { ...doorWires['account erased']?.everyNode, hear }, once: {} },
    },
  })
  ;({ house } = open)
  zaphod = await somebody(house, { name, email })
  held = new Map([[zaphod.id, `Dear diary, ${name} was here.`]])
  served = await serveOwnPages(open, { holders: [holder] })
})
afterEach(async () => {
  await served.close()
  await open.close()
})

/** Puts something of somebody's into each table of accounts that can have it. */
async function fill({ id }: Pick<Somebody, 'id'>): Promise<void> {
  const at = now.toISOString()
  const next = { made_at: at, changed_at: at }
  await house.change(async (tx) => {
    await notify(tx, id, { kind: 'reply', about: 'comment_1', address: '/comments/comment_1' })
    await keepWishes(tx.write, id, { mail: 'daily', renamedAt: now })
    const tables = tx.write.tables<AccountTables>()
    await tables
      .insertInto('identities')
      .values({
        id: newId('identity', now),
        account_id: id,
        provider: 'x',
        subject: `${name}-42`,
        password: null,
        ...next,
      })
      .execute()
    const passkey = { name: `${name}’s key`, public_key: 'k', credential: `c-${id}`, counter: 0, device_type: 'single' }
    await tables
      .insertInto('passkeys')
      .values({
        id: newId('passkey', now),
        account_id: id,
        ...passkey,
        backed_up: 0,
        transports: null,
        aaguid: null,
        made_at: at,
      })
      .execute()
    await tables
      .insertInto('two_factors')
      .values({
        id: newId('factor', now),
        account_id: id,
        secret: 's',
        backup_codes: 'b',
        verified: 1,
        failures: 0,
        locked_until: null,
        last_step: null,
      })
      .execute()
    const verifications = [
      { identifier: email.toUpperCase(), value: 'code' },
      { identifier: 'link-1', value: JSON.stringify({ email, name }) },
      { identifier: 'reset-1', value: id },
      { identifier: 'other@reader.example', value: 'stays' },
      { identifier: 'zaphodxbyx@reader.example', value: 'stays, too' },
    ].map((one) => ({ id: newId('verification', now), ...one, expires_at: '2018-04-11T00:00:00.000Z', ...next }))
    await tables.insertInto('verifications').values(verifications).execute()
    await tables
      .insertInto('invitations')
      .values({
        id: newId('invitation', now),
        token: `t-${id}`,
        email,
        role: 'reporter',
        language: 'en',
        invited_by: null,
        invited_at: at,
        expires_at: at,
        used_at: null,
      })
      .execute()
  })
}

/** Every table and column of the database whose text holds what is looked for, in any case. */
async function whereItStands(text: string): Promise<string[]> {
  const tables = await tableNames()
  const found: string[] = []
  for (const table of tables) {
    const rows = await house.db
      .tables<Record<string, Record<string, unknown>>>()
      .selectFrom(table)
      .selectAll()
      .execute()
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (JSON.stringify(value).toLowerCase().includes(text.toLowerCase())) found.push(`${table}.${column}`)
  }
  return [...new Set(found)]
}

async function tableNames(): Promise<string[]> {
  const query =
    house.db.kind === 'sqlite'
      ? sql<{ name: string }>`select name from sqlite_master where type = 'table'`
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public'`
  return house.change(async (tx) => (await query.execute(tx.write.tables<object>())).rows.map((row) => row.name))
}

describe('the export', () => {
  const exported = () => served.ask('/account/data/export', zaphod.cookie, {})

  test('is one file with everything that this room and the rooms above have, and without secrets', async () => {
    await fill(zaphod)
    const { status, text, headers } = await exported()
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="courant-data.json"')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(JSON.parse(text)).toMatchObject({
      exportedAt: '2018-04-10T09:40:00.000Z',
      accounts: {
        account: { id: zaphod.id, name, email, role: 'reader' },
        wishes: { mail: 'daily' },
        identities: expect.arrayContaining([
          expect.objectContaining({ provider: 'x', subject: `${name}-42` }),
        ]) as object,
        passkeys: [{ name: `${name}’s key` }],
        sessions: [{}],
        notices: [{ kind: 'reply', about: 'comment_1' }],
        invitations: [{ role: 'reporter' }],
      },
      diary: { entry: `Dear diary, ${name} was here.` },
    })
    expect(text).not.toMatch(/password|secret|backup_codes|public_key|"token"/)
  })

  test('holds nothing of anybody else’s', async () => {
    await fill(zaphod)
    const lee = await somebody(house, { name: 'Lee' })
    const { text } = await served.ask('/account/data/export', lee.cookie, {})
    expect(text).not.toMatch(/zaphod|beeblebrox/i)
  })

  test('is not for a session that has ended, even if this node remembers it', async () => {
    expect(await whoAsks(house, { cookie: zaphod.cookie })).not.toBeNull()
    await house.change((tx) =>
      tx.write.tables<AccountTables>().deleteFrom('sessions').where('account_id', '=', zaphod.id).execute(),
    )
    expect(await whoAsks(house, { cookie: zaphod.cookie })).not.toBeNull()
    expect(await exported()).toMatchObject({ status: 403, text: 'account.signed-out' })
  })

  test('needs a form of ours', async () => {
    expect(await served.ask('/account/data/export', zaphod.cookie)).toMatchObject({ status: 404 })
    expect(await served.ask('/account/data/export', zaphod.cookie, { token: 'made up' })).toMatchObject({ status: 403 })
  })
})

describe('the erasure', () => {
  const erase = (typed: string) => served.ask('/account/data/erasure', zaphod.cookie, { name: typed })

  test('leaves neither name nor address in any table, signs out, and is told', async () => {
    await fill(zaphod)
    expect((await whereItStands('beeblebrox')).length).toBeGreaterThan(4)
    expect((await whereItStands(email)).length).toBeGreaterThan(3)
    const { status, text, headers } = await erase(name)
    expect([status, told]).toEqual([200, [zaphod.id]])
    expect(text).toContain('Your account is erased')
    expect(headers.get('set-cookie')).toMatch(/session_token=; Max-Age=0/)
    for (const trace of ['beeblebrox', 'zaphod_b']) expect(await whereItStands(trace)).toEqual([])
    expect(held.size).toBe(0)
    expect(await whoAsks(house, { cookie: zaphod.cookie })).toBeNull()
    expect(await accountById(house.db, zaphod.id)).toMatchObject({ name: '', erased: true, role: 'reader' })
    expect(await unreadNotices(house.db, zaphod.id)).toBe(0)
  })

  test('leaves others as they were', async () => {
    await fill(zaphod)
    const lee = await somebody(house, { name: 'Lee', email: 'lee@reader.example' })
    await house.change((tx) =>
      notify(tx, lee.id, { kind: 'reply', about: 'comment_1', address: '/comments/comment_1' }),
    )
    await erase(name)
    expect(await whoAsks(house, { cookie: lee.cookie })).toMatchObject({ name: 'Lee' })
    expect([await unreadNotices(house.db, lee.id), await whereItStands('stays')]).toEqual([1, ['verifications.value']])
    expect(await whereItStands('stays, too')).toEqual(['verifications.value'])
  })

  test('frees name and address for somebody new', async () => {
    await erase(name)
    const other = await somebody(house, { name, email })
    expect(other.id).not.toBe(zaphod.id)
  })

  test.each(['', 'Zaphod', 'zaphod beeblebrox', `${name}!`])('is not done for who types %j', async (typed) => {
    const { status, text } = await erase(typed)
    expect([status, told, held.size]).toEqual([422, [], 1])
    expect(text).toContain('This is not your name. Nothing was erased.')
    expect(text).toMatch(/<input id="name"[^>]*aria-invalid="true"/)
  })

  test('is done wholly or not at all', async () => {
    const failing: Holder = { ...holder, erase: () => Promise.reject(new Error('the disk is full')) }
    const account = await accountById(house.db, zaphod.id)
    if (!account) throw new Error('nobody')
    await expect(eraseAccount(house, account, name, [holder, failing])).rejects.toThrow('the disk is full')
    expect(await whoAsks(house, { cookie: zaphod.cookie })).toMatchObject({ name })
    expect(told).toEqual([])
  })

  test('is refused to the last administrator, and to no other', async () => {
    const admin = await somebody(house, { name: 'Ford', role: 'administrator' })
    const ask = () => served.ask('/account/data/erasure', admin.cookie, { name: 'Ford' })
    expect((await ask()).text).toContain('You are the paper’s last administrator.')
    expect(await whoAsks(house, { cookie: admin.cookie })).toMatchObject({ name: 'Ford' })
    await somebody(house, { name: 'Trillian', role: 'administrator' })
    expect((await ask()).text).toContain('Your account is erased')
  })
})

describe('what is old', () => {
  test('is forgotten: hashes of addresses after 30 days, notices after a year, sessions when they end', async () => {
    const attempt = { email: house.seal.sign('e-mail', email), address: addressHash(house, '203.0.113.7', 'sign-in') }
    const count = async (table: 'sign_in_failures' | 'sessions' | 'verifications'): Promise<number> =>
      (await house.db.tables<AccountTables>().selectFrom(table).select('id').execute()).length
    await fill(zaphod)
    await house.change((tx) => recordFailure(tx.write, attempt, now, new Date(0)))
    const day = (days: number): Date => new Date(new Date('2018-04-10T09:40:00.000Z').getTime() + days * 86_400_000)
    now = day(29.9)
    await forgetOld(house)
    expect([await count('sign_in_failures'), await count('sessions'), await count('verifications')]).toEqual([1, 1, 0])
    now = day(30.1)
    await forgetOld(house)
    expect([await count('sign_in_failures'), await count('sessions')]).toEqual([0, 0])
    now = day(365)
    await forgetOld(house)
    expect(await unreadNotices(house.db, zaphod.id)).toBe(1)
    now = day(365.1)
    await forgetOld(house)
    expect(await unreadNotices(house.db, zaphod.id)).toBe(0)
  })

  test('no address of a network is in any table as it is', async () => {
    const attempt = { email: house.seal.sign('e-mail', email), address: addressHash(house, '203.0.113.7', 'sign-in') }
    await house.change((tx) => recordFailure(tx.write, attempt, now, new Date(0)))
    expect(await whereItStands('203.0.113.7')).toEqual([])
  })
})
