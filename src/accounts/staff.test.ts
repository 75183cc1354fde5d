// The staff comes by invitation, has one role each, and is never without an administrator.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import { doorWires as wires, openCheapDoor, somebody } from '../../tests/support/people.ts'
import type { Writer } from '../platform/database.ts'
import { Conflict, Invalid, NotFound } from '../platform/failure.ts'
import type { House } from '../platform/house.ts'
import type { AccountId } from './account.ts'
import { addStaff, staffRoleNames } from './commands.ts'
import { rowByEmail, rowById, updateAccount } from './store/accounts.ts'
import { openInvitations } from './store/invitations.ts'
import { findAccounts } from './store/staff.ts'
import type { AccountTables } from './store/tables.ts'
import { keptWays } from './store/ways.ts'
import { enterDemoCast } from './verbs/demo-cast.ts'
import { accept, invitationFor, invite } from './verbs/invite.ts'
import { signInByPassword } from './verbs/sign-in.ts'
import { changeRole, deactivate, nameJournalist, reactivate } from './verbs/staff.ts'
import { whoAsks } from './verbs/who-asks.ts'

let fresh: FreshHouse
let house: House
let now: Date
beforeEach(async () => {
  now = new Date()
  fresh = await freshHouse({ wires, now: () => now })
  house = fresh.house
  openCheapDoor(house)
})
afterEach(() => fresh.close())

const password = 'seven purple elephants'
const tokenIn = (address: string): string => address.split('/').at(-1) ?? ''
const asking = { headers: { host: '127.0.0.1:4600' }, ip: '203.0.113.7' }
const signIn = (email: string, where = house) => signInByPassword(where, { email, password }, asking)
const insertPasskey = (tx: Writer, account: AccountId) =>
  tx
    .tables<AccountTables>()
    .insertInto('passkeys')
    .values({
      id: `passkey_${account}`,
      account_id: account,
      name: null,
      public_key: 'k',
      credential: account,
      counter: 0,
      device_type: 'singleDevice',
      backed_up: 0,
      transports: null,
      aaguid: null,
      made_at: null,
    })
    .execute()
const invited = (email: string) => invite(house, { email, role: 'reporter', language: 'ko' }, null)

test('an invitation makes an account, once, with the role and the password', async () => {
  const address = await invited('New@Example.org')
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:4600\/ko\/account\/invitation\/[\w-]{32}$/)
  const token = tokenIn(address)
  expect(await invitationFor(house, token)).toMatchObject({ returning: false, invitation: { role: 'reporter' } })
  expect(await accept(house, token, { name: ' ', password: 'short' })).toEqual({
    ok: false,
    problems: { name: 'missing', password: 'short' },
  })
  const both = await Promise.all([1, 2].map(() => accept(house, token, { name: '  Ro  Hana ', password })))
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await invitationFor(house, token)).toBeNull()
  expect(await rowByEmail(house.db, 'new@example.org')).toMatchObject({
    name: 'Ro Hana',
    role: 'reporter',
    language: 'ko',
  })
  expect(await signIn('new@example.org')).toMatchObject({ ok: true })
})

test('an invitation is over after seven days, or when a newer one is sent', async () => {
  const [first, second] = [tokenIn(await invited('a@example.org')), tokenIn(await invited('a@example.org'))]
  expect(await invitationFor(house, first)).toBeNull()
  expect(await openInvitations(house.db, now)).toHaveLength(1)
  now = new Date(now.getTime() + 7 * 86_400_000)
  expect(await accept(house, second, { name: 'Late', password })).toEqual({ ok: false, problems: 'gone' })
  expect(await accept(house, 'guess', { name: 'Late', password })).toEqual({ ok: false, problems: 'gone' })
})

test('who has an account keeps it, with the new role; whoever is signed in to it is signed out', async () => {
  const { id, email, cookie } = await somebody(house)
  const token = tokenIn(await invited(email))
  expect(await invitationFor(house, token)).toMatchObject({ returning: true })
  expect(await accept(house, token, { name: 'Other', password })).toEqual({ ok: true, account: id })
  expect(await rowById(house.db, id)).toMatchObject({ role: 'reporter', email_verified: 1 })
  expect((await rowById(house.db, id))?.name).not.toBe('Other')
  expect(await whoAsks(house, { cookie })).toBeNull()
})

