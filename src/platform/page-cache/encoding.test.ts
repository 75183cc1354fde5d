// A header says which codings an asker accepts, and it is read once.
import { expect, test } from 'vitest'
import { encodingReader, readEncodings } from './encoding.ts'

test.each([
  ['gzip, deflate, br, zstd', true, true],
  ['gzip, deflate', false, true],
  ['GZIP', false, true],
  ['x-gzip', false, true],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', true, true],
  ['br;q=0.2, gzip;q=0.8', false, true],
  ['br;q=0, gzip', false, true],
  ['br ; q=0.000 , gzip ; q=0', false, false],
  ['*', true, true],
  ['*;q=0', false, false],
  ['gzip;q=0, *', true, false],
  ['identity', false, false],
  ['identity, gzip;q=0.5', false, false],
  ['identity;q=0.5, gzip', false, true],
  ['gzip;q=x', false, false],
  ['', false, false],
  [';;,,;q=,=', false, false],
])('of "%s" brotli is taken: %s, gzip: %s', (header, brotli, gzip) => {
  expect(readEncodings(header)).toEqual({ brotli, gzip })
})

test('the same header is read once, and a flood of made-up ones is not kept for ever', () => {
  const read = encodingReader()
  const first = read('gzip, br')
  expect(read('gzip, br')).toBe(first)
  for (let i = 0; i < 1000; i++) read(`gzip, x-${i}`)
  expect(read('gzip, br')).not.toBe(first)
  expect(read('gzip, br')).toEqual(first)
  expect(read(undefined)).toEqual({ brotli: false, gzip: false })
})
