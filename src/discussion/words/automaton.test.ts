// The automaton finds what looking at every place for every word would find.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { automatonOf } from './automaton.ts'

const codes = (text: string): number[] => Array.from(text, (one) => one.codePointAt(0) ?? 0)

function found(words: readonly string[], text: string): string[] {
  const all: string[] = []
  automatonOf(words.map(codes)).search(codes(text), (word, end) => void all.push(`${word}@${end}`))
  return all.toSorted()
}

function foundSlowly(words: readonly string[], text: string): string[] {
  const all: string[] = []
  for (const [word, letters] of words.map(codes).entries()) {
    const row = codes(text)
    for (let end = 0; end < row.length; end += 1) {
      const from = end - letters.length + 1
      if (letters.length > 0 && from >= 0 && letters.every((letter, index) => row[from + index] === letter))
        all.push(`${word}@${end}`)
    }
  }
  return all.toSorted()
}

test('words within words and across each other are all found', () => {
  expect(found(['he', 'she', 'his', 'hers'], 'ushers')).toEqual(['0@3', '1@3', '3@5'])
  expect(found(['a', 'aa', 'aaa'], 'aaa')).toEqual(foundSlowly(['a', 'aa', 'aaa'], 'aaa'))
})

test('letters beyond the first plane, twice the same word, and no word at all', () => {
  expect(found(['𝓪𝓫', '𝓪𝓫', ''], 'x𝓪𝓫')).toEqual(['0@2', '1@2'])
  expect(found([], 'anything')).toEqual([])
})

test('it finds what a slow search finds', () => {
  const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b', '시', '발'), maxLength })
  fc.assert(
    fc.property(fc.array(letters(4), { maxLength: 12 }), letters(40), (words, text) => {
      expect(found(words, text)).toEqual(foundSlowly(words, text))
    }),
  )
})
