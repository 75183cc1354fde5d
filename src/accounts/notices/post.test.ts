// A notice on its way through a real mail server: to its reader alone, with nothing slipped in, and not lost when the server balks.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { somebody, type Somebody } from '../../../tests/support/people.ts'
import type { House } from '../../platform/house.ts'
import { type OpenMail, openMail } from '../../platform/mail.ts'
import { notify } from './notify.ts'
import { mailNotices } from './post.ts'

/** A paper whose owner wrote a line end into its name. */
const paper = { name: { en: 'The Courant\r\nBcc: all@readers.example', ko: '더 쿠란트' }, zone: 'Asia/Seoul' }

let open: FreshHouse
let house: House
let mail: OpenMail
let server: SMTPServer
let kim: Somebody
let received: { to: string[]; content: string }[]
let refusal: number | null

beforeEach(async () => {
  received = []
  refusal = null
  open = await freshHouse()
  server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo: (_, __, done) =>
      done(refusal === null ? null : Object.assign(new Error('no'), { responseCode: refusal })),
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address)
      void text(stream)
        .then((content) => received.push({ to, content }))
        .finally(() => done())
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  mail = openMail({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    outboxFolder: open.folder,
    from: 'noreply@paper.example',
    log: open.house.log,
  })
  house = { ...open.house, mail }
  kim = await somebody(house, { name: 'Kim', email: 'kim@reader.example' })
  await house.change((tx) =>
    notify(tx, kim.id, { kind: 'reply', about: 'comment_1', address: '/comments/comment_1' }, new Date(0)),
  )
})
afterEach(async () => {
  mail.close()
  await new Promise<void>((resolve) => server.close(resolve))
  await open.close()
})

const post = async (): Promise<void> => mailNotices(async () => paper)(house, { kind: 'notices due', account: kim.id })

test('a mail arrives at its reader alone, with the way out that mail programs look for', async () => {
  await post()
  expect(received.map(({ to }) => to)).toEqual([['kim@reader.example']])
  const [head = '', body = ''] = (received[0]?.content ?? '').split(/\r\n\r\n([^]*)/)
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  expect(lines.filter((line) => /^(bcc|cc|to):/i.test(line))).toEqual(['To: kim@reader.example'])
  expect(lines).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(lines.find((line) => line.startsWith('List-Unsubscribe:'))).toMatch(
    /^List-Unsubscribe: <http[^<>]+\/account\/unsubscribe\/account_[^<>]+>$/,
  )
  expect(body).toContain('text/plain')
  expect(body).not.toMatch(/<(img|script|iframe|style|link)\b/i)
})

test('what the server will never take is not tried again; what it may take later is', async () => {
  refusal = 451
  await expect(post()).rejects.toThrow('451')
  refusal = null
  await post()
  expect(received).toHaveLength(1)
  await house.change((tx) =>
    notify(tx, kim.id, { kind: 'reply', about: 'comment_2', address: '/comments/comment_2' }, new Date(0)),
  )
  refusal = 550
  await post()
  refusal = null
  await post()
  expect(received).toHaveLength(1)
})
