// The compressed forms of a page: each is made once, when the first asker needs it.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip, gzipSync } from 'node:zlib'
import type { Accepted } from './encoding.ts'
import { filledHead, wholeHead } from './headers.ts'
import type { Coding } from './headers.ts'
import type { Filling } from './holes.ts'
import type { Form, PreparedPage } from './prepared.ts'
import { deflatePiece, spliceGzip, trim } from './splice.ts'
import type { Piece } from './splice.ts'

const gzipAside = promisify(gzip)
const brotliAside = promisify(brotliCompress)
const gzipOptions = { level: 6 }
// A 30 kB page takes half a millisecond; what is larger would hold up everybody else's answers.
const largestAtOnce = 65_536
// Brotli's best takes 1 ms a kilobyte, its 9th about a tenth of it.
const largestAtBest = 131_072
const shortestZipped = 256

/** The form to send: brotli once it is ready, gzip meanwhile. */
export function chooseForm(page: PreparedPage, accepted: Accepted): Form {
  if (page.compressible) {
    if (accepted.brotli && page.brotli !== null) return page.brotli
    if (accepted.gzip) return page.gzip ?? (page.gzip = makeForm(page, 'gzip', gzipSync(page.cut.whole, gzipOptions)))
  }
  return page.plain
}

/**
 * One reader's own page, made for this one answer; `fillings` has one for each of the page's holes. It has no validator:
 * nobody but this reader could use it.
 */
export function fillForm(page: PreparedPage, fillings: readonly Filling[], accepted: Accepted): Form {
  const { chunks, gaps } = page.cut
  const inOrder = gaps.map((hole) => fillings[hole] as Filling)
  const zipped = page.compressible && accepted.gzip
  const body = zipped
    ? spliceGzip(piecesOf(page), inOrder.map(zippedFilling))
    : joinPlain(
        chunks,
        inOrder.map(({ plain }) => plain),
      )
  return { head: filledHead(page.headers, zipped ? 'gzip' : 'plain', body.length), body }
}

/** A filling is compressed once, and what is short is not worth it. */
function zippedFilling(filling: Filling): Buffer | Piece {
  if (filling.plain.length < shortestZipped) return filling.plain
  return (filling.piece ??= deflatePiece(filling.plain))
}

/** The page between its holes, compressed piece by piece. */
function piecesOf(page: PreparedPage): readonly Piece[] {
  if (page.pieces === null) {
    page.pieces = page.cut.chunks.map((chunk) => deflatePiece(chunk))
    for (const piece of page.pieces) page.bytes += piece.deflated.length
  }
  return page.pieces
}

function joinPlain(chunks: readonly Buffer[], fillings: readonly Buffer[]): Buffer {
  return Buffer.concat(chunks.flatMap((chunk, i) => [chunk, ...fillings.slice(i, i + 1)]))
}

/** Compresses a large page off the event loop, so that nobody's asking has to. */
export async function compressAhead(page: PreparedPage): Promise<void> {
  const { whole } = page.cut
  if (!page.compressible || page.gzip !== null || whole.length <= largestAtOnce) return
  page.gzip = makeForm(page, 'gzip', await gzipAside(whole, gzipOptions))
}

/** Adds the smallest form, off the event loop. */
export async function addBrotli(page: PreparedPage): Promise<void> {
  const { whole } = page.cut
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: whole.length <= largestAtBest ? 11 : 9,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
  }
  page.brotli = makeForm(page, 'brotli', await brotliAside(whole, { params }))
}

function makeForm(page: PreparedPage, coding: Coding, compressed: Buffer): Form {
  const body = trim(compressed)
  page.bytes += body.length
  return { head: wholeHead(page.headers, coding, body.length), body }
}
