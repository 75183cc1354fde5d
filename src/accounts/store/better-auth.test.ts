// Better Auth's hands on our tables: what is kept, what is hashed, what is told, and that nothing waits for itself.
import type { BetterAuthOptions } from 'better-auth'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { somebody, type Somebody } from '../../../tests/support/people.ts'
import type { House } from '../../platform/house.ts'
import { newId } from '../../platform/ids.ts'
import type { News } from '../../platform/wire.ts'
import { databaseOf } from './better-auth.ts'
import * as columns from './columns.ts'

let fresh: FreshHouse
let house: House
let told: News[]
let ann: Somebody
const hear = { everyNode: { note: (_: House, news: News) => void told.push(news) }, once: {} }

const options: BetterAuthOptions = {
  user: columns.user,
  session: columns.session,
  account: columns.identity,
  verification: columns.verification,
  advanced: { database: { generateId: ({ model }) => newId(model, new Date()) } },
}
const adapter = () => databaseOf(house)(options)

beforeEach(async () => {
  told = []
  fresh = await freshHouse({ wires: { 'account changed': hear, 'session ended': hear } })
  house = fresh.house
  ann = await somebody(house)
})
afterEach(() => fresh.close())

const expiresAt = new Date('2030-01-01T00:00:00Z')
const session = (token: string) => ({
  model: 'session',
  data: {
    userId: ann.id,
    token,
    expiresAt,
    createdAt: new Date(),
    updatedAt: new Date(),
    userAgent: 'curl',
    ipAddress: '::1',
  },
})
const verification = (identifier: string) => ({ model: 'verification', data: { identifier, value: 'v', expiresAt } })
const rowsOf = (table: string): Promise<Record<string, unknown>[]> =>
  house.db.tables<Record<string, Record<string, unknown>>>().selectFrom(table).selectAll().execute()

test('what nobody brought to an end is forgotten when somebody else begins', async () => {
  await adapter().create({
    model: 'verification',
    data: { ...verification('old').data, expiresAt: new Date('2020-01-01') },
  })
  await adapter().create(verification('one'))
  await adapter().create(verification('two'))
  expect((await rowsOf('verifications')).map(({ identifier }) => identifier)).toEqual(['one', 'two'])
})

test('a session is found by its token, which the table holds only as a hash; its address is not kept', async () => {
  await adapter().create(session('the token'))
  const where = [{ field: 'token', value: 'the token' }]
  expect(await adapter().findOne({ model: 'session', where })).toMatchObject({
    token: 'the token',
    userId: ann.id,
    expiresAt,
  })
  expect(
    await adapter().findMany({
      model: 'session',
      where: [{ field: 'token', operator: 'in', value: ['the token', 'x'] }],
    }),
  ).toMatchObject([{ token: 'the token' }])
  expect(JSON.stringify(await rowsOf('sessions'))).not.toMatch(/the token|::1|curl/)
})

test('ending sessions is told, of each account once', async () => {
  await adapter().create(session('one'))
  await adapter().create(session('two'))
  await adapter().delete({ model: 'session', where: [{ field: 'token', value: 'one' }] })
  expect(told).toEqual([{ kind: 'session ended', account: ann.id }])
  expect(await adapter().deleteMany({ model: 'session', where: [{ field: 'userId', value: ann.id }] })).toBe(2)
  expect(told).toHaveLength(2)
  expect(await rowsOf('sessions')).toEqual([])
})

test('what a provider says beside who somebody is, is not kept', async () => {
  const tokens = { accessToken: 'secret-a', refreshToken: 'secret-r', idToken: 'secret-i', scope: 'everything' }
  const who = { userId: ann.id, providerId: 'x', accountId: '42', createdAt: new Date(), updatedAt: new Date() }
  await adapter().create({ model: 'account', data: { ...who, ...tokens } })
  await adapter().update({
    model: 'user',
    where: [{ field: 'id', value: ann.id }],
    update: { image: 'https://evil.example' },
  })
  const kept = JSON.stringify([...(await rowsOf('identities')), ...(await rowsOf('accounts'))])
  expect(kept).toContain('"42"')
  expect(kept).not.toMatch(/secret|everything|evil/)
})

test('an account that changes is told of, and truths and times come back as they went in', async () => {
  const where = [{ field: 'email', value: ann.email }]
  await adapter().update({ model: 'user', where, update: { emailVerified: false } })
  expect(told).toEqual([{ kind: 'account changed', account: ann.id }])
  const found = await adapter().findOne<{ emailVerified: boolean; createdAt: Date }>({ model: 'user', where })
  expect(found?.emailVerified).toBe(false)
  expect(found?.createdAt).toBeInstanceOf(Date)
  expect((await rowsOf('accounts'))[0]).toMatchObject({ email_verified: 0 })
})

test('what is good for one use is consumed by one of many who ask at once', async () => {
  await adapter().create(verification('link'))
  await adapter().create(verification('link'))
  const where = [{ field: 'identifier', value: 'link' }]
  const taken = await Promise.all(
    Array.from({ length: 8 }, () => adapter().consumeOne({ model: 'verification', where })),
  )
  expect(taken.filter((one) => one !== null)).toHaveLength(2)
})

test('conditions mean what they say', async () => {
  for (const name of ['a', 'b', 'c']) await adapter().create(verification(name))
  const find = async (
    ...where: {
      field: string
      value: string | string[] | Date | null
      operator?: 'ne' | 'lt' | 'gt' | 'in' | 'not_in'
      connector?: 'OR'
    }[]
  ) =>
    (
      await adapter().findMany<{ identifier: string }>({
        model: 'verification',
        where,
        sortBy: { field: 'identifier', direction: 'asc' },
      })
    )
      .map(({ identifier }) => identifier)
      .join('')
  const field = 'identifier'
  expect(await find()).toBe('abc')
  expect(await find({ field, value: 'b', operator: 'ne' })).toBe('ac')
  expect(await find({ field, value: ['a', 'c'], operator: 'in' })).toBe('ac')
  expect(await find({ field, value: [], operator: 'in' })).toBe('')
  expect(await find({ field, value: ['a'], operator: 'not_in' })).toBe('bc')
  expect(await find({ field, value: 'a', connector: 'OR' }, { field, value: 'b', connector: 'OR' })).toBe('ab')
  expect(await find({ field: 'expiresAt', value: new Date(), operator: 'lt' })).toBe('')
  expect(await find({ field: 'expiresAt', value: new Date(), operator: 'gt' }, { field, value: 'b' })).toBe('b')
  expect(await adapter().count({ model: 'verification', where: [{ field, value: 'a' }] })).toBe(1)
})

test('a transaction is all or nothing, and its parts may reach for the adapter around it without waiting for themselves', async () => {
  const outer = adapter()
  const broken = outer.transaction(async (inner) => {
    await inner.create(verification('half'))
    await outer.create(verification('other half'))
    expect(await outer.count({ model: 'verification' })).toBe(2)
    throw new Error('broken off')
  })
  await expect(broken).rejects.toThrow('broken off')
  expect(await rowsOf('verifications')).toEqual([])
  await outer.transaction((inner) => inner.create(verification('whole')))
  expect(await rowsOf('verifications')).toHaveLength(1)
})
