// Writes the header lines of a page once: for whole answers, for answers with fillings, and for "not modified".
import { hash } from 'node:crypto'
import { validateHeaderName, validateHeaderValue } from 'node:http'
import { isShareable } from './page.ts'
import type { Page } from './page.ts'

/** Name, value, name, value …: the shape that `res.writeHead` takes fastest. */
export type HeaderLines = string[]
export type Coding = 'plain' | 'gzip' | 'brotli'

/** What an asker shows who has the page already, and the header of the answer that says so. */
export type Validator = { readonly etag: string; readonly unchanged: HeaderLines }

export type PageHeaders = {
  /** For a whole answer, all but what differs by coding. */
  readonly whole: HeaderLines
  /** For an answer with somebody's fillings, all but length and coding. */
  readonly filled: HeaderLines
  /** One for each coding; null for a status that is never "not modified". */
  readonly validators: Readonly<Record<Coding, Validator>> | null
}

type Shape = { readonly compressible: boolean; readonly hasHoles: boolean }

const suffixes: Readonly<Record<Coding, string>> = { plain: '', gzip: '-gz', brotli: '-br' }
const contentEncodings: Readonly<Record<Coding, HeaderLines>> = {
  plain: [],
  gzip: ['Content-Encoding', 'gzip'],
  brotli: ['Content-Encoding', 'br'],
}

/** Writes all header lines of a page but those of a coding. Throws if one cannot be sent. */
export function writeHeaders(page: Page, body: Buffer, shape: Shape): PageHeaders {
  const shareable = isShareable(page)
  const type = ['Content-Type', page.contentType]
  const given = Object.entries(page.headers ?? {}).flat()
  const vary = varyLine(shape)
  const lasting = [
    'Cache-Control',
    page.cacheControl,
    ...modifiedLine(page),
    ...vary,
    ...(shareable ? tagLines(page.tags) : []),
  ]
  // No-cache, not no-store: going back to a page stays instant, and it is asked for anew whenever it is opened.
  const ownCacheControl = shareable ? 'private, no-cache' : page.cacheControl
  const whole = [...type, ...lasting, ...given]
  check(whole)
  return {
    whole,
    filled: [...type, 'Cache-Control', ownCacheControl, ...vary, ...given],
    validators: page.status === 200 ? validatorsOf(body, [...type, ...given], lasting) : null,
  }
}

/** The complete header of a whole answer in one coding. */
export function wholeHead(headers: PageHeaders, coding: Coding, length: number): HeaderLines {
  const tag = headers.validators === null ? [] : ['ETag', headers.validators[coding].etag]
  return [...headers.whole, ...tag, ...contentEncodings[coding], 'Content-Length', String(length)]
}

/** The complete header of an answer with fillings. */
export function filledHead(headers: PageHeaders, coding: Coding, length: number): HeaderLines {
  return [...headers.filled, ...contentEncodings[coding], 'Content-Length', String(length)]
}

/**
 * Strong validators from what the answer says, headers included: a new security policy must reach those who have the
 * page. Each coding has its own, as RFC 9110 §8.8.3.3 asks, and its bytes are made once, so that the tag is true of them.
 */
function validatorsOf(body: Buffer, lines: HeaderLines, lasting: HeaderLines): Record<Coding, Validator> {
  const content = hash('sha256', body, 'base64url')
  const digest = hash('sha256', JSON.stringify([content, lines]), 'base64url').slice(0, 22)
  const validator = (coding: Coding): Validator => {
    const etag = `"${digest}${suffixes[coding]}"`
    return { etag, unchanged: ['ETag', etag, ...lasting] }
  }
  return { plain: validator('plain'), gzip: validator('gzip'), brotli: validator('brotli') }
}

function varyLine({ compressible, hasHoles }: Shape): HeaderLines {
  const names = [...(compressible ? ['Accept-Encoding'] : []), ...(hasHoles ? ['Cookie'] : [])]
  return names.length === 0 ? [] : ['Vary', names.join(', ')]
}

function modifiedLine(page: Page): HeaderLines {
  return page.lastModified === undefined ? [] : ['Last-Modified', page.lastModified.toUTCString()]
}

/** Varnish and Fastly read the one, Cloudflare and others the other. */
function tagLines(tags: readonly string[]): HeaderLines {
  const unsound = tags.find((tag) => !/^[!-+\--~]+$/.test(tag))
  if (unsound !== undefined) throw new Error(`"${unsound}" cannot be a tag: visible ASCII without commas`)
  return tags.length === 0 ? [] : ['Surrogate-Key', tags.join(' '), 'Cache-Tag', tags.join(',')]
}

function check(lines: HeaderLines): void {
  for (let i = 0; i < lines.length; i += 2) {
    validateHeaderName(lines[i] as string)
    validateHeaderValue(lines[i] as string, lines[i + 1] as string)
  }
}
