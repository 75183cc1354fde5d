// A page prepared for sending: cut at its holes, its headers written, its compressed forms made when first asked for.
import { cutAtHoles } from './holes.ts'
import type { CutBody, OpenMark } from './holes.ts'
import { wholeHead, writeHeaders } from './headers.ts'
import type { HeaderLines, PageHeaders } from './headers.ts'
import { isCompressible, isShareable } from './page.ts'
import type { Page } from './page.ts'
import type { Piece } from './splice.ts'

/** The page in one coding, ready for `res.writeHead` and `res.end`. */
export type Form = { readonly head: HeaderLines; readonly body: Buffer }

/** A page ready to be sent to anybody. */
export type PreparedPage = {
  readonly status: number
  readonly tags: readonly string[]
  readonly shareable: boolean
  readonly compressible: boolean
  /** Milliseconds since 1970; Infinity: for ever. */
  readonly until: number
  /** Milliseconds since 1970, whole seconds as in HTTP; NaN: not known. */
  readonly modified: number
  readonly headers: PageHeaders
  readonly cut: CutBody
  readonly plain: Form
  gzip: Form | null
  brotli: Form | null
  pieces: readonly Piece[] | null
  /** What the page takes in memory with the forms made so far. */
  bytes: number
}

// What a page takes beside its bodies: header lines, maps, objects.
const overhead = 4096

/** Prepares a page. A header, a tag or a mark that is not sound throws here, not when readers ask. */
export function preparePage(page: Page, open: OpenMark): PreparedPage {
  const cut = cutAtHoles(Buffer.isBuffer(page.body) ? page.body : Buffer.from(page.body), open)
  const compressible = isCompressible(page, cut.whole.length)
  const headers = writeHeaders(page, cut.whole, { compressible, hasHoles: cut.holes.length > 0 })
  return {
    status: page.status,
    tags: [...page.tags],
    shareable: isShareable(page),
    compressible,
    until: page.until?.getTime() ?? Infinity,
    modified: page.lastModified === undefined ? NaN : Math.floor(page.lastModified.getTime() / 1000) * 1000,
    headers,
    cut,
    plain: { head: wholeHead(headers, 'plain', cut.whole.length), body: cut.whole },
    gzip: null,
    brotli: null,
    pieces: null,
    bytes: overhead + cut.whole.length,
  }
}
