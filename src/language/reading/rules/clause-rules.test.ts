// What only the whole clause shows of a word, in sentences that could be misread.
import { afterAll, expect, test } from 'vitest'
import { closeWordBook } from '../../word-book/open.ts'
import { readText } from '../reading.ts'

afterAll(closeWordBook)

function tagOf(marked: string): string | undefined {
  const at = marked.indexOf('[')
  const tokens = readText(marked.replaceAll(/[[\]]/g, '')).flatMap((sentence) => sentence.tokens)
  return tokens.find(({ start }) => start === at)?.pos
}

test.for([
  ['“Beijing had to come [first].”', 'ADV'],
  ['It was the leader’s [first] known journey abroad.', 'ADJ'],
  ['It was the leader’s first [known] journey abroad.', 'ADJ'],
  ['Rodong Sinmun, the [daily] of the ruling Workers’ Party, has written about it.', 'NOUN'],
  ['Rodong Sinmun, the daily of the [ruling] Workers’ Party, has written about it.', 'ADJ'],
  ['They passed it, with Russia [voting] in favour.', 'VERB'],
  ['The two capitals [mark] 70 years of relations this autumn.', 'VERB'],
  ['Troops [patrol] the streets of the city at night.', 'VERB'],
  ['Kim [travels] to Beijing by train and meets Xi Jinping.', 'VERB'],
])('what is marked in “%s” is %s', ([marked = '', pos]) => {
  expect(tagOf(marked)).toBe(pos)
})

test.for([
  ['He was the [first] to come.', 'ADJ'],
  ['The court announced its [ruling].', 'NOUN'],
  ['The [daily] report is late.', 'ADJ'],
  ['They met with strong [bargaining] power.', 'NOUN'],
  ['The workers gave the players [credit] the next day.', 'NOUN'],
])('and that in “%s” is still %s', ([marked = '', pos]) => {
  expect(tagOf(marked)).toBe(pos)
})
