// The reader's own pages as a browser meets them: name, wishes, notices, the way out of the mail.
import { parseHTML } from 'linkedom'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../tests/support/house.ts'
import { doorWires, somebody, type Somebody } from '../../tests/support/people.ts'
import { nameForArrival } from './verbs/name-arrivals.ts'
import type { AccountId } from './account.ts'
import { rename } from './names/naming.ts'
import { reserveNames } from './names/reserved.ts'
import { notify, unreadNotices } from './notices/notify.ts'
import { unsubscribeToken } from './notices/unsubscribing.ts'
import { type Served, serveOwnPages } from './serving-for-tests.tsx'
import { accountById, updateAccount } from './store/accounts.ts'
import { addressee } from './store/wishes.ts'

let now: Date
let open: FreshHouse
let served: Served
let kim: Somebody

beforeEach(async () => {
  now = new Date('2018-04-10T09:40:00.000Z')
  open = await freshHouse({ now: () => now, wires: doorWires })
  reserveNames(open.house, async () => ({ people: ['Han Seo-yun'], papers: ['The Courant'] }))
  served = await serveOwnPages(open, {
    holders: [],
    describe: async (address) => (address.endsWith('_1') ? '<b>Ri arrives</b> & more' : null),
  })
  kim = await somebody(open.house, { name: 'Kim', email: 'kim@reader.example' })
})
afterEach(async () => {
  await served.close()
  await open.close()
})

const nameOf = async (id: AccountId): Promise<string | undefined> => (await accountById(open.house.db, id))?.name
const reader = async (id: AccountId) => {
  const account = await accountById(open.house.db, id)
  if (!account) throw new Error('nobody')
  return account
}

/** What has broken out of names elsewhere. */
const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '</bdi></p><svg onload=alert(1)>',
  'javascript:alert(1)//',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  'Kim\r\nBcc: all@readers.example',
  '${7*7}',
]

test('whoever is signed out sees nothing here, and changes nothing', async () => {
  const out = { status: 403, text: 'account.signed-out' }
  for (const path of ['/account', '/account/notices', '/account/data', '/ko/account'])
    expect(await served.ask(path, '')).toMatchObject(out)
  for (const path of ['/account/name', '/account/wishes', '/account/data/export', '/account/data/erasure'])
    expect(await served.ask(path, '', { name: 'Kim' })).toMatchObject(out)
})

describe('the account’s page', () => {
  test.each([
    ['/account', 'en', 'Your account'],
    ['/ko/account', 'ko', '내 계정'],
  ])('%s says who one is and where one’s mail goes, to nobody else', async (path, language, heading) => {
    const { status, text, headers } = await served.ask(path, kim.cookie)
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(text).toContain(`<html lang="${language}">`)
    expect(text).toContain(`<h1>${heading}</h1>`)
    expect(text).toContain('<bdi>Kim</bdi>')
    expect(text).toContain('kim@reader.example')
    expect(text).toMatch(/<svg class="avatar avatar-\d"/)
  })

  test('every form of it carries the session’s token, and is refused with another', async () => {
    const { text } = await served.ask('/account', kim.cookie)
    expect(text.match(/<form/g)).toHaveLength(text.match(/name="token" value="[^"]{20,}"/g)?.length ?? 0)
    const lee = await somebody(open.house, { name: 'Lee' })
    const theirs = /name="token" value="([^"]+)"/.exec((await served.ask('/account', lee.cookie)).text)?.[1] ?? ''
    const forged = await served.ask('/account/name', kim.cookie, { name: 'Forged', token: theirs })
    expect([forged.status, await nameOf(kim.id)]).toEqual([403, 'Kim'])
  })

  test('language and mail are kept', async () => {
    const { status, headers } = await served.ask('/account/wishes', kim.cookie, { language: 'ko', mail: 'daily' })
    expect([status, headers.get('location')]).toEqual([303, '/account?saved=wishes'])
    expect(await addressee(open.house.db, kim.id)).toMatchObject({ language: 'ko', mail: 'daily' })
    const { text } = await served.ask('/account?saved=wishes', kim.cookie)
    expect(text).toContain('<output class="saved">Saved.</output>')
    expect(text).toContain('value="daily" checked')
    expect(text).toContain('value="ko" checked')
  })
})

