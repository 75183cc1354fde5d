// Signing in through a real OpenID provider: whoever it vouches for comes in as themselves, and as nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenDoors, openDoors } from './support/open-doors.ts'
import { somebody } from './support/people.ts'
import { openVisitor, type Visitor } from './support/visitor.ts'
import { whoAsks } from '../src/accounts/accounts.ts'

let doors: OpenDoors
beforeAll(async () => {
  doors = await openDoors()
})
afterAll(() => doors.close())

const cookies = (visitor: Visitor): string =>
  [...(visitor.cookies.get(doors.origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
const who = (visitor: Visitor) => whoAsks(doors.house, { cookie: cookies(visitor) })
const start = (visitor: Visitor, next = '/about', prefix = '') =>
  visitor.post(`${doors.origin}${prefix}/account/sign-in/with/oidc`, { next })

test('somebody new comes in as a reader under their name, back where they were, and as the same the next time', async () => {
  doors.peer.next = { sub: 'jiwoo', claims: { name: 'Ham Ji-woo' } }
  const visitor = openVisitor()
  const back = await start(visitor, '/account/sessions?x=1#other')
  expect([back.status, back.way.at(-1)]).toEqual([200, `${doors.origin}/account/sessions?x=1#other`])
  const first = await who(visitor)
  expect(first).toMatchObject({ name: 'Ham Ji-woo', role: 'reader', language: 'en' })

  const other = openVisitor()
  await start(other)
  expect((await who(other))?.id).toBe(first?.id)
})

test('the page on the way says where it leads and what is asked for, in the language that one reads', async () => {
  const visitor = openVisitor()
  const sent = await visitor.ask(`${doors.origin}/ko/account/sign-in/with/oidc`, { next: '/ko' })
  expect(sent.status).toBe(303)
  const page = await visitor.ask(new URL(sent.headers.get('location') ?? '', doors.origin).href)
  expect(page.status).toBe(200)
  expect(page.text).toContain('저희에게는 이름만 전해집니다')
  expect(page.text).toContain(`<meta http-equiv="refresh" content="0; url=${doors.peer.issuer}/auth?`)
  doors.peer.next = { sub: 'kim', claims: { name: '김서연' } }
  const back = await start(visitor, '/ko/account/sessions', '/ko')
  expect(back.url.pathname).toBe('/ko/account/sessions')
  expect(await who(visitor)).toMatchObject({ name: '김서연', language: 'ko' })
})

test('a provider is asked for a name and nothing else, with state, PKCE and a nonce', async () => {
  await start(openVisitor())
  const asked = doors.peer.seen.visits.at(-1)
  expect(asked?.get('scope')).toBe('openid profile')
  expect(asked?.get('code_challenge_method')).toBe('S256')
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked?.get(name)?.length, name).toBeGreaterThan(20)
})

test('who refuses there is told so here, and can go on', async () => {
  doors.peer.next = 'refuse'
  const visitor = openVisitor()
  const back = await start(visitor, '/about')
  expect([back.status, back.url.pathname]).toEqual([200, '/account/sign-in'])
  expect(back.url.searchParams.get('next')).toBe('/about')
  expect(back.text).toContain('You were not signed in: Our house says that you refused.')
  expect(await who(visitor)).toBeNull()
  const korean = await start(openVisitor(), '/ko', '/ko')
  expect([korean.url.pathname, korean.text]).toEqual([
    '/ko/account/sign-in',
    expect.stringContaining('Our house에서 거절하셨다고 합니다'),
  ])
})

test.each([true, false, 'true', undefined])(
  'whoever claims the address of one of the staff (confirmed: %s) becomes neither them nor staff',
  async (confirmed) => {
    const staff = await somebody(doors.house, { name: 'Han Seo-yun', role: 'administrator', password: 'x'.repeat(12) })
    doors.peer.next = {
      sub: `forger ${confirmed}`,
      claims: { name: 'F. Orger', email: staff.email.toUpperCase(), email_verified: confirmed },
    }
    const visitor = openVisitor()
    const back = await start(visitor)
    const came = await who(visitor)
    expect(came?.id).not.toBe(staff.id)
    expect(came?.role ?? 'reader').toBe('reader')
    if (confirmed === true || confirmed === 'true')
      expect([came, back.text]).toEqual([null, expect.stringContaining('Sign in as you did before')])
    else expect(came).toMatchObject({ name: expect.stringMatching(/^F\. Orger/) as string })
  },
)

test('no address that a provider tells is kept', async () => {
  doors.peer.next = { sub: 'new', claims: { name: 'New Here', email: 'new@example.org', email_verified: true } }
  await start(openVisitor())
  const rows = await doors.house.db
    .tables<{ accounts: { name: string; email: string; email_verified: number } }>()
    .selectFrom('accounts')
    .selectAll()
    .execute()
  expect(rows.find(({ name }) => name === 'New Here')).toMatchObject({
    email: expect.stringMatching(/@nowhere\.invalid$/) as string,
    email_verified: 0,
  })
})

test('a name that claims an office, or is taken, is not borne', async () => {
  await somebody(doors.house, { name: 'Kim Min-ji' })
  doors.peer.next = { sub: 'a', claims: { name: 'Administrator' } }
  const first = openVisitor()
  await start(first)
  expect((await who(first))?.name).toMatch(/^Reader \d+$/)
  doors.peer.next = { sub: 'b', claims: {} }
  const second = openVisitor()
  await start(second, '/ko', '/ko')
  expect((await who(second))?.name).toMatch(/^독자 \d+$/)
})

/** Goes up to the provider, and returns the address at which it sends people back. */
async function upToReturn(visitor: Visitor): Promise<URL> {
  let here = await visitor.ask(`${doors.origin}/account/sign-in/with/oidc`, { next: '/about' })
  for (let step = 0; step < 10; step++) {
    const next =
      here.headers.get('location') ?? /content="0; url=([^"]+)"/.exec(here.text)?.[1]?.replaceAll('&amp;', '&')
    if (next === undefined) break
    const address = new URL(next, here.url)
    if (address.pathname.startsWith('/api/auth/callback/')) return address
    here = await visitor.ask(address.href)
  }
  throw new Error('It did not lead back.')
}

