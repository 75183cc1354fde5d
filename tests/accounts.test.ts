// The door of the paper over HTTP: signing in and out, sessions, roles, the staff, and what differs by reader in a kept page.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formToken } from '../src/accounts/accounts.ts'
import { type Courant, openCourant } from '../src/courant.ts'
import { remember } from '../src/platform/facts.ts'
import { openLog } from '../src/platform/log.ts'
import { freshSettings } from './support/house.ts'
import { htmlProblems } from './support/html.ts'
import { openCheapDoor, somebody, type Somebody } from './support/people.ts'

let courant: Courant
let folder: string
let remove: () => Promise<void>
let admin: Somebody
const password = 'seven purple elephants'
const host = '127.0.0.1:4600'

beforeAll(async () => {
  const fresh = await freshSettings()
  ;({ remove, folder } = fresh)
  courant = await openCourant(fresh.settings, openLog({ level: 'silent' }))
  const { house } = courant
  openCheapDoor(house)
  // As in the demo, the staff needs no second factor here.
  await house.change((tx) => remember(tx.write, 'demo', 'loaded'))
  admin = await somebody(house, { name: 'Ada Stone', role: 'administrator' })
})

afterAll(async () => {
  await courant.close()
  await remove()
})

const ask = (url: string, cookie = '') => courant.app.inject({ url, headers: { host, cookie, accept: 'text/html' } })
const send = (url: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  courant.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(form).toString(),
    headers: {
      host,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://${host}`,
      ...headers,
    },
  })
const tokenOf = async (cookie: string): Promise<string> =>
  /name="token" value="([^"]+)"/.exec((await ask('/account/sessions', cookie)).body)?.[1] ?? ''
const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  String(answer.headers['set-cookie']).split(';', 1)[0] ?? ''

test.for(['/account/sign-in', '/ko/account/sign-in', '/account/roles', '/ko/account/roles'])(
  '%s is a page of sound HTML',
  async (url) => {
    const { statusCode, body } = await ask(url)
    expect(statusCode).toBe(200)
    expect(await htmlProblems(body)).toEqual([])
  },
)

test.for(['/account/sessions', '/account/password', '/newsroom/accounts', '/ko/newsroom/accounts?who=all&q=a'])(
  '%s is a page of sound HTML for who is signed in, private, and leads others to sign in',
  async (url) => {
    const { statusCode, body, headers } = await ask(url, admin.cookie)
    expect(statusCode).toBe(200)
    expect(await htmlProblems(body)).toEqual([])
    expect(headers['cache-control']).toBe('private, no-store')
    const stranger = await ask(url)
    expect(stranger.statusCode).toBe(303)
    expect(stranger.headers['location']).toContain(`/account/sign-in?next=${encodeURIComponent(url)}`)
  },
)

test('the right password leads on to a page of ours, with a cookie for this site alone', async () => {
  const { email } = await somebody(courant.house, { password })
  const there = await send('/account/sign-in', { email, password, next: '/archive/2018/04/10?a=b' })
  expect(there.statusCode).toBe(303)
  expect(there.headers['location']).toBe('/archive/2018/04/10?a=b')
  expect(String(there.headers['set-cookie'])).toMatch(/^courant\.session_token=.*HttpOnly; SameSite=Lax$/)
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)']) {
    expect((await send('/ko/account/sign-in', { email, password, next })).headers['location'], next).toBe('/ko/account')
    expect((await ask(`/account/sign-in?next=${encodeURIComponent(next)}`)).body, next).not.toContain('evil.example')
  }
})

test('wrong and unknown are refused in the same words, with what was typed but for the password', async () => {
  const { email } = await somebody(courant.house, { password })
  const [wrong, unknown] = [
    await send('/account/sign-in', { email, password: 'my secret guess', next: '/about' }),
    await send('/account/sign-in', { email: 'nobody@example.org', password: 'my secret guess', next: '/about' }),
  ]
  expect([wrong.statusCode, unknown.statusCode]).toEqual([422, 422])
  expect(wrong.body).toContain('E-mail address and password do not belong together.')
  expect(wrong.body.replaceAll(email, '…')).toBe(unknown.body.replaceAll('nobody@example.org', '…'))
  expect(wrong.body).not.toContain('my secret guess')
  expect(wrong.headers['set-cookie']).toBeUndefined()
  expect(await htmlProblems(wrong.body)).toEqual([])
})

