// Signing in, joining and choosing a password by a letter's link: once, for a while, for whoever reads the mailbox.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Account, whoAsks } from '../src/accounts/accounts.ts'
import { type OpenDoors, openDoors } from './support/open-doors.ts'
import { somebody } from './support/people.ts'
import { openVisitor, type Visitor } from './support/visitor.ts'

let doors: OpenDoors
let before = 0
beforeAll(async () => {
  doors = await openDoors()
})
afterAll(() => doors.close())
// What was asked for in one test must not be too much in the next.
beforeEach(async () => {
  doors.later(25 * 3_600_000)
  before = (await doors.letters()).length
})
/** Those of this test. */
const letters = async (): Promise<string[]> => (await doors.letters()).slice(before)

const who = (visitor: Visitor): Promise<Account | null> => {
  const cookie = [...(visitor.cookies.get(doors.origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  return whoAsks(doors.house, { cookie })
}
const at = (path: string): string => doors.origin + path
const tokenIn = (letter: string | undefined): string => /sign-in\/link\?token=([\w-]+)/.exec(letter ?? '')?.[1] ?? ''
const lastToken = async (): Promise<string> => tokenIn((await letters()).at(-1))
const open = (visitor: Visitor, token: string) => visitor.get(at(`/account/sign-in/link?token=${token}`))
const press = (visitor: Visitor, letter: string, more: Record<string, string> = {}) =>
  visitor.post(at('/account/sign-in/link'), { letter, ...more })

test('a link signs in whose mailbox it came to, once, and looking at it does not use it up', async () => {
  const { id, email } = await somebody(doors.house, { name: 'Reads Mail' })
  const visitor = openVisitor()
  const sent = await visitor.post(at('/account/sign-in/mail'), {
    mail: ` ${email.toUpperCase()} `,
    next: '/account/sessions',
  })
  expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('Look into your mailbox')])
  const token = await lastToken()
  for (const scanner of [openVisitor(), openVisitor()]) {
    const page = await open(scanner, token)
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(email)])
    expect(await who(scanner)).toBeNull()
  }
  const arrival = await press(visitor, token)
  expect([arrival.url.pathname, (await who(visitor))?.id]).toEqual(['/account/sessions', id])
  const again = openVisitor()
  expect([(await press(again, token)).status, await who(again)]).toEqual([410, null])
  expect((await open(again, token)).status).toBe(410)
})

test('twenty who press the same button at once are one who comes in', async () => {
  const { email } = await somebody(doors.house)
  await openVisitor().post(at('/account/sign-in/mail'), { mail: email })
  const token = await lastToken()
  const visitors = Array.from({ length: 20 }, () => openVisitor())
  await Promise.all(visitors.map((visitor) => press(visitor, token)))
  const came = await Promise.all(visitors.map(who))
  expect(came.filter((account) => account !== null)).toHaveLength(1)
})

test('whether or not an address is anybody’s the page is the same, and a letter goes out', async () => {
  const { email } = await somebody(doors.house)
  const plain = (text: string): string => text.replaceAll(/name="token" value="[^"]*"/g, '')
  for (const path of ['/account/sign-in/mail', '/account/forgot', '/account/join']) {
    const pages = []
    for (const mail of [email, 'nobody@example.org']) {
      const earlier = (await letters()).length
      const page = await openVisitor().post(at(path), { mail, email: mail, name: 'Same Name' })
      pages.push([page.status, plain(page.text)])
      expect((await letters()).length, `${path} ${mail}`).toBe(earlier + 1)
    }
    expect(pages[0], path).toEqual(pages[1])
  }
})

test('somebody new joins by a link, with the name and the password that they chose', async () => {
  const visitor = openVisitor()
  const password = 'nine green bottles'
  await visitor.post(at('/account/join'), { email: 'New@Example.org', name: ' Park  Ha-na ', password, next: '/about' })
  expect(await who(visitor)).toBeNull()
  await press(visitor, await lastToken())
  expect(await who(visitor)).toMatchObject({ name: 'Park Ha-na', role: 'reader' })
  const later = openVisitor()
  await later.post(at('/account/sign-in'), { email: 'new@example.org', password })
  expect((await who(later))?.id).toBe((await who(visitor))?.id)
})

