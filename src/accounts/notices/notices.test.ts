// Notices: told once, read once, mailed as their reader wishes, and what is owed in any case.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { somebody } from '../../../tests/support/people.ts'
import type { House } from '../../platform/house.ts'
import type { AccountId } from '../account.ts'
import { updateAccount } from '../store/accounts.ts'
import { keepWishes } from '../store/wishes.ts'
import type { MailWish, NoticeKind } from './notice.ts'
import { notify, openNotices, unreadNotices, withdrawNotice } from './notify.ts'
import { mailNotices } from './post.ts'
import { unsubscribe, unsubscriber, unsubscribeToken } from './unsubscribing.ts'

const paper = { name: { en: 'The Courant', ko: '더 쿠란트' }, zone: 'Asia/Seoul' }
const seconds = (count: number): Date => new Date(now.getTime() + count * 1000)

type Person = { id: AccountId }

let now: Date
let open: FreshHouse
let house: House
let kim: Person
let changed: string[]

beforeEach(async () => {
  // 18:40 in Seoul
  now = new Date('2018-04-10T09:40:00.000Z')
  changed = []
  open = await freshHouse({
    now: () => now,
    wires: {
      'notices changed': { everyNode: { hear: (_, news) => void changed.push(String(news['account'])) }, once: {} },
      'notices due': { everyNode: {}, once: { mail: mailNotices(async () => paper) } },
    },
  })
  house = open.house
  kim = await somebody(house, { name: 'Kim', email: 'kim@reader.example' })
})
afterEach(() => open.close())

const tell = (kind: NoticeKind, about: string, mailAt?: Date, to = kim): Promise<void> =>
  house.change((tx) => notify(tx, to.id, { kind, about, address: `/comments/${about}` }, mailAt))
const wish = (mail: MailWish): Promise<void> => house.change((tx) => keepWishes(tx.write, kim.id, { mail }))
const later = async (to: Date): Promise<void> => {
  now = to
  await open.jobs.drain()
}
const mails = async (): Promise<string[]> => {
  await open.jobs.drain()
  const folder = join(open.folder, 'outbox')
  const names: string[] = await readdir(folder).catch(() => [])
  return Promise.all(names.toSorted().map((name) => readFile(join(folder, name), 'utf8')))
}
const page = async () => (await openNotices(house, kim.id, null)).notices

describe('in the paper', () => {
  test('something is told once, however often it is said, and is read once', async () => {
    await tell('reply', 'comment_1')
    await tell('reply', 'comment_1')
    now = seconds(1)
    await tell('comment shown', 'comment_1')
    expect([changed.length, await unreadNotices(house.db, kim.id)]).toEqual([2, 2])
    expect((await page()).map(({ kind, isRead }) => [kind, isRead])).toEqual([
      ['comment shown', false],
      ['reply', false],
    ])
    expect([changed.length, await unreadNotices(house.db, kim.id)]).toEqual([3, 0])
    expect((await page()).map(({ isRead }) => isRead)).toEqual([true, true])
    expect(changed).toHaveLength(3)
  })

  test('what is unread stands first, then what is newer', async () => {
    await tell('reply', 'comment_1')
    await page()
    now = seconds(1)
    await tell('reply', 'comment_2')
    now = seconds(1)
    await tell('reply', 'comment_3')
    expect((await page()).map(({ about }) => about)).toEqual(['comment_3', 'comment_2', 'comment_1'])
  })

  test('earlier ones follow page by page, none twice and none left out', async () => {
    // Told in one instant, as when a moderator decides on many at once.
    for (let n = 0; n < 7; n++) await tell('reply', `comment_${n}`)
    await page()
    const seen: string[] = []
    for (let before: string | null = null, more = true; more;) {
      const next = await openNotices(house, kim.id, before, 3)
      seen.push(...next.notices.map(({ about }) => about))
      before = next.notices.at(-1)?.id ?? null
      ;({ more } = next)
    }
    expect(seen).toHaveLength(7)
    expect(new Set(seen).size).toBe(7)
  })

  test('nobody is told what they did themselves, nor is somebody whose account is closed', async () => {
    const notice = { kind: 'reply' as const, about: 'comment_1', address: '/comments/comment_1' }
    await house.change((tx) => notify(tx, kim.id, { ...notice, by: kim.id }))
    await house.change((tx) => notify(tx, 'account_gone' as AccountId, notice))
    expect([await unreadNotices(house.db, kim.id), changed]).toEqual([0, []])
  })

  test('an address that is no path of ours is a bug, and told to nobody', async () => {
    const foreign = [
      'https://evil.example/',
      '//evil.example',
      'javascript:alert(1)',
      '/a b',
      '/\\evil.example',
      '/a\r\nBcc: x',
    ]
    for (const address of foreign)
      await expect(
        house.change((tx) => notify(tx, kim.id, { kind: 'reply', about: 'comment_1', address })),
      ).rejects.toThrow('no path of the paper')
    expect(changed).toEqual([])
  })

  test('one reader’s notices are no other’s', async () => {
    const lee = await somebody(house, { name: 'Lee' })
    await tell('reply', 'comment_1', undefined, lee)
    expect([await page(), await unreadNotices(house.db, lee.id)]).toEqual([[], 1])
  })
})