test('after ten failures the answer is 429, and says when to try again', async () => {
  const { email } = await somebody(courant.house, { password })
  for (let slip = 0; slip < 10; slip += 1)
    expect((await send('/account/sign-in', { email, password: 'guess' })).statusCode).toBe(422)
  const closed = await send('/ko/account/sign-in', { email, password })
  expect(closed.statusCode).toBe(429)
  expect(closed.headers['retry-after']).toBe('900')
  expect(closed.body).toContain('15분 뒤에 다시 시도해 주십시오')
})

test('no other site signs anybody in or out', async () => {
  const { email, cookie } = await somebody(courant.house, { password })
  const evil = { origin: 'https://evil.example' }
  expect((await send('/account/sign-in', { email, password }, evil)).statusCode).toBe(403)
  expect((await send('/account/sign-out', { token: await tokenOf(cookie) }, { ...evil, cookie })).statusCode).toBe(403)
})

test('a form without its session’s token is refused, and signing out ends the session', async () => {
  const { cookie } = await somebody(courant.house)
  expect((await send('/account/sign-out', {}, { cookie })).statusCode).toBe(403)
  expect((await send('/account/sign-out', { token: await tokenOf(admin.cookie) }, { cookie })).statusCode).toBe(403)
  const out = await send('/account/sign-out', { token: await tokenOf(cookie) }, { cookie })
  expect(out.statusCode).toBe(303)
  expect(String(out.headers['set-cookie'])).toContain('Max-Age=0')
  expect((await ask('/account/sessions', cookie)).statusCode).toBe(303)
})

test('one ends one’s other sessions from the list', async () => {
  const { email, cookie } = await somebody(courant.house, { password })
  const other = cookieOf(await send('/account/sign-in', { email, password }))
  expect((await ask('/account/sessions', other)).statusCode).toBe(200)
  const token = await tokenOf(cookie)
  expect((await send('/account/sessions', { token, session: 'others' }, { cookie })).headers['location']).toBe(
    '/account/sessions',
  )
  expect((await ask('/account/sessions', other)).statusCode).toBe(303)
  expect((await ask('/account/sessions', cookie)).statusCode).toBe(200)
})

