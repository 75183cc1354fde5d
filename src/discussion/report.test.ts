// What looks like an e-mail address, and how long it takes to say so.
import { expect, test } from 'vitest'
import { busyNow } from '../../tests/support/busy.ts'
import { looksLikeEmail } from './report.ts'

test.each(['kim@example.org', 'kim.min-ji+paper@news.example.co.kr', '김@예시.한국'])('%s does', (text) => {
  expect(looksLikeEmail(text)).toBe(true)
})

test.each([
  '',
  'kim',
  'kim@',
  '@example.org',
  'kim@example',
  'kim @example.org',
  'a@b.org, c@d.org',
  '<kim@example.org>',
])('“%s” does not', (text) => {
  expect(looksLikeEmail(text)).toBe(false)
})

test('no text makes the answer late', () => {
  const hostile = [`${'a'.repeat(64)}@${'a.'.repeat(100_000)}`, `a@${'a-'.repeat(126)}`, '@'.repeat(100_000)]
  let found: boolean[] = []
  expect(busyNow(() => (found = hostile.map(looksLikeEmail)))).toBeLessThan(200)
  expect(found).toEqual([false, false, false])
})
