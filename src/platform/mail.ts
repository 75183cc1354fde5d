// Sends mail over SMTP, or writes it into a folder where no server is set.
import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Transporter } from 'nodemailer'
import { writeDurably } from './durable.ts'
import { Invalid } from './failure.ts'
import type { Log } from './log.ts'

export type Message = {
  /** One address without a name. */
  to: string
  subject: string
  text: string
  html: string
  /** Such as List-Unsubscribe. What the message itself consists of cannot be set here. */
  headers?: Record<string, string>
}
export type Mailer = {
  /** Throws `Invalid('mail.address')` or `Invalid('mail.header')`, and `MailRefused` when the server does not take the message. */
  send(message: Message): Promise<void>
}
export type OpenMail = Mailer & {
  /** Ends the connections that are kept to the server. */
  close(): void
}
export type MailOptions = {
  smtpUrl: string | null
  outboxFolder: string
  /** An address, or `Name <address>`. */ from: string
  log: Log
}

/** The server did not take a message. When it is `permanent`, trying again is of no use. Says nothing of the reader. */
export class MailRefused extends Error {
  readonly permanent: boolean
  constructor(code: string, answer: number | undefined, permanent: boolean) {
    super(`The mail server did not take the message: ${code}${answer === undefined ? '' : ` ${answer}`}`)
    this.permanent = permanent
  }
}

type Composed = {
  from: string
  to: { name: string; address: string }
  subject: string
  text: string
  html: string
  headers: Record<string, string>
}

/** Opens the mail. Nothing is loaded or connected before the first message. */
export function openMail({ smtpUrl, outboxFolder, from, log }: MailOptions): OpenMail {
  const carrier = smtpUrl === null ? toFolder(outboxFolder) : overSmtp(smtpUrl)
  return {
    async send(message) {
      await carrier.carry(compose(message, from))
      log.debug('mail sent')
    },
    close: carrier.close,
  }
}

type Carrier = { carry: (mail: Composed) => Promise<void>; close: () => void }

function overSmtp(url: string): Carrier {
  let transport: Promise<Transporter> | null = null
  const connect = async (): Promise<Transporter> => {
    const { createTransport } = await import('nodemailer')
    return createTransport({ url, pool: true, maxConnections: 2, ...patience, ...noOtherSources })
  }
  return {
    async carry(mail) {
      const opened = await (transport ??= connect())
      try {
        await opened.sendMail(mail)
      } catch (error) {
        throw refusal(error)
      }
    },
    close: () => void transport?.then((opened) => opened.close()),
  }
}

/** Milliseconds; nodemailer's own waits are minutes long. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }
/** A message consists of what it is given, and never of a file or an address named in it. */
const noOtherSources = { disableFileAccess: true, disableUrlAccess: true }

function toFolder(folder: string): Carrier {
  let last = 0
  return {
    async carry(mail) {
      const { createTransport } = await import('nodemailer')
      const { message } = await createTransport({
        streamTransport: true,
        buffer: true,
        newline: 'windows',
        ...noOtherSources,
      }).sendMail(mail)
      // Two messages of the same millisecond still sort as they were sent.
      last = Math.max(last + 1, Date.now())
      await mkdir(folder, { recursive: true })
      await writeDurably(
        join(folder, `${new Date(last).toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.eml`),
        message as Buffer,
        0o600,
      )
    },
    close: () => undefined,
  }
}

function compose({ to, subject, text, html, headers = {} }: Message, from: string): Composed {
  if (!isAddress(to)) throw new Invalid('mail.address')
  for (const name of Object.keys(headers))
    if (!/^[a-z][a-z0-9-]{0,60}$/i.test(name) || ownHeaders.test(name)) throw new Invalid('mail.header', { name })
  const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, oneLine(value)]))
  return { from, to: { name: '', address: to }, subject: oneLine(subject), text, html, headers: plain }
}

const ownHeaders =
  /^(from|sender|to|cc|bcc|subject|date|message-id|mime-version|content-.*|return-path|received|dkim-.*|resent-.*)$/i

/** Whether a text is one plain mail address: no name, no comment, no quoted part, no second address. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(text)
}

/** A line end in a header would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** nodemailer's errors carry the reader's address and the server's words, which may repeat it. */
function refusal(error: unknown): Error {
  if (!(error instanceof Error) || !('code' in error)) return error instanceof Error ? error : new Error(String(error))
  const answer = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined
  // A server that does not know the house may know it once the settings are mended.
  const permanent = answer !== undefined && answer >= 500 && error.code !== 'EAUTH'
  return new MailRefused(String(error.code), answer, permanent)
}