test('a code works once, and only for who set out', async () => {
  doors.peer.next = { sub: 'once', claims: { name: 'Once Only' } }
  const visitor = openVisitor()
  const back = await upToReturn(visitor)
  const thief = openVisitor()
  const stolen = await thief.get(back.href)
  expect([stolen.url.pathname, await who(thief)]).toEqual(['/account/sign-in', null])
  expect(stolen.text).toContain('the way back from Our house was not the one you set out on')

  const changed = new URL(back)
  changed.searchParams.set('state', `x${changed.searchParams.get('state') ?? ''}`)
  expect([(await visitor.get(changed.href)).url.pathname, await who(visitor)]).toEqual(['/account/sign-in', null])

  expect((await visitor.get(back.href)).url.pathname).toBe('/about')
  expect(await who(visitor)).toMatchObject({ name: 'Once Only' })
  const exchanged = doors.peer.seen.exchanges
  const again = await visitor.get(back.href)
  expect([again.url.pathname, doors.peer.seen.exchanges]).toEqual(['/account/sign-in', exchanged])
})

test('a state without its code, and a return that nobody asked for, lead to the page to sign in', async () => {
  const visitor = openVisitor()
  const back = await upToReturn(visitor)
  back.searchParams.delete('code')
  for (const address of [
    back.href,
    `${doors.origin}/api/auth/callback/oidc`,
    `${doors.origin}/api/auth/callback/oidc?code=x&state=y`,
  ]) {
    const arrival = await visitor.get(address)
    expect([arrival.status, arrival.url.pathname, await who(visitor)], address).toEqual([200, '/account/sign-in', null])
    expect(arrival.url.search, address).toContain('problem=stale')
  }
})

