// Mail: to a real SMTP server, or into the outbox; to the one reader it is meant for, and with nothing slipped in.
import { once } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { emptyFolder } from './folder-for-tests.ts'
import { openLog } from './log.ts'
import { isAddress, MailRefused, type Message, type OpenMail, openMail } from './mail.ts'

const log = openLog({ level: 'silent' })
const from = 'The Paper <noreply@paper.example>'
const message: Message = {
  to: 'kim@reader.example',
  subject: '한국 소식',
  text: 'Good morning,\nKim',
  html: '<p>Good morning, 김</p>',
}

let outboxFolder: string
beforeEach(async () => {
  outboxFolder = join(await emptyFolder(), 'outbox')
})
const outbox = async (): Promise<string[]> =>
  Promise.all((await readdir(outboxFolder)).toSorted().map((name) => readFile(join(outboxFolder, name), 'utf8')))
/** The lines above the first empty one, folded lines joined. */
const headers = (mail: string): string[] => (mail.split('\r\n\r\n')[0] ?? '').replace(/\r\n[ \t]+/g, ' ').split('\r\n')

describe('without a server', () => {
  let mail: OpenMail
  beforeEach(() => {
    mail = openMail({ smtpUrl: null, outboxFolder, from, log })
  })

  test('a message is a file with both its parts', async () => {
    await mail.send(message)
    const [sent = ''] = await outbox()
    expect(headers(sent)).toEqual(
      expect.arrayContaining([
        'From: The Paper <noreply@paper.example>',
        'To: kim@reader.example',
        `Subject: =?UTF-8?B?${Buffer.from('한국 소식').toString('base64')}?=`,
      ]),
    )
    expect(sent).toMatch(
      /Content-Type: text\/plain[^]*Good morning,\r\nKim[^]*Content-Type: text\/html[^]*Good morning/,
    )
  })

  test('files sort as they were sent, are read by their owner only, and are whole', async () => {
    for (let n = 0; n < 20; n++) await mail.send({ ...message, subject: `Letter ${n}` })
    const subjects = (await outbox()).map((sent) => headers(sent).find((line) => line.startsWith('Subject')))
    expect(subjects).toEqual(Array.from({ length: 20 }, (_, n) => `Subject: Letter ${n}`))
    const names = await readdir(outboxFolder)
    for (const name of names) {
      expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-[0-9a-f]{8}\.eml$/)
      expect((await stat(join(outboxFolder, name))).mode & 0o777).toBe(0o600)
    }
  })

  test('a header of its own goes along', async () => {
    await mail.send({
      ...message,
      headers: { 'List-Unsubscribe': '<https://paper.example/u?t=1>', 'Auto-Submitted': 'auto-generated' },
    })
    expect(headers((await outbox())[0] ?? '')).toEqual(
      expect.arrayContaining(['List-Unsubscribe: <https://paper.example/u?t=1>', 'Auto-Submitted: auto-generated']),
    )
  })

  test('a line end in a subject or in a header begins no other header', async () => {
    const evil = 'Hello\r\nBcc: all@readers.example\r\n\r\nBuy!\n\u0000'
    await mail.send({ ...message, subject: evil, headers: { 'X-Note': evil } })
    const lines = headers((await outbox())[0] ?? '')
    expect(lines.filter((line) => /^bcc/i.test(line))).toEqual([])
    expect(lines).toContain('Subject: Hello Bcc: all@readers.example Buy!')
  })

  test.each([
    { Bcc: 'a@b.example' },
    { to: 'a@b.example' },
    { 'Content-Type': 'text/html' },
    { 'X Y': 'z' },
    { 'X:Y': 'z' },
    { 'X-A\r\nBcc': 'a@b.example' },
    { '': 'x' },
  ])('the header %j is refused', async (bad) => {
    await expect(mail.send({ ...message, headers: bad })).rejects.toMatchObject({ code: 'mail.header' })
    await expect(outbox()).rejects.toThrow('ENOENT')
  })

  test.each([
    '',
    'kim',
    'kim@',
    '@reader.example',
    'kim@reader',
    'a@b.example, c@d.example',
    'Kim <kim@reader.example>',
    'kim@reader.example\r\nBcc: x@y.example',
    'kim @reader.example',
    '"kim"@reader.example',
    `${'k'.repeat(65)}@reader.example`,
    'kim@[127.0.0.1]',
    'group:kim@reader.example;',
  ])('the address %j is refused', async (to) => {
    expect(isAddress(to)).toBe(false)
    await expect(mail.send({ ...message, to })).rejects.toMatchObject({ code: 'mail.address' })
  })

  test.each(['kim@reader.example', 'min-ji.kim+news@mail.reader.co.kr', "o'hara@reader.example", '김@한국.example'])(
    'the address %j is taken',
    (to) => {
      expect(isAddress(to)).toBe(true)
    },
  )

  test('nothing named in a message is fetched or read from the disk', async () => {
    await mail.send({ ...message, html: '<img src="file:///etc/passwd"><img src="http://127.0.0.1:9/x">' })
    expect((await outbox())[0]).not.toContain('root:')
  })
})

