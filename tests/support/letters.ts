// The letters that a house without a mail server has laid in its folder, as a mail program reads them.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export type Letter = {
  /** The header lines, unfolded, in their order. */
  headers: { name: string; value: string }[]
  to: string
  subject: string
  text: string
  html: string
}

/** Oldest first. `folder` is the house's own. */
export async function lettersIn(folder: string): Promise<Letter[]> {
  const outbox = join(folder, 'outbox')
  const files = (await readdir(outbox).catch((): string[] => [])).filter((name) => name.endsWith('.eml'))
  return Promise.all(files.toSorted().map(async (name) => read(await readFile(join(outbox, name), 'latin1'))))
}

type Part = { headers: Letter['headers']; body: string }

function read(raw: string): Letter {
  const { headers, body } = split(raw)
  const of = (name: string): string => valueOf(headers, name)
  const boundary = /boundary="?([^";]+)/i.exec(of('content-type'))?.[1]
  const parts = boundary === undefined ? [{ headers, body }] : inner(body, boundary)
  const said = (type: string): string => {
    const part = parts.find((one) => valueOf(one.headers, 'content-type').startsWith(type))
    return part ? decoded(part) : ''
  }
  return {
    headers,
    to: of('to'),
    subject: decodedWords(of('subject')),
    text: said('text/plain'),
    html: said('text/html'),
  }
}

function split(raw: string): Part {
  const at = raw.indexOf('\r\n\r\n')
  const lines = raw
    .slice(0, at)
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n')
  const headers = lines.map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() }
  })
  return { headers, body: raw.slice(at + 4) }
}

const inner = (body: string, boundary: string): Part[] =>
  body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.replace(/^\r\n/, '')))

const valueOf = (headers: Letter['headers'], name: string): string =>
  headers.find((one) => one.name === name)?.value ?? ''

function decoded({ headers, body }: Part): string {
  const encoding = valueOf(headers, 'content-transfer-encoding').toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return (encoding === 'quoted-printable' ? quotedPrintable(body) : Buffer.from(body, 'latin1')).toString('utf8')
}

const quotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))),
    'latin1',
  )

const decodedWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replaceAll('_', ' ')).toString('utf8'),
    )
