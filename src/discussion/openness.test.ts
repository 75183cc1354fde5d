// When a discussion is open: the strictest word counts, and the narrowest place says when it closes.
import { expect, test } from 'vitest'
import { openness } from './openness.ts'

const now = new Date('2018-04-20T00:00:00.000Z')
const article = {
  state: 'published' as const,
  comments: 'open' as const,
  firstPublishedAt: new Date('2018-04-10T00:00:00.000Z'),
}
const kept = (mode: 'open' | 'held' | 'closed', closesAfterDays: number | null = null) => ({ mode, closesAfterDays })

test('where nobody said anything, a discussion is open and never closes', () => {
  expect(openness(article, null, [], now)).toEqual({ mode: 'open', because: null, closesAt: null })
})

test.each([
  ['held', 'article', { ...article, comments: 'held' as const }, null, [kept('open')]],
  ['held', 'section', article, kept('open'), [kept('open'), kept('held')]],
  ['closed', 'article', article, kept('closed'), [kept('held')]],
  ['closed', 'section', { ...article, comments: 'held' as const }, kept('held'), [kept('closed')]],
  ['closed', 'withdrawn', { ...article, state: 'withdrawn' as const }, null, []],
  ['closed', 'withdrawn', { ...article, state: 'draft' as const }, null, []],
] as const)('the strictest word counts: %s, because of the %s', (mode, because, of, own, sections) => {
  expect(openness(of, own, sections, now)).toMatchObject({ mode, because })
})

test('the narrowest place that says when decides when it closes', () => {
  const closes = (...[own, sections]: [Parameters<typeof openness>[1], Parameters<typeof openness>[2]]) =>
    openness(article, own, sections, now)
  expect(closes(null, [kept('open', 10)])).toMatchObject({ mode: 'closed', because: 'age', closesAt: now })
  expect(closes(null, [kept('open', 11)]).mode).toBe('open')
  expect(closes(kept('open', 30), [kept('open', 1)]).mode).toBe('open')
  expect(closes(null, [kept('open'), kept('open', 2)]).mode).toBe('closed')
})
