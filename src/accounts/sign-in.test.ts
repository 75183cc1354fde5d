// Signing in by password, sessions, and what the door says to strangers.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import { doorWires as wires, openCheapDoor, somebody } from '../../tests/support/people.ts'
import type { House } from '../platform/house.ts'
import { NotAllowed } from '../platform/failure.ts'
import { remember } from '../platform/facts.ts'
import { sessionKey } from './corner.tsx'
import { doorOf } from './sign-in/door.ts'
import { signed } from './sign-in/session-cookie.ts'
import { changePassword } from './verbs/password.ts'
import { endSessions, ownSessions } from './verbs/sessions.ts'
import { signInByPassword, signOut } from './verbs/sign-in.ts'
import { deactivate, reactivate } from './verbs/staff.ts'
import {
  accountAtHand,
  allowed,
  fetchAccount,
  formToken,
  needsSecondFactor,
  rightToken,
  signedIn,
  whoAsks,
} from './verbs/who-asks.ts'

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
const from = (cookie?: string, ip = '203.0.113.7') => ({
  headers: {
    host: '127.0.0.1:4600',
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:151.0) Gecko/20100101 Firefox/151.0',
    ...(cookie ? { cookie } : {}),
  },
  ip,
})
const cookieIn = (lines: string[]): string => lines.map((line) => line.split(';', 1)[0]).join('; ')
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000)

async function signIn(email: string, typed = password, cookie?: string, ip?: string): Promise<string> {
  const done = await signInByPassword(house, { email, password: typed }, from(cookie, ip))
  return done.ok ? cookieIn(done.cookies) : done.problem
}

test('the right password opens a session, which is known by its cookie until one signs out', async () => {
  const { id, email } = await somebody(house, { password })
  const done = await signInByPassword(house, { email: ` ${email.toUpperCase()} `, password }, from())
  expect(done).toMatchObject({ ok: true, half: false })
  expect(done.cookies).toHaveLength(1)
  expect(done.cookies[0]).toMatch(/^courant\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
  const cookie = cookieIn(done.cookies)
  expect(await whoAsks(house, { cookie: `look=dark.normal; ${cookie}; other=1` })).toMatchObject({ id, role: 'reader' })
  expect(await signOut(house, { cookie })).toMatch(/^courant\.session_token=; Max-Age=0; /)
  expect(await whoAsks(house, { cookie })).toBeNull()
})

test('on a public address the cookie goes over https only', async () => {
  const url = 'https://news.example.com'
  const there = { ...house, seal: { ...house.seal }, settings: { ...house.settings, url, origin: url } }
  const { email } = await somebody(house, { password })
  const done = await signInByPassword(there, { email, password }, from())
  expect(done.cookies[0]).toMatch(/^__Secure-courant\.session_token=[^;]+; .*Secure; SameSite=Lax$/)
  expect(await whoAsks(there, { cookie: cookieIn(done.cookies) })).not.toBeNull()
  expect(await signOut(there, {})).toContain('; Secure')
})

test('a wrong password, an unknown address, an account without a password and a closed one are one answer after one hash each', async () => {
  const known = await somebody(house, { password })
  const without = await somebody(house)
  const closed = await somebody(house, { password })
  await deactivate(house, closed.id)
  const { passwords } = doorOf(house)
  for (const [email, typed] of [
    [known.email, 'seven purple antelopes'],
    ['nobody@example.org', password],
    [without.email, password],
    [closed.email, password],
  ] as const) {
    const before = passwords.computed()
    const answer = await signInByPassword(house, { email, password: typed }, from())
    expect(answer, email).toEqual({ ok: false, problem: 'wrong', cookies: [] })
    expect(passwords.computed() - before, email).toBe(1)
  }
  await reactivate(house, closed.id)
  expect(await signIn(closed.email)).toContain('courant.session_token=')
})

test('ten failures at an address close it for a quarter of an hour, whether it is an account’s or not', async () => {
  const { email } = await somebody(house, { password })
  for (const address of [email, 'nobody@example.org']) {
    for (let attempt = 1; attempt <= 10; attempt += 1) expect(await signIn(address, 'wrong')).toBe('wrong')
    expect(await signIn(address, 'wrong')).toBe('too many')
  }
  expect(await signIn(email)).toBe('too many')
  now = new Date(now.getTime() + 15 * 60_000 + 1)
  expect(await signIn(email)).toContain('courant.session_token=')
})

test('many attempts at once are counted like many in a row', async () => {
  const { email } = await somebody(house, { password })
  const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(email, 'wrong')))
  expect(answers.filter((answer) => answer === 'wrong').length).toBeLessThanOrEqual(13)
  expect(answers.filter((answer) => answer === 'too many').length).toBeGreaterThanOrEqual(7)
})