test('without a confirmed address one is told that what is said of one’s comments is here only', async () => {
  const sentence = 'the statement of reasons reaches you only here'
  const removed = { kind: 'comment removed', about: 'comment_1', address: '/news/1' } as const
  await open.house.change((tx) => notify(tx, kim.id, removed))
  for (const path of ['/account', '/account/notices'])
    expect((await served.ask(path, kim.cookie)).text, path).not.toContain(sentence)
  await open.house.change((tx) => updateAccount(tx.write, kim.id, { email_verified: 0 }))
  for (const path of ['/account', '/account/notices']) {
    const { text } = await served.ask(path, kim.cookie)
    expect(text, path).toContain(sentence)
    expect(text, path).toContain('href="/account/ways"')
  }
  const lee = await somebody(open.house, { name: 'Lee' })
  await open.house.change(async (tx) => {
    await updateAccount(tx.write, lee.id, { email_verified: 0 })
    await notify(tx, lee.id, { kind: 'reply', about: 'reply', address: '/news/1' })
  })
  expect((await served.ask('/account/notices', lee.cookie)).text).not.toContain(sentence)
})

describe('a name', () => {
  test('is changed, is known at once, and stays for a day', async () => {
    expect(await served.ask('/account/name', kim.cookie, { name: ' Minji  Kim ' })).toMatchObject({ status: 303 })
    expect((await served.ask('/account?saved=name', kim.cookie)).text).toContain('<bdi>Minji Kim</bdi>')
    now = new Date('2018-04-11T09:39:59.000Z')
    const soon = await served.ask('/account/name', kim.cookie, { name: 'Minju Kim' })
    expect(soon.status).toBe(429)
    expect(soon.text).toContain('You can change it again from 11 April 2018, 18:40 KST.')
    expect(await served.ask('/account/name', kim.cookie, { name: 'MINJI KIM' })).toMatchObject({ status: 303 })
    now = new Date('2018-04-11T09:40:00.000Z')
    expect(await served.ask('/account/name', kim.cookie, { name: 'Minju Kim' })).toMatchObject({ status: 303 })
    expect(await nameOf(kim.id)).toBe('Minju Kim')
  })

  test('that may not be borne comes back in the form with the reason', async () => {
    for (const [name, reason] of [
      ['K', 'at least 2 characters'],
      ['x'.repeat(31), 'at most 30 characters'],
      ['Kim 42 😀', 'no two signs in a row'],
      ['Kіm', 'letters of two scripts'],
      ['Moderator', 'claims an office'],
      ['Courant Editor', 'claims an office'],
      ['Han Seoyun', 'works for the paper'],
    ] as const) {
      const { status, text } = await served.ask('/account/name', kim.cookie, { name })
      expect([status, await nameOf(kim.id)]).toEqual([422, 'Kim'])
      expect(text).toMatch(/<input id="name"[^>]* aria-describedby="name-hint name-problem"[^>]* aria-invalid="true"/)
      expect(text).toMatch(new RegExp(`id="name-problem">[^<]*${reason}`))
      expect(text).toContain(`value="${name}"`)
      expect(text).toMatch(/<p class="problem" id="problem" role="alert" tabindex="-1">/)
    }
  })

  test('that somebody has, or one like it, is refused with one that is free', async () => {
    await somebody(open.house, { name: 'Minji' })
    const { status, text } = await served.ask('/account/name', kim.cookie, { name: 'Міnјі'.toUpperCase() })
    expect(status).toBe(422)
    const taken = await served.ask('/account/name', kim.cookie, { name: 'minjı' })
    expect(taken.text).toContain('Somebody has this name, or one that looks like it. This one is free: minjı 2')
    expect(await served.ask('/account/name', kim.cookie, { name: 'minjı 2' })).toMatchObject({ status: 303 })
    expect(text).not.toContain('<bdi>MINJI')
  })

  test('of the staff is nobody else’s', async () => {
    await somebody(open.house, { name: 'Oh Jae-min', role: 'reporter' })
    const { text } = await served.ask('/account/name', kim.cookie, { name: 'Jae-min Oh' })
    expect(text).toContain('works for the paper')
  })

  test('that two take at once is one’s only', async () => {
    const lee = await somebody(open.house, { name: 'Lee' })
    const [one, other] = [await reader(kim.id), await reader(lee.id)]
    const done = await Promise.all([rename(open.house, one, 'Minji'), rename(open.house, other, 'MINJI')])
    expect(done.map(({ ok }) => ok).toSorted((a, b) => Number(a) - Number(b))).toEqual([false, true])
    expect(done.find(({ ok }) => !ok)).toMatchObject({ problem: 'taken' })
  })

  test('from a hostile hand is refused, and shown as it was written', async () => {
    for (const name of hostile) {
      const { status, text } = await served.ask('/account/name', kim.cookie, { name })
      expect(status).toBe(422)
      const { document } = parseHTML(text)
      expect(document.querySelector('#name')?.getAttribute('value')).toBe(name)
      const attributes = [...document.querySelectorAll('*')].flatMap((one) => one.getAttributeNames())
      expect(attributes.filter((attribute) => attribute.startsWith('on'))).toEqual([])
      expect(document.querySelectorAll('script, img, iframe, [autofocus]')).toHaveLength(0)
    }
  })

  test('of somebody from elsewhere is theirs if it may be, and else one that is free', async () => {
    const { house } = open
    expect(await nameForArrival(house, 'Minji 😀 Park', 'en')).toMatchObject({ name: 'Minji Park' })
    expect((await nameForArrival(house, 'KIM', 'en')).name).toMatch(/^KIM \d+$/)
    for (const wish of ['Han Seo-yun', 'The Courant', '', '😀'])
      expect((await nameForArrival(house, wish, 'en')).name).not.toMatch(/Han|Courant|^$/)
  })
})