describe('with a server', () => {
  let server: SMTPServer
  let mail: OpenMail
  let received: { to: string[]; content: string }[]
  let refuse: { responseCode: number } | null

  beforeEach(async () => {
    received = []
    refuse = null
    server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      logger: false,
      onAuth: ({ username, password }, _, done) =>
        done(username === 'paper' && password === 'p@ss' ? null : new Error('no'), { user: username ?? '' }),
      onRcptTo: ({ address }, _, done) => done(refuse && Object.assign(new Error(`no such reader ${address}`), refuse)),
      onData: (stream, session, done) => {
        void take(stream, session.envelope.rcptTo).finally(() => done())
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    mail = openMail({ smtpUrl: address('paper:p%40ss@'), outboxFolder, from, log })
  })
  afterEach(async () => {
    mail.close()
    await new Promise<void>((resolve) => server.close(resolve))
  })
  const take = async (stream: NodeJS.ReadableStream, to: { address: string }[]): Promise<void> => {
    received.push({ to: to.map((one) => one.address), content: await text(stream) })
  }
  const address = (user: string): string => `smtp://${user}127.0.0.1:${(server.server.address() as AddressInfo).port}`

  test('a message arrives at its reader and at nobody else', async () => {
    await mail.send(message)
    expect(received).toMatchObject([
      { to: ['kim@reader.example'], content: expect.stringContaining('To: kim@reader.example') as string },
    ])
    await expect(readdir(outboxFolder)).rejects.toThrow('ENOENT')
  })

  test('many at once arrive, each once', async () => {
    await Promise.all(Array.from({ length: 25 }, (_, n) => mail.send({ ...message, to: `reader${n}@reader.example` })))
    expect(new Set(received.map(({ to }) => to[0])).size).toBe(25)
    expect(received).toHaveLength(25)
  })

  test.each([
    [550, true],
    [451, false],
  ])('an answer of %i is told as it is meant, without the address', async (responseCode, permanent) => {
    refuse = { responseCode }
    const error = await mail.send(message).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(MailRefused)
    expect(error).toMatchObject({ permanent, message: expect.stringContaining(String(responseCode)) as string })
    expect(JSON.stringify([error, String(error), (error as Error).stack, (error as Error).cause])).not.toContain('kim@')
  })

  test('a server that is not there, or does not know us, is worth another try', async () => {
    for (const smtpUrl of ['smtp://127.0.0.1:1', address('paper:wrong@')]) {
      const other = openMail({ smtpUrl, outboxFolder, from, log })
      const error = await other.send(message).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(MailRefused)
      expect((error as MailRefused).permanent).toBe(false)
      other.close()
    }
  })
})