test('successes are never counted, and forgive the slips before them', async () => {
  const { email } = await somebody(house, { password })
  for (let round = 0; round < 3; round += 1) {
    for (let slip = 0; slip < 6; slip += 1) expect(await signIn(email, 'wrong')).toBe('wrong')
    expect(await signIn(email)).toContain('courant.session_token=')
  }
  for (let visit = 0; visit < 12; visit += 1) expect(await signIn(email)).toContain('courant.session_token=')
})

test('fifty failures from one network close the door to it, and to nobody else', async () => {
  const { email } = await somebody(house, { password })
  const all = Array.from({ length: 50 }, (_, n) => signIn(`guess${n}@example.org`, 'wrong', undefined, '2001:db8::1'))
  expect(new Set(await Promise.all(all))).toEqual(new Set(['wrong']))
  expect(await signIn(email, password, undefined, '2001:db8::ffff')).toBe('too many')
  expect(await signIn(email, password, undefined, '198.51.100.4')).toContain('courant.session_token=')
})

test('a session is never taken over: signing in makes a new one and ends the old', async () => {
  const { email, cookie: planted } = await somebody(house, { password })
  const cookie = await signIn(email, password, planted)
  expect(cookie).not.toBe(planted)
  expect(await whoAsks(house, { cookie: planted })).toBeNull()
  expect(await whoAsks(house, { cookie })).not.toBeNull()
})

test('no cookie that we have not signed is believed, nor one whose token is another’s', async () => {
  const { cookie } = await somebody(house)
  const value = cookie.split('=', 2)[1] ?? ''
  const [token = ''] = decodeURIComponent(value).split('.')
  const forged = [
    token,
    `${token}.`,
    `${token}.AAAA`,
    `x${value}`,
    '%E0%A4%A',
    '',
    `.${decodeURIComponent(value).split('.')[1]}`,
  ]
  for (const one of forged) {
    expect(await whoAsks(house, { cookie: `courant.session_token=${one}` }), one).toBeNull()
    expect(accountAtHand(house, `courant.session_token=${one}`), one).toBeNull()
  }
  expect(await whoAsks(house, { cookie: `evil.${cookie}` })).toBeNull()
  expect(await whoAsks(house, { cookie: `courant.session_token=${signed(house, 'no-such-token')}` })).toBeNull()
})

test('who stands in the tables cannot be signed in with: tokens are hashes', async () => {
  const { cookie } = await somebody(house)
  const [token = ''] = decodeURIComponent(cookie.split('=', 2)[1] ?? '').split('.')
  const rows = await house.db.tables<{ sessions: { token: string } }>().selectFrom('sessions').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(await whoAsks(house, { cookie: `courant.session_token=${signed(house, rows[0]?.token ?? '')}` })).toBeNull()
})

test('an account is at hand once it has been fetched, and without a cookie there is nothing to fetch', async () => {
  const { id, cookie } = await somebody(house)
  expect(accountAtHand(house, 'look=dark.normal')).toBeNull()
  expect(sessionKey(house, 'look=dark.normal')).toBeNull()
  expect(accountAtHand(house, cookie)).toBeUndefined()
  const key = sessionKey(house, cookie)
  expect(key).not.toBeNull()
  expect(await fetchAccount(house, cookie)).toMatchObject({ id })
  expect(accountAtHand(house, cookie)).toMatchObject({ id })
  expect(sessionKey(house, cookie)).toBe(key)
  await signOut(house, { cookie })
  await fetchAccount(house, cookie)
  expect(accountAtHand(house, cookie)).toBeNull()
  expect(sessionKey(house, cookie)).toBeNull()
})

test('a session lasts thirty days', async () => {
  const { email } = await somebody(house, { password })
  const cookie = await signIn(email)
  now = days(29)
  expect(await whoAsks(house, { cookie })).not.toBeNull()
  now = days(2)
  expect(await whoAsks(house, { cookie })).toBeNull()
  const second = await freshHouse({ wires, now: () => now, beside: fresh })
  expect(await whoAsks(second.house, { cookie })).toBeNull()
  await second.close()
})

test('a session that is ended is over at once, on a second node within moments', async () => {
  const { id, cookie } = await somebody(house)
  const second = await freshHouse({ wires, now: () => now, beside: fresh })
  expect(await whoAsks(second.house, { cookie })).toMatchObject({ id })
  await signOut(house, { cookie })
  expect(await whoAsks(house, { cookie })).toBeNull()
  await expect.poll(() => whoAsks(second.house, { cookie }), { timeout: 5000 }).toBeNull()
  await second.close()
})

