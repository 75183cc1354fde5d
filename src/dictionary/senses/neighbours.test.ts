// What is found to stand with a word, by what tags tell.
import { afterAll, expect, test } from 'vitest'
import { readText } from '../../language/reading/reading.ts'
import { closeWordBook } from '../../language/word-book/open.ts'
import { type Neighbours, neighboursOf } from './neighbours.ts'

afterAll(closeWordBook)

function beside(marked: string): Neighbours & { said: string[] } {
  const at = marked.indexOf('[')
  const sentence = readText(marked.replaceAll(/[[\]]/g, ''))[0]
  if (!sentence) throw new Error(`No sentence: ${marked}`)
  const found = neighboursOf(
    sentence,
    sentence.tokens.findIndex(({ start }) => start === at),
  )
  return { ...found, said: found.near.map(({ role, token }) => `${role} ${token.headword}`) }
}

test.for([
  ['The Council [imposed] harsh sanctions on the country.', 'object sanction'],
  ['The [old] bridge fell.', 'after bridge'],
  ['The bridge is [old].', 'subject bridge'],
  ['They signed a trade [deal].', 'before trade'],
  ['They [lived] in a village.', 'beyond village'],
  ['They signed a [deal].', 'verb sign'],
  ['Banks and [insurers] lost money.', 'mate bank'],
])('in “%s” there is its %s', ([marked = '', neighbour]) => {
  expect(beside(marked).said).toContain(neighbour)
})

test('what a passive is said of is what it acts on', () => {
  expect(beside('The resolution was [passed] in May.').said).toContain('object resolution')
  expect(beside('Under a resolution [passed] last December they must leave.').said).toContain('object resolution')
  expect(beside('The train [left].')).toMatchObject({ acts: false, said: ['subject train'] })
})

test('what only says when is no object', () => {
  expect(beside('They [met] last week.').acts).toBe(false)
})

test('prepositions and clauses that follow are told', () => {
  expect(beside('He [voted] against the plan.').preposition).toBe('against')
  expect(beside('The Council [imposed] sanctions on them.').preposition).toBe('on')
  expect(beside('He [said] that it was late.').clause).toBe('that')
  expect(beside('He [wants] to leave.').clause).toBe('to')
  expect(beside('He is [due] to leave.').clause).toBe('to')
  expect(beside('It [keeps] falling.').clause).toBe('ing')
})

test('a word that stands nowhere has no neighbours', () => {
  expect(neighboursOf({ start: 0, end: 0, tokens: [] }, -1)).toEqual({
    near: [],
    preposition: null,
    acts: false,
    clause: null,
  })
})
