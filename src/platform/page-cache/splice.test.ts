// What is spliced comes out of gunzip byte for byte.
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deflatePiece, spliceGzip } from './splice.ts'

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
  fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => Buffer.from(text)),
  fc.tuple(fc.nat(200_000), fc.string({ minLength: 1 })).map(([length, text]) => Buffer.alloc(length, text)),
  fc.constant(Buffer.alloc(0)),
)

function inTurn(chunks: Buffer[], fillings: Buffer[]): Buffer {
  return Buffer.concat(chunks.flatMap((chunk, i) => [chunk, fillings[i] ?? Buffer.alloc(0)]))
}

test('whatever is spliced comes out of gunzip byte for byte, checksum and length included', () => {
  const parts = fc.tuple(bytes, fc.array(fc.tuple(bytes, bytes), { maxLength: 6 }), fc.boolean())
  fc.assert(
    fc.property(parts, ([first, rest, compressed]) => {
      const chunks = [first, ...rest.map(([, chunk]) => chunk)]
      const fillings = rest.map(([filling]) => filling)
      const file = spliceGzip(
        chunks.map(deflatePiece),
        fillings.map((filling, i) => (compressed && i % 2 === 0 ? deflatePiece(filling) : filling)),
      )
      expect(gunzipSync(file).equals(inTurn(chunks, fillings))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test.each([0, 1, 65_534, 65_535, 65_536, 131_070, 131_071, 1_000_000])(
  'a filling of %i bytes keeps its length',
  (size) => {
    const chunks = [Buffer.from('before '), Buffer.from(' after')]
    const filling = Buffer.alloc(size, '가나다 abc')
    const file = spliceGzip(chunks.map(deflatePiece), [filling])
    expect(gunzipSync(file).equals(inTurn(chunks, [filling]))).toBe(true)
  },
)

test('one piece serves many files', () => {
  const pieces = [deflatePiece(Buffer.from('Good evening, ')), deflatePiece(Buffer.from('!'))]
  const read = (name: string) => gunzipSync(spliceGzip(pieces, [Buffer.from(name)])).toString()
  expect(read('Ri')).toBe('Good evening, Ri!')
  expect(read('세르게이')).toBe('Good evening, 세르게이!')
})

test('a damaged file is noticed by its checksum', () => {
  const file = spliceGzip([deflatePiece(Buffer.from('a')), deflatePiece(Buffer.from('b'))], [Buffer.from('filling')])
  file.write('killing', file.indexOf('filling'))
  expect(() => gunzipSync(file)).toThrow('incorrect data check')
})