test('in a kept page each reader finds their own name, and nobody another’s', async () => {
  const [one, two] = [
    await somebody(courant.house, { name: 'Ines <b>Moreau' }),
    await somebody(courant.house, { name: 'Tariq Bello', role: 'moderator' }),
  ]
  const seen = async (cookie = '') => (await ask('/ko/account/roles', cookie)).body
  for (let round = 0; round < 2; round += 1) {
    const [stranger, ines, tariq] = [await seen(), await seen(one.cookie), await seen(two.cookie)]
    expect(stranger).toContain('href="/ko/account/sign-in?next=%2Fko%2Faccount%2Froles"')
    expect(stranger).not.toMatch(/Moreau|Bello|name="token"/)
    expect(ines).toContain('Ines &lt;b>Moreau')
    expect(ines).not.toMatch(/Bello|\/newsroom"/)
    expect(ines).toContain('action="/ko/account/sign-out"')
    expect(tariq).toMatch(/Bello.*href="\/ko\/newsroom"/)
    expect(tariq).not.toContain('Moreau')
  }
  await send('/account/sign-out', { token: await tokenOf(one.cookie) }, { cookie: one.cookie })
  expect(await seen(one.cookie)).toBe(await seen())
  expect(await htmlProblems(await seen(two.cookie))).toEqual([])
})

test('accounts are administered by administrators alone', async () => {
  const publisher = await somebody(courant.house, { role: 'publisher' })
  expect((await ask('/newsroom/accounts', publisher.cookie)).statusCode).toBe(403)
  const token = await tokenOf(publisher.cookie)
  for (const act of ['role', 'deactivate', 'reactivate', 'invite']) {
    const form = { token, account: publisher.id, role: 'administrator', email: 'x@example.org' }
    const { statusCode } = await send(`/newsroom/accounts/${act}`, form, { cookie: publisher.cookie })
    expect(statusCode, act).toBe(403)
  }
})

test('an invitation that the mail server does not take is said so, beside the address', async () => {
  const fresh = await freshSettings()
  const other = await openCourant({ ...fresh.settings, smtpUrl: 'smtp://127.0.0.1:1' }, openLog({ level: 'silent' }))
  try {
    await other.house.change((tx) => remember(tx.write, 'demo', 'loaded'))
    const { cookie } = await somebody(other.house, { role: 'administrator' })
    const form = { email: 'noor@example.org', role: 'reporter', token: formToken(other.house, { cookie }) }
    const refused = await other.app.inject({
      method: 'POST',
      url: '/newsroom/accounts/invite',
      payload: new URLSearchParams(form).toString(),
      headers: {
        host,
        cookie,
        accept: 'text/html',
        origin: `http://${host}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    })
    expect([refused.statusCode, refused.body]).toEqual([422, expect.stringContaining('did not take the invitation')])
    expect(refused.body).toContain('value="noor@example.org"')
  } finally {
    await other.close()
    await fresh.remove()
  }
})

test('an invitation goes out by mail, is accepted on its page, and its bearer is signed in with the role', async () => {
  const { cookie } = admin
  const token = await tokenOf(cookie)
  const refused = await send('/newsroom/accounts/invite', { token, email: 'no address', role: 'reporter' }, { cookie })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('This is not an e-mail address.')
  expect(refused.body).toContain('value="no address"')
  expect(await htmlProblems(refused.body)).toEqual([])
  const form = { token, email: 'Noor@Example.org', role: 'copy editor', language: 'ko' }
  const sent = await send('/newsroom/accounts/invite', form, { cookie })
  expect(sent.headers['location']).toBe('/newsroom/accounts?said=invited')
  const address = await addressInMail()
  const page = await ask(address)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain('교열 기자')
  expect(await htmlProblems(page.body)).toEqual([])
  const short = await send(address, { name: 'Noor Amin', password: 'short' })
  expect(short.statusCode).toBe(422)
  expect(short.body).toContain('value="Noor Amin"')
  expect(await htmlProblems(short.body)).toEqual([])
  const done = await send(address, { name: 'Noor Amin', password })
  expect(done.headers['location']).toBe('/ko/account')
  const theirs = cookieOf(done)
  expect((await ask('/account/sessions', theirs)).body).toContain('Noor Amin')
  expect((await ask(address)).statusCode).toBe(410)
  const found = await ask('/newsroom/accounts?q=noor', cookie)
  expect(found.body).toContain('noor@example.org')
})

async function addressInMail(): Promise<string> {
  const outbox = join(folder, 'outbox')
  const letters = await Promise.all((await readdir(outbox)).map((name) => readFile(join(outbox, name), 'utf8')))
  const letter = letters
    .map((text) => text.replaceAll('=\r\n', '').replaceAll('=3D', '='))
    .find((text) => text.includes('noor@'))
  const plain = (letter ?? '')
    .split('\r\n')
    .map((line) => (/^[\w+/=]{20,}$/.test(line) ? Buffer.from(line, 'base64').toString() : line))
  return /http:\/\/127\.0\.0\.1:4600(\/ko\/account\/invitation\/[\w-]+)/.exec(plain.join(''))?.[1] ?? ''
}

test('who comes into the house as staff without a second factor is led to set one up, outside the demo', async () => {
  const { house } = courant
  const editor = await somebody(house, { role: 'section editor', password })
  await house.change((tx) =>
    tx.write.tables<{ facts: { name: string } }>().deleteFrom('facts').where('name', '=', 'demo').execute(),
  )
  const done = await send('/account/sign-in', { email: editor.email, password, next: '/newsroom' })
  expect(done.headers['location']).toBe('/account/second-factor')
  const led = await ask('/newsroom/accounts', admin.cookie)
  expect(led.headers['location']).toBe('/account/second-factor')
  await house.change((tx) => remember(tx.write, 'demo', 'loaded'))
})

test('the last administrator is told that they cannot go', async () => {
  const token = await tokenOf(admin.cookie)
  const gone = await send('/newsroom/accounts/deactivate', { token, account: admin.id }, { cookie: admin.cookie })
  expect(gone.statusCode).toBe(409)
  expect(gone.body).toContain('Nobody else administers the accounts.')
  const { id } = await somebody(courant.house)
  const made = await send(
    '/newsroom/accounts/role',
    { token, account: id, role: 'administrator' },
    { cookie: admin.cookie },
  )
  expect(made.statusCode).toBe(303)
  const left = await send(
    '/newsroom/accounts/role',
    { token, account: admin.id, role: 'reader' },
    { cookie: admin.cookie },
  )
  expect(left.statusCode).toBe(303)
  expect((await ask('/newsroom/accounts', admin.cookie)).statusCode).toBe(403)
})

test('another password is asked for on its own page', async () => {
  const { email, cookie } = await somebody(courant.house, { password })
  const token = await tokenOf(cookie)
  const wrong = await send('/account/password', { token, current: 'guess', password: 'nine orange hippos' }, { cookie })
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('This is not your password.')
  expect(await htmlProblems(wrong.body)).toEqual([])
  const right = await send(
    '/account/password',
    { token, current: password, password: 'nine orange hippos' },
    { cookie },
  )
  expect(right.headers['location']).toBe('/account/password?said=changed')
  expect((await send('/account/sign-in', { email, password: 'nine orange hippos' })).statusCode).toBe(303)
})
