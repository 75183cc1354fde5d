// Images that are taken in, and all the others.
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { busy } from '../../../tests/support/busy.ts'
import { inspect } from './image.ts'
import { fields } from './image-for-tests.ts'

const code = async (bytes: Uint8Array): Promise<string> =>
  inspect(bytes).then(
    () => 'taken',
    (error: { code: string }) => error.code,
  )
const encoded = async (format: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'tiff'): Promise<Buffer> =>
  (await fields(60, 40)).toFormat(format).toBuffer()

/** A PNG that says it has that size and holds next to nothing. */
function bomb(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s is taken, with its size', async (format) => {
  expect(await inspect(await encoded(format))).toEqual({ width: 60, height: 40, format })
})

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a picture with the EXIF orientation %i has the size in which it is seen',
  async (orientation) => {
    const turned = await (await fields(60, 40)).jpeg().withMetadata({ orientation }).toBuffer()
    expect(await inspect(turned)).toMatchObject(orientation < 5 ? { width: 60, height: 40 } : { width: 40, height: 60 })
  },
)

test('other formats are refused by what they are, not by what they are called', async () => {
  expect(await code(await encoded('gif'))).toBe('picture.format')
  expect(await code(await encoded('tiff'))).toBe('picture.format')
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    '%PDF-1.7',
    'BM',
    'GIF89a',
    '',
    'hello',
  ])
    expect(await code(Buffer.from(text))).toBe('picture.format')
  expect(await code(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))).toBe('picture.format')
})

test('a picture that begins as something else is refused', async () => {
  const jpeg = await encoded('jpeg')
  for (const start of ['<html><script>', 'GIF89a/*', '%PDF-1.4\n', ' ', 'PK\x03\x04'])
    expect(await code(Buffer.concat([Buffer.from(start, 'latin1'), jpeg]))).toBe('picture.format')
})

test('another format under the first bytes of one that we take is broken', async () => {
  for (const start of ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\0\0\0\0WEBP', '\0\0\0\x18ftypavif\0\0\0\0avifmif1'])
    expect(await code(Buffer.from(`${start}<svg xmlns="http://www.w3.org/2000/svg"/>`, 'latin1'))).toBe(
      'picture.broken',
    )
})

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s cut short is broken', async (format) => {
  const whole = await sharp(await encoded('png'))
    .resize(600)
    .toFormat(format)
    .toBuffer()
  for (const part of [0.3, 0.6, 0.95])
    expect(await code(whole.subarray(0, Math.floor(whole.length * part)))).toBe('picture.broken')
})

test('a few bytes that stand for very many pixels are refused before they are decoded', async () => {
  const judging = async (): Promise<void> => {
    expect(await code(bomb(16_000, 16_000))).toBe('picture.too-large')
    expect(await code(bomb(16_384, 10))).toBe('picture.too-large')
    expect(await code(bomb(2 ** 31 - 1, 2 ** 31 - 1))).toMatch(/^picture\.(too-large|broken)$/)
  }
  expect(await busy(judging)).toBeLessThan(2000)
})

test('a file of more than 40 MB is refused, whatever it holds', async () => {
  const picture = await encoded('jpeg')
  expect(await code(Buffer.concat([picture, Buffer.alloc(40_000_001 - picture.length)]))).toBe('picture.too-large')
})