describe('by mail', () => {
  test('each goes out as it comes, in the reader’s language, with both its parts', async () => {
    const han = await somebody(house, { name: '한', email: 'han@reader.example', language: 'ko' })
    await tell('reply', 'comment_1')
    await tell('reply', 'comment_2', undefined, han)
    const [english = '', korean = ''] = (await mails()).toSorted(
      (one, other) => one.indexOf('han@') - other.indexOf('han@'),
    )
    expect(english).toContain('To: kim@reader.example')
    expect(subject(english)).toBe('Somebody has answered your comment · The Courant')
    expect(english.replaceAll('=\r\n', '')).toContain(`${house.settings.origin}/comments/comment_1`)
    expect(korean).toContain('To: han@reader.example')
    expect(korean).toMatch(/Content-Type: text\/plain[^]*Content-Type: text\/html/)
    expect(parts(korean)).toContain('쓰신 댓글에 답글이 달렸습니다')
    expect(parts(korean)).toContain('<html lang="ko">')
    await later(seconds(86_400))
    expect(await mails()).toHaveLength(2)
  })

  test('what is undone within its ten seconds is never mailed, and may happen again', async () => {
    await tell('comment removed', 'comment_1', seconds(10))
    expect(await unreadNotices(house.db, kim.id)).toBe(1)
    await house.change((tx) => withdrawNotice(tx, kim.id, { kind: 'comment removed', about: 'comment_1' }))
    expect(await unreadNotices(house.db, kim.id)).toBe(0)
    await later(seconds(11))
    expect(await mails()).toEqual([])
    await tell('comment removed', 'comment_1', seconds(10))
    expect(await mails()).toEqual([])
    await later(seconds(10))
    expect(await mails()).toHaveLength(1)
  })

  test('what is due together goes together', async () => {
    for (let n = 1; n <= 5; n++) await tell('reply', `comment_${n}`, seconds(10))
    await later(seconds(10))
    const [mail = '', ...others] = await mails()
    expect(others).toEqual([])
    expect(subject(mail)).toBe('5 notices for you · The Courant')
    expect(mail.match(/comments\/comment_\d/g)?.length).toBeGreaterThanOrEqual(10)
  })

  test('once a day is at seven by the paper’s clock, without what was read meanwhile', async () => {
    await wish('daily')
    await tell('reply', 'comment_1')
    expect(await mails()).toEqual([])
    await page()
    await tell('reply', 'comment_2')
    await tell('reply', 'comment_3')
    await later(new Date('2018-04-10T21:59:59.000Z'))
    expect(await mails()).toEqual([])
    await later(new Date('2018-04-10T22:00:00.000Z'))
    const [mail = '', ...others] = await mails()
    expect([others.length, mail.includes('comment_2'), mail.includes('comment_3'), mail.includes('comment_1')]).toEqual(
      [0, true, true, false],
    )
    await later(new Date('2018-04-11T22:00:00.000Z'))
    expect(await mails()).toHaveLength(1)
  })

  test.each(['daily', 'never'] as const)(
    'a decision is mailed to who wishes mail %s, and offers no way out',
    async (mail) => {
      await wish(mail)
      const owed: NoticeKind[] = ['comment removed', 'decision', 'sanction', 'appeal ruled']
      for (const kind of owed) await tell(kind, 'decision_1', seconds(1))
      await tell('reply', 'comment_1', seconds(1))
      await later(seconds(1))
      const [letter = '', ...others] = await mails()
      expect(others).toEqual([])
      expect(letter).not.toMatch(/List-Unsubscribe|comment_1/)
      expect(parts(letter)).toContain('We owe you its reasons')
    },
  )

  test('an address that nobody confirmed gets nothing', async () => {
    const lee = await somebody(house, { name: 'Lee' })
    await house.change((tx) => updateAccount(tx.write, lee.id, { email_verified: 0 }))
    await tell('decision', 'decision_1', undefined, lee)
    expect([await mails(), await unreadNotices(house.db, lee.id)]).toEqual([[], 1])
  })

  test('after twenty mails in a day the rest waits for the morning, but not what is owed', async () => {
    for (let n = 1; n <= 25; n++) {
      await tell('reply', `comment_${n}`)
      await later(seconds(1))
    }
    expect(await mails()).toHaveLength(20)
    await tell('sanction', 'decision_1')
    expect(await mails()).toHaveLength(21)
    await later(new Date('2018-04-10T22:00:00.000Z'))
    const all = await mails()
    expect(all).toHaveLength(22)
    expect(subject(all.at(-1) ?? '')).toBe('5 notices for you · The Courant')
  })

  test('a node that died over a mail leaves it to another after some minutes; a mail that was sent is not sent again', async () => {
    await tell('reply', 'comment_1', seconds(10))
    const asOther = mailNotices(async () => paper)
    const broken: House = { ...house, mail: { send: () => Promise.reject(new Error('no server')) } }
    now = seconds(10)
    await expect(Promise.resolve(asOther(broken, { kind: 'notices due', account: kim.id }))).rejects.toThrow(
      'no server',
    )
    expect(await mails()).toHaveLength(1)
    await Promise.all([1, 2, 3].map(async () => asOther(house, { kind: 'notices due', account: kim.id })))
    expect(await mails()).toHaveLength(1)
  })

  test('two nodes that mail at once send one mail', async () => {
    await tell('reply', 'comment_1', seconds(10))
    now = seconds(10)
    const mail = mailNotices(async () => paper)
    await Promise.all([1, 2, 3, 4].map(async () => mail(house, { kind: 'notices due', account: kim.id })))
    expect(await mails()).toHaveLength(1)
  })
})