test('one sees where one is signed in, ends one session or all others, and nobody else’s', async () => {
  const { email } = await somebody(house, { password })
  const stranger = await somebody(house)
  const [cookie, other, third] = [await signIn(email), await signIn(email), await signIn(email)]
  const headers = { cookie }
  const open = await ownSessions(house, headers)
  expect(open.filter(({ isThis }) => isThis)).toMatchObject([{ browser: 'Firefox · Linux' }])
  expect(open).toHaveLength(4)
  const [theirs] = await ownSessions(house, { cookie: stranger.cookie })
  await endSessions(house, headers, { only: theirs?.id ?? '' })
  expect(await whoAsks(house, { cookie: stranger.cookie })).not.toBeNull()
  const otherSession = (await ownSessions(house, { cookie: other })).find(({ isThis }) => isThis)
  await endSessions(house, headers, { only: otherSession?.id ?? '' })
  expect(await whoAsks(house, { cookie: other })).toBeNull()
  expect(await whoAsks(house, { cookie: third })).not.toBeNull()
  await endSessions(house, headers, 'others')
  expect(await whoAsks(house, { cookie: third })).toBeNull()
  expect(await whoAsks(house, headers)).not.toBeNull()
  await expect(ownSessions(house, {})).rejects.toThrow(new NotAllowed('account.signed-out'))
})

test('a form carries the token of its session and of no other', async () => {
  const [one, two] = [await somebody(house), await somebody(house)]
  const right = formToken(house, { cookie: one.cookie })
  const ask = (cookie: string, body: unknown, url = '/account/sessions', more = {}) =>
    rightToken(house, { url, headers: { cookie, ...more }, body })
  expect(formToken(house, {})).toBe('')
  expect(await ask(one.cookie, { token: right })).toBe(true)
  expect(await ask(one.cookie, undefined, '/x', { 'x-courant-token': right })).toBe(true)
  for (const body of [{}, undefined, null, 'token', { token: '' }, { token: [right] }, { token: `${right}x` }])
    expect(await ask(one.cookie, body), JSON.stringify(body)).toBe(false)
  expect(await ask(two.cookie, { token: right })).toBe(false)
  expect(await ask('', {})).toBe(true)
  expect(await ask(one.cookie, {}, '/ko/account/sign-in?next=/')).toBe(true)
  expect(await ask(one.cookie, {}, '/account/sign-in/more')).toBe(false)
})

test('who may not is told so, and who works for the paper sets up a second factor first, but in the demo', async () => {
  const [reader, editor] = [await somebody(house), await somebody(house, { role: 'section editor' })]
  const ask = (cookie: string) => allowed(house, { cookie }, 'publish articles')
  await expect(signedIn(house, {})).rejects.toThrow(new NotAllowed('account.signed-out'))
  await expect(ask('')).rejects.toThrow(new NotAllowed('account.signed-out'))
  await expect(ask(reader.cookie)).rejects.toThrow(new NotAllowed('account.not-allowed'))
  await expect(ask(editor.cookie)).rejects.toThrow(new NotAllowed('account.second-factor'))
  expect(await allowed(house, { cookie: editor.cookie }, 'comment')).toMatchObject({ id: editor.id })
  expect(await needsSecondFactor(house, { cookie: reader.cookie })).toBe(false)
  await house.change((tx) => remember(tx.write, 'demo', 'loaded'))
  expect(await ask(editor.cookie)).toMatchObject({ id: editor.id })
  const url = 'https://news.example.com'
  const there = { ...house, settings: { ...house.settings, url } }
  expect(await needsSecondFactor(there, { cookie: editor.cookie })).toBe(true)
})

test('another password ends every other session, and the old one is good for nothing', async () => {
  const { email, cookie } = await somebody(house, { password })
  const other = await signIn(email)
  const wish = { current: password, password: 'nine orange hippopotami' }
  expect(await changePassword(house, { ...wish, current: 'guess' }, from(cookie))).toMatchObject({ ok: false })
  expect(await changePassword(house, { ...wish, password: 'short' }, from(cookie))).toEqual({
    ok: false,
    problem: { field: 'password', because: 'short' },
  })
  expect(await changePassword(house, wish, from(cookie))).toEqual({ ok: true })
  expect(await whoAsks(house, { cookie })).not.toBeNull()
  expect(await whoAsks(house, { cookie: other })).toBeNull()
  expect(await signIn(email)).toBe('wrong')
  expect(await signIn(email, wish.password)).toContain('courant.session_token=')
})

test('asking again who it is asks no database', async () => {
  const { id, cookie } = await somebody(house)
  const headers = { cookie: `look=dark.normal; ${cookie}` }
  expect(await whoAsks(house, headers)).toMatchObject({ id })
  const unread: House = {
    ...house,
    db: { kind: house.db.kind, tables: () => expect.unreachable('the database is asked') },
  }
  expect(await whoAsks(unread, headers)).toMatchObject({ id })
  await expect(whoAsks(unread, { cookie: `courant.session_token=${signed(house, 'unknown')}` })).rejects.toThrow(
    'is asked',
  )
})