describe('notices', () => {
  test('stand with what they are about as text, unread ones marked, and are read once seen', async () => {
    const { house } = open
    const telling = { kind: 'reply' as const, about: 'comment_1', address: '/comments/comment_1' }
    await house.change((tx) => notify(tx, kim.id, telling))
    expect((await served.ask('/account', kim.cookie)).text).toContain('You have one unread notice')
    const { text, headers } = await served.ask('/account/notices', kim.cookie)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(text).toContain('<span class="new">New</span>')
    expect(text).toContain('<a href="/comments/comment_1">Somebody has answered your comment</a>')
    expect(text).toContain('<bdi>&lt;b>Ri arrives&lt;/b> &amp; more</bdi>')
    expect(await unreadNotices(house.db, kim.id)).toBe(0)
    expect((await served.ask('/ko/account/notices', kim.cookie)).text).not.toContain('class="new"')
  })

  test('of one reader are on no other’s page', async () => {
    const { house } = open
    const lee = await somebody(house, { name: 'Lee' })
    await house.change((tx) =>
      notify(tx, kim.id, { kind: 'reply', about: 'comment_1', address: '/comments/comment_1' }),
    )
    const { text } = await served.ask('/account/notices', lee.cookie)
    expect(text).not.toContain('comment_1')
    expect(await unreadNotices(house.db, kim.id)).toBe(1)
    expect((await served.ask('/account/notices?before=notice_of_kim', lee.cookie)).text).not.toContain('comment_1')
  })
})

describe('the way out of the mail', () => {
  const path = (): string => `/account/unsubscribe/${unsubscribeToken(open.house, kim.id)}`
  const mail = async () => (await addressee(open.house.db, kim.id))?.mail

  test('is one post of a mail service’s, without cookie or origin', async () => {
    const answer = await fetch(new URL(path(), served.origin), {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    })
    expect([answer.status, await mail()]).toEqual([200, 'never'])
  })

  test('is a page with a button for who follows the link, which does nothing by itself', async () => {
    const { status, text } = await served.ask(path(), '')
    expect([status, await mail()]).toEqual([200, 'each'])
    expect(text).toContain(`action="${path()}"`)
    const { text: left } = await served.ask(path(), kim.cookie, { token: 'none' })
    expect(left).toContain('The mail has stopped')
    expect(await mail()).toBe('never')
  })

  test('opens for nobody without the right token', async () => {
    const wrong = `${path()}x`
    expect(await served.ask(wrong, '')).toMatchObject({ status: 404, text: 'notices.unsubscribe' })
    expect(await served.ask(wrong, '', {})).toMatchObject({ status: 404 })
    expect(await mail()).toBe('each')
  })
})