test('whoever signs in by a link for the first time is asked for a name, and named if they give none that can be borne', async () => {
  const visitor = openVisitor()
  await visitor.post(at('/account/sign-in/mail'), { mail: 'first@example.org' })
  const token = await lastToken()
  expect((await open(visitor, token)).text).toContain('name="name"')
  await press(visitor, token, { name: 'Moderator' })
  expect((await who(visitor))?.name).toMatch(/^Reader \d+$/)
})

test('joining refuses a name of the staff, a short password and what is no address, and keeps what was typed', async () => {
  await somebody(doors.house, { name: 'Han Seo-yun', role: 'reporter' })
  const page = await openVisitor().post(at('/account/join'), {
    email: 'a@example.org',
    name: 'Han Seo-yun',
    password: 'short',
  })
  expect(page.status).toBe(422)
  expect(page.text).toContain('value="a@example.org"')
  expect(page.text).toContain('id="name-problem"')
  expect(page.text).toContain('id="password-problem"')
  const wrong = await openVisitor().post(at('/account/join'), { email: 'no address', name: 'Fine Name' })
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('This is not an e-mail address.')])
  expect(await letters()).toEqual([])
})

test('joining with an address that is somebody’s changes nothing of theirs', async () => {
  const { id, email } = await somebody(doors.house, { name: 'Was Here', password: 'old password 12' })
  const visitor = openVisitor()
  await visitor.post(at('/account/join'), { email, name: 'New Name', password: 'thief of accounts' })
  await press(visitor, await lastToken())
  expect(await who(visitor)).toMatchObject({ id, name: 'Was Here' })
  const thief = openVisitor()
  await thief.post(at('/account/sign-in'), { email, password: 'thief of accounts' })
  expect(await who(thief)).toBeNull()
})

test('a password that somebody else chose for the owner of a mailbox opens nothing', async () => {
  const [thief, owner] = [openVisitor(), openVisitor()]
  const form = { email: 'owner@example.org', name: 'Owner', password: 'thief of accounts' }
  await thief.post(at('/account/join'), form)
  const token = await lastToken()
  expect((await open(owner, token)).text).toContain('typed in another browser')
  await press(owner, token)
  expect(await who(owner)).toMatchObject({ name: 'Owner' })
  await thief.post(at('/account/sign-in'), form)
  expect(await who(thief)).toBeNull()
})

test('another password ends every session, and the old one opens nothing', async () => {
  const { email, cookie } = await somebody(doors.house, { password: 'old password 12' })
  const visitor = openVisitor()
  await visitor.post(at('/account/forgot'), { email })
  const token = await lastToken()
  expect([(await press(visitor, token, { password: 'short' })).status]).toEqual([422])
  await press(visitor, token, { password: 'new password 34' })
  expect([await whoAsks(doors.house, { cookie }), await who(visitor)]).toEqual([null, null])
  await visitor.post(at('/account/sign-in'), { email, password: 'old password 12' })
  expect(await who(visitor)).toBeNull()
  await visitor.post(at('/account/sign-in'), { email, password: 'new password 34' })
  expect(await who(visitor)).not.toBeNull()
})

test('no link lets the staff in', async () => {
  const { email } = await somebody(doors.house, { role: 'moderator', password: 'old password 12' })
  const visitor = openVisitor()
  await visitor.post(at('/account/sign-in/mail'), { mail: email })
  expect((await letters()).at(-1)).toContain('which no link opens')
  expect(await lastToken()).toBe('')
})

test('nobody’s mailbox is filled through us, nor many from one place', async () => {
  const { email } = await somebody(doors.house)
  for (let time = 0; time < 6; time++) {
    const page = await openVisitor().post(at('/account/sign-in/mail'), { mail: email })
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Look into your mailbox')])
  }
  expect(await letters()).toHaveLength(3)
  const answers = []
  for (let time = 0; time < 8; time++)
    answers.push((await openVisitor().post(at('/account/sign-in/mail'), { mail: `many${time}@example.org` })).status)
  expect(answers).toEqual([200, 200, 200, 200, 200, 200, 429, 429])
  expect(await letters()).toHaveLength(9)
})

