// The abbreviations are complete in both languages, and no word is taken for one.
import { expect, test } from 'vitest'
import { abbreviations, expansionOf } from './abbreviations.ts'

test('each has an expansion and a Korean one, once', () => {
  expect(abbreviations.size).toBeGreaterThanOrEqual(150)
  for (const [abbreviation, { en, ko }] of abbreviations) {
    expect(en, abbreviation).toMatch(/[a-z]/)
    expect(ko, abbreviation).toMatch(/\p{Script=Hangul}/u)
  }
})

test.for([
  ['UN', 'United Nations'],
  ['U.N.', 'United Nations'],
  ['U.S.', 'United States'],
  ['TASS', 'a news agency of the Russian state'],
  ['Gen.', 'General'],
  ['p.m.', 'after noon'],
  ['P.M.', 'prime minister'],
  ['us', undefined],
  ['who', undefined],
  ['am', undefined],
  ['it', undefined],
  ['Gen', undefined],
  ['toString', undefined],
])('%s stands for %s', ([written = '', en]) => {
  expect(expansionOf(written)?.en).toBe(en)
})

test('who asks for nothing but the word may leave out its full stop', () => {
  expect(expansionOf('Gen', true)?.ko).toBe('장군')
})