describe('no more mail', () => {
  test('the way out stands in the head of the mail as programs want it, and in its text', async () => {
    await tell('reply', 'comment_1')
    const [mail = ''] = await mails()
    const head = mail.replace(/\r\n[ \t]+/g, ' ')
    const address = `${house.settings.origin}/account/unsubscribe/${unsubscribeToken(house, kim.id)}`
    expect(head).toContain(`List-Unsubscribe: <${address}>`)
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(head).toContain('Auto-Submitted: auto-generated')
    expect(parts(mail)).toContain(address)
  })

  test('who took it gets no other mail but what is owed', async () => {
    const account = unsubscriber(house, unsubscribeToken(house, kim.id))
    if (account) await unsubscribe(house, account)
    await tell('reply', 'comment_1')
    await tell('decision', 'decision_1')
    const [mail = '', ...others] = await mails()
    expect([others.length, mail.includes('decision_1'), mail.includes('comment_1')]).toEqual([0, true, false])
  })

  test('a token is of one account, and nobody can make one up', () => {
    const token = unsubscribeToken(house, kim.id)
    expect(unsubscriber(house, token)).toBe(kim.id)
    for (const wrong of [
      '',
      '.',
      kim.id,
      `${kim.id}.`,
      `account_other.${token.split('.')[1]}`,
      `${token}x`,
      token.slice(0, -1),
    ])
      expect(unsubscriber(house, wrong)).toBeNull()
  })
})

/** The parts of a mail as they are read. */
const parts = (mail: string): string =>
  mail
    .split(/\r\n--/)
    .map(readPart)
    .join('\n')

function readPart(part: string): string {
  const [head = '', ...rest] = part.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  return /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : quoted(body.replace(/=\r\n/g, ''))
}

/** A mail's subject as it is read. */
function subject(mail: string): string {
  const [, line = ''] = /^Subject: (.*)$/m.exec(mail.replace(/\r\n[ \t]+/g, ' ')) ?? []
  return line.replace(/=\?UTF-8\?([QB])\?([^?]*)\?= ?/g, (_, how: string, text: string) =>
    how === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
  )
}

const quoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
