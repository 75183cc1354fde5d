// Lines come out of bytes whole, wherever the bytes were cut.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lines } from './backup-lines.ts'

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

test('any lines come back, in any pieces, with or without a last end', async () => {
  const line = fc
    .string({ unit: fc.constantFrom('a', '한', '😀', '\u2028', '\r', '"', ' ') })
    .filter((text) => text !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), fc.boolean(), async (given, size, ended) => {
      const text = given.join('\n') + (ended && given.length > 0 ? '\n' : '')
      const found: string[] = []
      for await (const some of lines(cut(Buffer.from(text), size))) found.push(...some)
      expect(found).toEqual(given)
    }),
  )
})

test('bytes that are no UTF-8 are refused, not mended', async () => {
  const read = async () => {
    for await (const some of lines(cut(Buffer.from([0x61, 0xff, 0x0a]), 9))) expect(some).toBeUndefined()
  }
  await expect(read()).rejects.toThrow(TypeError)
})
