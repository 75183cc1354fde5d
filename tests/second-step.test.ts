// The second step of signing in: set up with an authenticator, asked for after every way but a passkey, and no code works twice.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Account, whoAsks } from '../src/accounts/accounts.ts'
import { type OpenDoors, openDoors } from './support/open-doors.ts'
import { type Somebody, somebody } from './support/people.ts'
import { openVisitor, type Visitor } from './support/visitor.ts'

let doors: OpenDoors
beforeAll(async () => {
  // A code is good for its half minute and those beside it: the clock stands still, so that none ends between a code and its answer.
  vi.useFakeTimers({ toFake: ['Date'] })
  doors = await openDoors()
})
afterAll(async () => {
  vi.useRealTimers()
  await doors.close()
})

const password = 'old password 12'
const at = (path: string): string => doors.origin + path
const who = (visitor: Visitor): Promise<Account | null> => {
  const cookie = [...(visitor.cookies.get(doors.origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  return whoAsks(doors.house, { cookie })
}
const tokenOf = (text: string): string => /name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''

/** The codes that an authenticator shows for a secret: this half minute's, and those beside it. */
function codesFor(secret: string, offset = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + offset))
  const hash = createHmac('sha1', key).update(counter).digest()
  const from = (hash.at(-1) ?? 0) & 15
  return String((hash.readUInt32BE(from) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}

type SetUp = { visitor: Visitor; person: Somebody; secret: string; spare: string[] }

async function setUp(): Promise<SetUp> {
  const person = await somebody(doors.house, { name: 'Two Steps', password })
  const visitor = openVisitor()
  await visitor.post(at('/account/sign-in'), { email: person.email, password })
  const page = await visitor.get(at('/account/second-factor'))
  const begun = await visitor.post(at('/account/second-factor/begin'), { password, token: tokenOf(page.text) })
  const secret = (/<code class="secret">([^<]+)</.exec(begun.text)?.[1] ?? '').replaceAll(' ', '')
  expect(secret).toMatch(/^[A-Z2-7]{32,}$/)
  expect(begun.text).toMatch(/<svg viewBox[^>]*><path d="M\d+ \d+h1v1h-1z/)
  // The next half minute's code, which clocks that differ a little make good too, is still to be used by the tests.
  const confirmed = await visitor.post(at('/account/second-factor/confirm'), {
    code: codesFor(secret),
    token: tokenOf(begun.text),
  })
  expect(confirmed.text).toContain('For when the phone is lost')
  const spare = [...confirmed.text.matchAll(/<code>([\w-]+)<\/code>/g)].map(([, code = '']) => code)
  return { visitor, person, secret, spare }
}

const signIn = (visitor: Visitor, { email }: Somebody) =>
  visitor.post(at('/account/sign-in'), { email, password, next: '/account/sessions' })
const sendCode = (visitor: Visitor, code: string) =>
  visitor.post(at('/account/sign-in/code'), { code, next: '/account/sessions' })

test('after the password a code is asked for, and a used one opens nothing', async () => {
  const { person, secret, visitor: first } = await setUp()
  expect(await who(first)).not.toBeNull()
  const visitor = openVisitor()
  const asked = await signIn(visitor, person)
  expect([asked.url.pathname, await who(visitor)]).toEqual(['/account/sign-in/code', null])
  const wrong = await sendCode(visitor, '000000')
  expect([wrong.status, await who(visitor)]).toEqual([422, null])
  const code = codesFor(secret, 1)
  const done = await sendCode(visitor, `${code.slice(0, 3)} ${code.slice(3)}`)
  expect([done.url.pathname, (await who(visitor))?.id]).toEqual(['/account/sessions', person.id])

  const shoulder = openVisitor()
  await signIn(shoulder, person)
  expect([(await sendCode(shoulder, code)).status, await who(shoulder)]).toEqual([422, null])
  // An earlier half minute is over once a later one was used.
  expect([(await sendCode(shoulder, codesFor(secret))).status, await who(shoulder)]).toEqual([422, null])
})

test('of ten who send one code at once, one comes in', async () => {
  const { person, secret } = await setUp()
  const visitors = Array.from({ length: 10 }, () => openVisitor())
  for (const visitor of visitors) await signIn(visitor, person)
  const code = codesFor(secret, 1)
  await Promise.all(visitors.map((visitor) => sendCode(visitor, code)))
  expect((await Promise.all(visitors.map(who))).filter((account) => account !== null)).toHaveLength(1)
})

test('without the phone a code that was written down opens it, once', async () => {
  const { person, spare } = await setUp()
  expect(spare).toHaveLength(10)
  const visitor = openVisitor()
  await signIn(visitor, person)
  await sendCode(visitor, spare[0] ?? '')
  expect((await who(visitor))?.id).toBe(person.id)
  const again = openVisitor()
  await signIn(again, person)
  expect([(await sendCode(again, spare[0] ?? '')).status, await who(again)]).toEqual([422, null])
})

test('a letter’s link does not go round it', async () => {
  const { person, secret } = await setUp()
  const visitor = openVisitor()
  await visitor.post(at('/account/sign-in/mail'), { mail: person.email, next: '/about' })
  const letter = /link\?token=([\w-]+)/.exec((await doors.letters()).at(-1) ?? '')?.[1] ?? ''
  const asked = await visitor.post(at('/account/sign-in/link'), { letter })
  expect([asked.url.pathname, await who(visitor)]).toEqual(['/account/sign-in/code', null])
  await sendCode(visitor, codesFor(secret, 1))
  expect((await who(visitor))?.id).toBe(person.id)
})

test('nor does a provider', async () => {
  const { person, secret, visitor } = await setUp()
  doors.peer.next = { sub: 'linked', claims: { name: 'Linked' } }
  const token = tokenOf((await visitor.get(at('/account/ways'))).text)
  await visitor.post(at('/account/ways/connect'), { provider: 'oidc', token })
  const later = openVisitor()
  const asked = await later.post(at('/account/sign-in/with/oidc'), { next: '/about' })
  expect([asked.url.pathname, await who(later)]).toEqual(['/account/sign-in/code', null])
  await sendCode(later, codesFor(secret, 1))
  expect((await who(later))?.id).toBe(person.id)
})

test('it is switched off with the password only', async () => {
  const { person, visitor } = await setUp()
  const token = async () => tokenOf((await visitor.get(at('/account/second-factor'))).text)
  const wrong = await visitor.post(at('/account/second-factor/end'), { password: 'not this one', token: await token() })
  expect(wrong.status).toBe(422)
  const off = await visitor.post(at('/account/second-factor/end'), { password, token: await token() })
  expect([off.url.pathname, off.text]).toEqual(['/account/ways', expect.stringContaining('The second step is off.')])
  const later = openVisitor()
  await signIn(later, person)
  expect((await who(later))?.id).toBe(person.id)
})

test('whoever has a session and no password does not switch it off, nor choose a password, without a code', async () => {
  const { id, cookie } = await somebody(doors.house, { name: 'No Password' })
  const visitor = openVisitor()
  const [name = '', value = ''] = cookie.split('=', 2)
  visitor.cookies.set(doors.origin, new Map([[name, value]]))
  const send = async (path: string, form: Record<string, string>) =>
    visitor.post(at(path), { ...form, token: tokenOf((await visitor.get(at('/account/second-factor'))).text) })
  const begun = await send('/account/second-factor/begin', {})
  const secret = (/<code class="secret">([^<]+)</.exec(begun.text)?.[1] ?? '').replaceAll(' ', '')
  const confirmed = await send('/account/second-factor/confirm', { code: codesFor(secret, -1) })
  const [, spare = ''] = /<code>([\w-]+)<\/code>/.exec(confirmed.text) ?? []

  expect((await visitor.get(at('/account/second-factor'))).text).toContain('name="code"')
  for (const [path, form] of [
    ['/account/second-factor/end', {}],
    ['/account/second-factor/end', { code: '000000' }],
    ['/account/second-factor/codes', { code: '000000' }],
    ['/account/password', { password: 'chosen by a thief' }],
  ] as const)
    expect((await send(path, form)).status, path).toBe(422)
  expect((await visitor.get(at('/account/password'))).text).toContain('name="current"')
  const off = await send('/account/second-factor/end', { code: spare })
  expect([off.url.pathname, (await who(visitor))?.id]).toEqual(['/account/ways', id])
})

test('nor does somebody with a session guess the password there for ever', async () => {
  const { visitor } = await setUp()
  const token = tokenOf((await visitor.get(at('/account/second-factor'))).text)
  const answers = []
  for (let time = 0; time < 11; time++)
    answers.push((await visitor.post(at('/account/second-factor/end'), { password: `guess ${time}`, token })).status)
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 422), 429])
})

test('guessing is stopped after a few codes', async () => {
  const { person, secret } = await setUp()
  const visitor = openVisitor()
  await signIn(visitor, person)
  const answers = []
  for (let time = 0; time < 7; time++) answers.push((await sendCode(visitor, String(100_000 + time))).status)
  expect(answers.slice(0, 4)).toEqual([422, 422, 422, 422])
  expect(answers.at(-1)).not.toBe(422)
  expect([(await sendCode(visitor, codesFor(secret, 1))).url.pathname, await who(visitor)]).toEqual([
    '/account/sign-in',
    null,
  ])
})
