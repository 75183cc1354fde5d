// Slugs have one form, whatever script they are written in.
import { expect, test } from 'vitest'
import { slugOf, wellFormed } from './slug.ts'

test.each([
  ['Moscow, at last!', 'moscow-at-last'],
  ["The Editor’s letter: what we don't know", 'the-editors-letter-what-we-dont-know'],
  ['모스크바의 봄', '모스크바의-봄'],
  ['모스크바'.normalize('NFD'), '모스크바'],
  ['  --A__b / c--  ', 'a-b-c'],
  ['Élysée', 'élysée'],
  ['…!?', ''],
])('“%s” becomes “%s”', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})

test('a long headline ends at a word, after 120 characters at most', () => {
  const slug = slugOf('parliament '.repeat(30))
  expect(slug.length).toBeLessThanOrEqual(120)
  expect(slug).toMatch(/^(parliament-)+parliament$/)
  expect(slugOf('a'.repeat(300))).toHaveLength(120)
})

test('what slugOf gives is well formed, and nothing else is', () => {
  expect(['moscow-at-last', '모스크바의-봄', slugOf('a'.repeat(300))].map(wellFormed)).toEqual([true, true, true])
  expect(['', 'Moscow', 'a--b', '-a', 'a b', 'a/b', '모스크바'.normalize('NFD')].map(wellFormed)).not.toContain(true)
})
