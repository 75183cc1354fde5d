// Puts a gzip file together from pieces compressed beforehand and from fillings known only now.
import { constants, crc32, deflateRawSync } from 'node:zlib'

/** Bytes compressed once, to stand in any number of gzip files. */
export type Piece = {
  readonly deflated: Buffer
  readonly crc: number
  /** How far these bytes move the checksum of whatever stands before them. */
  readonly shift: number
  readonly length: number
}

const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])
const lastBlock = Buffer.from([1, 0, 0, 0xff, 0xff])
const checks = 8
const longestBlock = 0xffff
const blockHead = 5

/** Compresses bytes up to a byte's edge and without an end, so that anything may follow. */
export function deflatePiece(plain: Buffer): Piece {
  const deflated = deflateRawSync(plain, { level: 6, finishFlush: constants.Z_FULL_FLUSH })
  return { deflated: trim(deflated), crc: crc32(plain) | 0, shift: shiftOf(plain.length), length: plain.length }
}

/** The same bytes in memory of their own. Zlib gives out windows on 16 kB, all of which a kept window would keep. */
export function trim(bytes: Buffer): Buffer {
  const own = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(own)
  return own
}

/**
 * Joins `pieces[0] fillings[0] pieces[1] … pieces[n]` into one gzip file (RFC 1952). Fillings that are no pieces are stored, not
 * compressed. There is exactly one filling between every two pieces; either may be empty.
 */
export function spliceGzip(pieces: readonly Piece[], fillings: readonly (Buffer | Piece)[]): Buffer {
  const file = Buffer.allocUnsafe(splicedSize(pieces, fillings))
  file.set(gzipHead, 0)
  let at = gzipHead.length
  let crc = 0
  let length = 0
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece
    file.set(piece.deflated, at)
    at += piece.deflated.length
    crc = multiply(piece.shift, crc) ^ piece.crc
    length += piece.length
    const filling = fillings[i]
    if (filling === undefined) break
    if ('deflated' in filling) {
      file.set(filling.deflated, at)
      at += filling.deflated.length
      crc = multiply(filling.shift, crc) ^ filling.crc
    } else {
      at = store(filling, file, at)
      crc = crc32(filling, crc >>> 0)
    }
    length += filling.length
  }
  file.set(lastBlock, at)
  file.writeUInt32LE(crc >>> 0, at + lastBlock.length)
  file.writeUInt32LE(length % 2 ** 32, at + lastBlock.length + 4)
  return file
}

function splicedSize(pieces: readonly Piece[], fillings: readonly (Buffer | Piece)[]): number {
  let size = gzipHead.length + lastBlock.length + checks
  for (const piece of pieces) size += piece.deflated.length
  for (const filling of fillings)
    size +=
      'deflated' in filling
        ? filling.deflated.length
        : filling.length + blockHead * Math.ceil(filling.length / longestBlock)
  return size
}

/** Writes bytes as stored blocks (RFC 1951, 3.2.4) and returns where the next block begins. */
function store(bytes: Buffer, file: Buffer, start: number): number {
  let at = start
  for (let from = 0; from < bytes.length; from += longestBlock) {
    const length = Math.min(longestBlock, bytes.length - from)
    file[at] = 0
    file.writeUInt16LE(length, at + 1)
    file.writeUInt16LE(~length & 0xffff, at + 3)
    bytes.copy(file, at + blockHead, from, from + length)
    at += blockHead + length
  }
  return at
}

// A CRC-32 is a polynomial over GF(2), its highest power in the lowest bit. Bytes that follow multiply the checksum
// of what stands before them by x^(8 · length): known beforehand, so that joining costs one multiplication a piece.
const polynomial = 0xedb88320 | 0
const one = 0x80000000 | 0
const xToTheEighth = 0x00800000

/** The product of two polynomials, as signed 32-bit numbers and without a branch: this runs for every reader's page. */
function multiply(a: number, b: number): number {
  let product = 0
  let shifted = b
  for (let power = 0; power < 32; power++) {
    product ^= shifted & ((a << power) >> 31)
    shifted = (shifted >>> 1) ^ (polynomial & -(shifted & 1))
  }
  return product
}

function shiftOf(length: number): number {
  let shift = one
  let power = xToTheEighth
  for (let rest = length; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shift = multiply(power, shift)
    power = multiply(power, power)
  }
  return shift
}