test('whoever has asked for too many letters leaves no more traces, whatever address they think of', async () => {
  const rows = async (): Promise<number> =>
    (
      await doors.house.db
        .tables<{ letters_asked: { id: string } }>()
        .selectFrom('letters_asked')
        .select('id')
        .execute()
    ).length
  const send = (time: number) => openVisitor().post(at('/account/sign-in/mail'), { mail: `guess${time}@example.org` })
  for (let time = 0; time < 12; time++) await send(time)
  const before429 = await rows()
  expect((await send(99)).status).toBe(429)
  expect(await rows()).toBe(before429)
})

test('ten who ask for one mailbox at once send it three letters', async () => {
  const { email } = await somebody(doors.house)
  await Promise.all(Array.from({ length: 10 }, () => openVisitor().post(at('/account/sign-in/mail'), { mail: email })))
  expect(await letters()).toHaveLength(3)
})

test('an address is confirmed for the account that asked, and for no second one', async () => {
  doors.peer.next = { sub: 'address', claims: { name: 'No Address' } }
  const visitor = openVisitor()
  const page = await visitor.post(at('/account/sign-in/with/oidc'), { next: '/account/ways' })
  expect(page.text).toContain('We know no address of yours')
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  await visitor.post(at('/account/ways/address'), { mail: 'mine@example.org', token })
  const done = await press(visitor, await lastToken(), { token })
  expect([done.url.pathname, done.text]).toEqual([
    '/account/ways',
    expect.stringContaining('Letters go to mine@example.org'),
  ])

  const { email } = await somebody(doors.house)
  await visitor.post(at('/account/ways/address'), { mail: email, token })
  const taken = await press(visitor, await lastToken(), { token })
  expect(taken.text).toContain('Another account here has this address.')
})

test('the address that somebody leaves is told so', async () => {
  const { email } = await somebody(doors.house, { password: 'old password 12' })
  const visitor = openVisitor()
  await visitor.post(at('/account/sign-in'), { email, password: 'old password 12' })
  const token = /name="token" value="([^"]+)"/.exec((await visitor.get(at('/account'))).text)?.[1] ?? ''
  await visitor.post(at('/account/ways/address'), { mail: 'moved@example.org', token })
  await press(visitor, await lastToken(), { token })
  const last = (await letters()).at(-1) ?? ''
  expect(last).toContain(`To: ${email}`)
  expect(last).toContain('has another e-mail address now')
})

test('the owner of a mailbox gives their address to no stranger’s account by pressing a button', async () => {
  doors.peer.next = { sub: 'squatter', claims: { name: 'Squatter' } }
  const squatter = openVisitor()
  const page = await squatter.post(at('/account/sign-in/with/oidc'), { next: '/account/ways' })
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  const { id, email } = await somebody(doors.house, { password: 'old password 12' })
  const mail = 'wanted@example.org'
  await squatter.post(at('/account/ways/address'), { mail, token })
  const letter = await lastToken()

  const owner = openVisitor()
  const led = await open(owner, letter)
  expect([led.url.pathname, led.url.searchParams.get('next')]).toEqual([
    '/account/sign-in',
    `/account/sign-in/link?token=${letter}`,
  ])
  expect((await press(owner, letter)).url.pathname).toBe('/account/sign-in')
  await owner.post(at('/account/sign-in'), { email, password: 'old password 12' })
  const own = /name="token" value="([^"]+)"/.exec((await owner.get(at('/account'))).text)?.[1] ?? ''
  expect((await press(owner, letter, { token: own })).text).toContain('Another account has asked for this letter.')
  expect(await who(owner)).toMatchObject({ id })
  expect((await squatter.get(at('/account/ways'))).text).toContain('We know no address of yours')
})

test('letters are in the language of the page, and every page in Korean, too', async () => {
  for (const path of ['/ko/account/join', '/ko/account/forgot', '/ko/account/sign-in/mail'])
    expect((await openVisitor().get(at(path))).text, path).toContain('<html lang="ko">')
  await openVisitor().post(at('/ko/account/forgot'), { email: 'nobody@example.org' })
  const [letter = ''] = await letters()
  expect(letter).toMatch(/Subject: =\?UTF-8\?/)
})