test('whoever made an account at an address that is not theirs does not come in behind its owner', async () => {
  const squatter = await somebody(house, { password: 'the squatter knows this' })
  const at = now.toISOString()
  await house.change(async (tx) => {
    await updateAccount(tx.write, squatter.id, { email_verified: 0, two_factor_enabled: 1 })
    await tx.write
      .tables<{ identities: Record<string, string | null> }>()
      .insertInto('identities')
      .values({
        id: 'identity_x',
        account_id: squatter.id,
        provider: 'evil',
        subject: '1',
        made_at: at,
        changed_at: at,
      })
      .execute()
  })
  await accept(house, tokenIn(await invited(squatter.email)), { name: '', password })
  const ways = await house.db
    .tables<{ identities: { account_id: string; provider: string } }>()
    .selectFrom('identities')
    .select('provider')
    .where('account_id', '=', squatter.id)
    .execute()
  expect(ways.map(({ provider }) => provider)).toEqual(['credential'])
  expect(await rowById(house.db, squatter.id)).toMatchObject({ two_factor_enabled: 0 })
  expect(await signIn(squatter.email)).toMatchObject({ ok: true })
})

test('being invited again takes every earlier way in away, a lost second factor too', async () => {
  const { id, email } = await somebody(house, { role: 'reporter', password: 'old password 12' })
  await house.change((tx) => insertPasskey(tx.write, id))
  expect(await signInByPassword(house, { email, password: 'old password 12' }, asking)).toEqual({
    ok: false,
    problem: 'passkey',
    cookies: [],
  })
  await accept(house, tokenIn(await invited(email)), { name: '', password })
  expect(await keptWays(house.db, id)).toMatchObject({ hasPassword: true, hasAuthenticator: false, passkeys: [] })
  expect(await signIn(email)).toMatchObject({ ok: true })
})

test('a password opens a reader’s account beside a passkey, and one of the staff only beside an authenticator', async () => {
  const reader = await somebody(house, { password })
  const editor = await somebody(house, { role: 'publisher', password })
  for (const { id } of [reader, editor]) await house.change((tx) => insertPasskey(tx.write, id))
  expect(await signIn(reader.email)).toMatchObject({ ok: true, half: false })
  expect(await signIn(editor.email)).toMatchObject({ ok: false, problem: 'passkey' })
  expect(await signInByPassword(house, { email: editor.email, password: 'a guess' }, asking)).toMatchObject({
    problem: 'wrong',
  })
  await house.change((tx) => updateAccount(tx.write, editor.id, { two_factor_enabled: 1 }))
  expect(await signIn(editor.email)).toMatchObject({ ok: true, half: true })
})

test('an invitation does not bring back who was sent away or given another role meanwhile', async () => {
  const [one, two] = [await somebody(house), await somebody(house)]
  const tokens = [tokenIn(await invited(one.email)), tokenIn(await invited(two.email))]
  await deactivate(house, one.id)
  await changeRole(house, two.id, 'reader')
  for (const token of tokens)
    expect(await accept(house, token, { name: '', password })).toEqual({ ok: false, problems: 'gone' })
})

test('the last administrator can neither be deactivated nor given another role', async () => {
  const [one, two] = [
    await somebody(house, { role: 'administrator' }),
    await somebody(house, { role: 'administrator' }),
  ]
  await changeRole(house, one.id, 'publisher')
  const last = new Conflict('account.last-administrator')
  await expect(changeRole(house, two.id, 'reader')).rejects.toThrow(last)
  await expect(deactivate(house, two.id)).rejects.toThrow(last)
  await changeRole(house, two.id, 'administrator')
  await changeRole(house, one.id, 'administrator')
  await deactivate(house, two.id)
  await expect(deactivate(house, one.id)).rejects.toThrow(last)
  await expect(changeRole(house, 'account_none' as AccountId, 'reader')).rejects.toThrow(
    new NotFound('account.unknown'),
  )
})

