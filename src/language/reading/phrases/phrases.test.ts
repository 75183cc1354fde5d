// Phrases: which words of a sentence mean something together, and which merely meet.
import { expect, test } from 'vitest'
import { readText } from '../reading.ts'
import type { Token } from '../token.ts'

const phrases = (text: string): string[] =>
  readText(text)
    .flatMap(({ tokens }) => tokens)
    .filter((token) => token.parts !== undefined)
    .map((token) => token.headword)

const phrase = (text: string): Token | undefined =>
  readText(text)
    .flatMap(({ tokens }) => tokens)
    .find((token) => token.parts !== undefined)

test('a verb and its particle are one word, together or apart', () => {
  expect(phrases('The plane touched down.')).toEqual(['touch down'])
  expect(phrases('He tried to wiggle out of it.')).toEqual(['wiggle out of'])
  expect(phrases('She brought the matter up.')).toEqual(['bring up'])
  expect(phrases('Turn it off, then bring them in.')).toEqual(['turn off', 'bring in'])
  expect(phrases('The mayor stepped down. Prices went up 3 percent.')).toEqual(['step down', 'go up'])
  expect(phrases('They put off the vote and came up with a plan.')).toEqual(['put off', 'come up with'])
  expect(phrases('It took place on Monday.')).toEqual(['take place'])
})

test('what merely meets is no phrase', () => {
  expect(phrases('Talks in Moscow failed.')).toEqual([])
  expect(phrases('He looked at the sea.')).toEqual([])
  expect(phrases('She walked up the hill and flew over the city.')).toEqual([])
  expect(phrases('They signed on Friday and worked in the factory.')).toEqual([])
  expect(phrases('It was used to justify the law.')).toEqual([])
  expect(phrases('They spoke for two hours and for about two more.')).toEqual([])
})

test('compounds and names are one word, in the plural too', () => {
  expect(phrases('The foreign ministers spoke of the balance of power.')).toEqual([
    'foreign minister',
    'balance of power',
  ])
  expect(phrases('The White House and the United Nations agreed.')).toEqual(['White House', 'United Nations'])
  expect(phrases('The white house on the hill burned.')).toEqual([])
})

test('a phrase stands over its first word, with the place and headword of each', () => {
  expect(phrase('She brought the matter up.')).toEqual({
    start: 4,
    end: 11,
    text: 'brought',
    pos: 'VERB',
    headword: 'bring up',
    parts: [
      [4, 11],
      [23, 25],
    ],
    alone: ['bring', 'up'],
  })
  const inside = readText('She brought the matter up.').flatMap(({ tokens }) => tokens.map(({ text }) => text))
  expect(inside).toEqual(['She', 'brought', 'the', 'matter', '.'])
})
