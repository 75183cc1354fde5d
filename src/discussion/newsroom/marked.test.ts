// Where a text is marked for what the word lists find in it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { MarkedHit } from '../laid.ts'
import { partsOf } from './marked.tsx'

const hit = (from: number, to: number): MarkedHit => ({ list: 'hold', entry: 'x', clause: null, from, to })

test('the places are marked, and of two that overlap the one that begins first', () => {
  const parts = partsOf('a fool and a knave', [hit(13, 18), hit(2, 6), hit(4, 10)])
  expect(parts.map(({ part, hit: found }) => (found ? `[${part}]` : part)).join('')).toBe('a [fool] and a [knave]')
})

test('whatever is found, no letter of the text is lost or said twice', () => {
  const places = fc.array(fc.tuple(fc.nat(40), fc.nat(10)).map(([from, length]) => hit(from, from + length)))
  fc.assert(
    fc.property(fc.string({ minLength: 50, maxLength: 60 }), places, (text, hits) => {
      expect(
        partsOf(text, hits)
          .map(({ part }) => part)
          .join(''),
      ).toBe(text)
    }),
  )
})