test('nor does the last administrator become something else by accepting an invitation', async () => {
  const { id, email } = await somebody(house, { role: 'administrator' })
  const token = tokenIn(await invited(email))
  await expect(accept(house, token, { name: '', password })).rejects.toThrow(new Conflict('account.last-administrator'))
  expect(await rowById(house.db, id)).toMatchObject({ role: 'administrator' })
  expect(await invitationFor(house, token)).not.toBeNull()
})

test('two administrators who unmake each other at the same moment do not both succeed', async () => {
  const both = [await somebody(house, { role: 'administrator' }), await somebody(house, { role: 'administrator' })]
  const done = await Promise.allSettled(both.map(({ id }) => changeRole(house, id, 'reader')))
  expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a role counts from the moment it is given, and a deactivated account is out at once', async () => {
  const { id, cookie } = await somebody(house)
  await whoAsks(house, { cookie })
  await changeRole(house, id, 'moderator')
  expect(await whoAsks(house, { cookie })).toMatchObject({ role: 'moderator' })
  await nameJournalist(house, id, 'journalist_x')
  expect(await whoAsks(house, { cookie })).toMatchObject({ journalist: 'journalist_x' })
  await nameJournalist(house, id, null)
  expect(await whoAsks(house, { cookie })).toMatchObject({ journalist: null })
  await deactivate(house, id)
  expect(await whoAsks(house, { cookie })).toBeNull()
  await reactivate(house, id)
  expect(await whoAsks(house, { cookie })).toBeNull()
})

test('accounts are found by name or address, the staff alone or everybody, page by page', async () => {
  await somebody(house, { name: 'Ümit 50%', email: 'umit@example.org' })
  await somebody(house, { name: 'Park Ji-woo', role: 'reporter', email: 'jiwoo@paper.example' })
  const find = async (words: string, staffOnly = false, page = 1, size = 25) => {
    const { accounts, more } = await findAccounts(house.db, { words, staffOnly, page, size })
    return [...accounts.map(({ name }) => name), ...(more ? ['…'] : [])]
  }
  expect(await find('JIWOO')).toEqual(['Park Ji-woo'])
  expect(await find('park')).toEqual(['Park Ji-woo'])
  expect(await find('example.org', true)).toEqual([])
  expect(await find('%\\')).toHaveLength(2)
  expect(await find('', false, 1, 1)).toEqual([expect.any(String), '…'])
  expect(await find('', false, 2, 1)).toHaveLength(1)
})

test('the command line invites the first administrator, and knows roles by their names only', async () => {
  const [sentence = '', address = ''] = await addStaff(house, 'first@example.org', {
    role: 'administrator',
    language: 'en',
  })
  expect(sentence).toContain('first@example.org may join as administrator')
  expect(await accept(house, tokenIn(address), { name: 'First', password })).toMatchObject({ ok: true })
  expect(staffRoleNames).toContain('copy-editor')
  expect(staffRoleNames).not.toContain('reader')
  await expect(addStaff(house, 'x@example.org', { role: 'reader', language: 'en' })).rejects.toThrow(Invalid)
  await expect(addStaff(house, 'x', { role: 'reporter', language: 'en' })).rejects.toThrow(Invalid)
})

test('the demo’s people are entered once, and sign in on this machine only', async () => {
  const email = 'admin@demo.courant.example'
  const cast = { password, accounts: [{ email, role: 'administrator', name: 'Ada', language: 'en' as const }] }
  await enterDemoCast(house, cast)
  await enterDemoCast(house, cast)
  expect((await findAccounts(house.db, { words: '', staffOnly: true, page: 1, size: 9 })).accounts).toHaveLength(1)
  expect(await signIn(email)).toMatchObject({ ok: true })
  const url = 'https://news.example.com'
  const there = { ...house, seal: { ...house.seal }, settings: { ...house.settings, url, origin: url } }
  expect(await signIn(email, there)).toMatchObject({ ok: false, problem: 'wrong' })
})