test.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
  'who is to go on to %s goes to their own page',
  async (next) => {
    doors.peer.next = { sub: 'next', claims: { name: 'Where To' } }
    const back = await start(openVisitor(), next)
    expect(back.way.every((address) => [doors.origin, doors.peer.issuer].includes(new URL(address).origin))).toBe(true)
    expect(back.url.pathname).toBe('/account')
  },
)

test('the provider sends nobody to another host, whatever host the paper was asked by', async () => {
  const answer = await fetch(`${doors.origin}/account/sign-in/with/oidc?next=/`, {
    redirect: 'manual',
    headers: { host: 'evil.example', 'sec-fetch-site': 'same-origin' },
  })
  expect(await answer.text()).not.toContain('redirect_uri=http%3A%2F%2Fevil')
  const forged = new URL(`${doors.peer.issuer}/auth`)
  forged.search = new URLSearchParams({
    client_id: doors.peer.clientId,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: 'http://evil.example/api/auth/callback/oidc',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
  }).toString()
  expect((await fetch(forged, { redirect: 'manual' })).status).toBe(400)
})

test('while a provider is down one is told so, and it is asked anew as soon as it is up', async () => {
  const shared = doors
  // One that has never said where its addresses are.
  doors = await openDoors()
  doors.peer.down = true
  const visitor = openVisitor()
  const back = await start(visitor)
  expect([back.url.pathname, back.text]).toEqual([
    '/account/sign-in',
    expect.stringContaining('Our house does not answer as it should at the moment'),
  ])
  doors.peer.down = false
  doors.peer.next = { sub: 'patient', claims: { name: 'Patient One' } }
  const address = await upToReturn(visitor)
  doors.peer.down = true
  expect((await visitor.get(address.href)).url.pathname).toBe('/account/sign-in')
  doors.peer.down = false
  await start(visitor)
  expect(await who(visitor)).toMatchObject({ name: 'Patient One' })
  await doors.close()
  doors = shared
})

test('nobody is sent on who comes by a link of another site', async () => {
  const visits = doors.peer.seen.visits.length
  const page = await openVisitor().ask(`${doors.origin}/account/sign-in/with/oidc?next=/about`)
  expect([page.status, doors.peer.seen.visits.length]).toEqual([200, visits])
  expect(page.text).not.toContain('http-equiv="refresh"')
  expect(page.text).toContain('Continue to Our house')
})

