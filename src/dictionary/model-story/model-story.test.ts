// Walks the model story word by word: each content word gives its headword and a right Korean meaning, and each name is said to be one.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { readText } from '../../language/reading/reading.ts'
import type { UniversalPos } from '../../language/reading/token.ts'
import type { Card } from '../card.ts'
import { lookUp } from '../dictionary.ts'
import { expectedLines, placeOf, type Row, sentencesOf, storyLines } from './story-for-tests.ts'

let open: FreshHouse
beforeAll(async () => {
  open = await freshHouse()
})
afterAll(() => open.close())

const story = storyLines()
const expected = expectedLines()

/** Looks up what stands at this place of a line, in its sentence, as a reader's touch does. */
function cardAt(line: string, word: string, at: number): Promise<Card> {
  const standing = sentencesOf(line).find(({ start, end }) => start <= at && at < end)
  if (!standing) throw new Error(`No sentence at ${at} of: ${line}`)
  return lookUp(open.house, { word, sentence: standing.sentence, at: at - standing.start, language: 'ko' })
}

test('the table goes through the whole story, line by line', () => {
  expect(expected).toHaveLength(story.length)
  for (const [index, { begins }] of expected.entries()) expect(story[index]).toMatch(new RegExp(`^${begins}`))
})

for (const [index, { begins, rows }] of expected.entries())
  test(`each content word of “${begins} …” gives its headword and a right Korean meaning`, async () => {
    const line = story[index] ?? ''
    const wrong: string[] = []
    let from = 0
    for (const row of rows) {
      const at = placeOf(line, row.printed, from)
      expect(at, `${row.printed} stands in its place`).not.toBe(-1)
      from = at + row.printed.length
      const found = faultOf(row, await cardAt(line, row.printed, at))
      if (found !== null) wrong.push(found)
    }
    expect(wrong).toEqual([])
  })

function faultOf({ printed, headword, glosses }: Row, card: Card): string | null {
  const [first] = card.senses
  const isRight =
    card.headword.toLowerCase() === headword.toLowerCase() &&
    card.kind !== 'name' &&
    glosses.some((one) => has(first?.glosses ?? [], one))
  return isRight
    ? null
    : `${printed}: ${card.kind} ${card.headword} (${card.pos}) ${first?.glosses.join(', ') ?? 'nothing'}`
}

/** A gloss of one syllable must be a word by itself: 주 is a week, and 주다 is to give. */
const has = (glosses: string[], one: string): boolean =>
  glosses.some((gloss) => (one.length > 1 ? gloss.includes(one) : gloss.split(/[\s()·]+/).includes(one)))

const withNames = expected.map((line, index) => ({ ...line, index })).filter(({ names }) => names.length > 0)
for (const { index, begins, names } of withNames)
  test(`each name of “${begins} …” is said to be one`, async () => {
    const line = story[index] ?? ''
    for (const name of names) {
      const at = placeOf(line, name, 0)
      expect(at, name).not.toBe(-1)
      const whole = await cardAt(line, name, at)
      const parts = await Promise.all(wordsOf(name).map(([word, from]) => cardAt(line, word, at + from)))
      const said = (card: Card | undefined): boolean => card?.kind === 'name' || card?.kind === 'abbreviation'
      expect(
        said(whole) || said(parts[0]) || parts.every(said),
        `${name}: ${[whole, ...parts].map(({ word, kind }) => `${word} ${kind}`).join(', ')}`,
      ).toBe(true)
    }
  })

const wordsOf = (name: string): [string, number][] =>
  [...name.matchAll(/\S+/g)].map((found): [string, number] => [found[0], found.index])

const content = new Set<UniversalPos>(['NOUN', 'VERB', 'ADJ', 'ADV'])
/** What a grammar may call an adverb or a verb, and no reader would call a content word. */
const small = new Set(
  'be is am are was were been being have has had do does did not no so how when where much less such own other between behind there then'.split(
    ' ',
  ),
)

test('every content word of the story stands in the table or in a name', () => {
  const missing = story.flatMap((line, index) => {
    const { rows = [], names = [] } = expected[index] ?? {}
    const said = [...rows.map(({ printed }) => printed), ...names].join(' ').toLowerCase()
    return readText(line)
      .flatMap(({ tokens }) => tokens)
      .filter(({ pos, text }) => content.has(pos) && !/\d/.test(text) && !small.has(text.toLowerCase()))
      .filter(({ text }) => !said.split(/[\s;]+/).includes(text.toLowerCase()))
      .map(({ text, pos }) => `${index}: ${text} ${pos}`)
  })
  expect(missing).toEqual([])
})
