// The policy's versions: what is changed gets a new one, what is cited stays as it was.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byNumber, type Clause, type ClauseText, revised } from './clause.ts'

const clause = (number: string, words = 'Be fair.', more: Partial<ClauseText> = {}): ClauseText => ({
  number,
  part: 'discussion',
  title: { en: `Clause ${number}`, ko: `${number}조` },
  text: { en: words, ko: words },
  category: 'OTHER_VIOLATION_TC',
  law: null,
  ...more,
})
const day = (number: number) => new Date(Date.UTC(2018, 3, number))

/** All versions there ever were, after a change. */
function kept(all: readonly Clause[], said: readonly ClauseText[], at: Date): Clause[] {
  const { opened, closed } = revised(all, said, at)
  const ended = (one: Clause) => closed.find(({ number, version }) => number === one.number && version === one.version)
  return [...all.map((one) => ended(one) ?? one), ...opened]
}
const versions = (all: readonly Clause[]) =>
  all.map(({ number, version, until }) => `${number}.v${version}${until ? ' ended' : ''}`)

test('a clause that says something else gets a new version, and the old one ends that moment', () => {
  const first = kept([], [clause('1'), clause('2')], day(1))
  const second = kept(first, [clause('1'), clause('2', 'Be kind.')], day(2))
  expect(versions(second)).toEqual(['1.v1', '2.v1 ended', '2.v2'])
  expect(second[1]?.until).toEqual(day(2))
  expect(second[2]?.since).toEqual(day(2))
})

test('keeping the same words changes nothing', () => {
  const first = kept([], [clause('1'), clause('2')], day(1))
  expect(revised(first, [clause('2'), clause('1')], day(2))).toEqual({ opened: [], closed: [] })
})

test.each([
  { title: { en: 'Other', ko: '1조' } },
  { text: { en: 'Be fair.', ko: '공정하게.' } },
  { category: 'SCAMS_AND_FRAUD' as const },
  { part: 'articles' as const },
  { law: { en: 'Criminal Act', ko: '형법' } },
])('a change of %j alone is a new version', (change) => {
  const first = kept([], [clause('1')], day(1))
  expect(versions(kept(first, [clause('1', 'Be fair.', change)], day(2)))).toEqual(['1.v1 ended', '1.v2'])
})

test('a clause that is left out ends, and goes on counting when it comes back', () => {
  const first = kept([], [clause('1'), clause('2')], day(1))
  const second = kept(first, [clause('1')], day(2))
  expect(versions(second)).toEqual(['1.v1', '2.v1 ended'])
  expect(versions(kept(second, [clause('1'), clause('2')], day(3)))).toEqual(['1.v1', '2.v1 ended', '2.v2'])
})

test('clauses stand in the order of their numbers', () => {
  expect(['10', '7.2', '2', '7', '7.10'].map((number) => ({ number })).toSorted(byNumber)).toEqual(
    ['2', '7', '7.2', '7.10', '10'].map((number) => ({ number })),
  )
})

test('whatever the policy goes through, each clause in force has one version, and what was once said stays readable', () => {
  const numbers = fc.uniqueArray(fc.constantFrom('1', '2', '3', '3.1'), { maxLength: 4 })
  const said = numbers.chain((list) =>
    fc.tuple(...list.map((number) => fc.constantFrom('a', 'b').map((words) => clause(number, words)))),
  )
  fc.assert(
    fc.property(fc.array(said, { maxLength: 6 }), (history) => {
      let all: Clause[] = []
      for (const [at, texts] of history.entries()) {
        const before = all
        all = kept(all, texts, day(at + 1))
        const inForce = all.filter(({ until }) => until === null)
        expect(inForce.map(({ number, text }) => `${number} ${text.en}`).toSorted()).toEqual(
          texts.map(({ number, text }) => `${number} ${text.en}`).toSorted(),
        )
        for (const { number, version, text } of before)
          expect(all.find((one) => one.number === number && one.version === version)?.text).toEqual(text)
      }
      const named = all.map(({ number, version }) => `${number}.v${version}`)
      expect(new Set(named).size).toBe(named.length)
    }),
  )
})