test('of Better Auth no address answers but the few that are needed', async () => {
  for (const path of ['ok', 'error', 'get-session', 'sign-up/email', 'callback/github', 'list-accounts']) {
    const answer = await fetch(`${doors.origin}/api/auth/${path}`)
    expect(answer.status, path).toBe(404)
  }
  const posted = await fetch(`${doors.origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { origin: doors.origin },
  })
  expect(posted.status).toBe(404)
})

test('somebody connects a provider to their account, signs in by it, and disconnects it; the last way stays', async () => {
  const { id, cookie } = await somebody(doors.house, { name: 'Two Ways', password: 'twelve letters' })
  const visitor = openVisitor()
  const [name = '', value = ''] = cookie.split(/=(.*)/)
  visitor.cookies.set(doors.origin, new Map([[name, value]]))
  const token = async () =>
    /name="token" value="([^"]+)"/.exec((await visitor.get(`${doors.origin}/account/ways`)).text)?.[1] ?? ''

  doors.peer.next = { sub: 'mine', claims: { name: 'Another Name', email: 'other@example.org', email_verified: true } }
  const connected = await visitor.post(`${doors.origin}/account/ways/connect`, {
    provider: 'oidc',
    token: await token(),
  })
  expect([connected.url.pathname, connected.text]).toEqual([
    '/account/ways',
    expect.stringContaining('It is connected.'),
  ])
  expect(connected.text).toContain('Disconnect Our house')
  expect(await who(visitor)).toMatchObject({ id, name: 'Two Ways' })

  const elsewhere = openVisitor()
  await start(elsewhere)
  expect((await who(elsewhere))?.id).toBe(id)

  const other = await somebody(doors.house, { name: 'Somebody Else' })
  const stranger = openVisitor()
  const [, hers = ''] = other.cookie.split(/=(.*)/)
  stranger.cookies.set(doors.origin, new Map([[name, hers]]))
  const page = (await stranger.get(`${doors.origin}/account/ways`)).text
  const refused = await stranger.post(`${doors.origin}/account/ways/connect`, {
    provider: 'oidc',
    token: /name="token" value="([^"]+)"/.exec(page)?.[1] ?? '',
  })
  expect(refused.text).toContain('is connected to another account here')

  const gone = await visitor.post(`${doors.origin}/account/ways/disconnect`, { provider: 'oidc', token: await token() })
  expect(gone.text).toContain('It is removed.')
  const later = openVisitor()
  await start(later)
  expect((await who(later))?.id).not.toBe(id)
})

test('the only way in cannot be taken away, nor without the token of the session', async () => {
  doors.peer.next = { sub: 'single', claims: { name: 'Single Way' } }
  const visitor = openVisitor()
  const page = await start(visitor, '/account/ways')
  expect(page.text).not.toContain('Disconnect Our house')
  const token = /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
  expect((await visitor.post(`${doors.origin}/account/ways/disconnect`, { provider: 'oidc' })).status).toBe(403)
  const kept = await visitor.post(`${doors.origin}/account/ways/disconnect`, { provider: 'oidc', token })
  expect(kept.text).toContain('This is the only way by which you can sign in.')
})

test('staff come in by no provider, not even one that was connected when they were readers', async () => {
  doors.peer.next = { sub: 'promoted', claims: { name: 'Promoted One' } }
  const visitor = openVisitor()
  await start(visitor)
  const account = await who(visitor)
  await doors.house.change(async (tx) => {
    await tx.write
      .tables<{ accounts: { id: string; role: string } }>()
      .updateTable('accounts')
      .set({ role: 'administrator' })
      .where('id', '=', account?.id ?? '')
      .execute()
  })
  const later = openVisitor()
  const back = await start(later)
  expect([await who(later), back.text]).toEqual([
    null,
    expect.stringContaining('signs in with a password or a passkey'),
  ])
})

test('each provider that is configured has its button, in that order, and is asked for a name only', async () => {
  const others = (['naver', 'twitter', 'google', 'kakao', 'facebook'] as const).map((id) => ({
    id,
    name: id,
    clientId: `client of ${id}`,
    clientSecret: 'secret',
    issuer: null,
  }))
  const more = await openDoors({ others })
  const visitor = openVisitor()
  const { text } = await visitor.get(`${more.origin}/account/sign-in`)
  const buttons = [...text.matchAll(/>Sign in with ([\w ]+)<\/button>/g)].map(([, name]) => name)
  expect(buttons.slice(0, 6)).toEqual(['naver', 'twitter', 'google', 'kakao', 'facebook', 'Our house'])
  const asked: Record<string, string | null> = {}
  for (const { id } of others) {
    await visitor.ask(`${more.origin}/account/sign-in/with/${id}`, { next: '/' })
    const page = await visitor.ask(`${more.origin}/account/sign-in/with/${id}?next=/`)
    const address = new URL(/content="0; url=([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '')
    expect(address.searchParams.get('redirect_uri')).toBe(`${more.origin}/api/auth/callback/${id}`)
    expect(address.searchParams.get('client_id')).toBe(`client of ${id}`)
    asked[address.host] = address.searchParams.get('scope')
  }
  expect(asked).toEqual({
    'nid.naver.com': 'profile',
    'x.com': 'users.read tweet.read',
    'accounts.google.com': 'openid profile',
    'kauth.kakao.com': 'profile_nickname',
    'www.facebook.com': 'public_profile',
  })
  await more.close()
})
