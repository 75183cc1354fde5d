// What the cookie of the reading settings says, in its old form and its new one.
import { expect, test } from 'vitest'
import { backTo, lookAttributes, lookCookie, lookIn, usual } from './look.ts'

test('a cookie from before the dictionary keeps its colours and size', () => {
  expect(lookIn('a=b; look=dark.large; c=d')).toEqual({ ...usual, theme: 'dark', size: 'large' })
  expect(lookAttributes('look=dark.large')).toBe(' data-theme="dark" data-size="large"')
})

test('what is saved is read again', () => {
  const look = { theme: 'light', size: 'small', words: 'ko', marks: '4' } as const
  expect(lookIn(lookCookie(look, true).split(';', 1)[0] ?? '')).toEqual(look)
  expect(lookAttributes(lookCookie(look, true))).toBe(
    ' data-theme="light" data-size="small" data-words="ko" data-marks="4"',
  )
})

test('who chose nothing has no attributes, and neither has a cookie that nobody of us wrote', () => {
  for (const cookies of [
    '',
    'look=auto.normal',
    'look=auto.normal.both.off',
    'look=dark.large.both',
    'look=dark.large.x" onload=.2',
  ])
    expect(lookAttributes(cookies), cookies).toBeNull()
})

test('only a path of ours is a way back', () => {
  expect(
    ['/a/b?c#d', '//evil.example', '/\\evil', 'https://evil.example', undefined].map((one) => backTo(one, '/')),
  ).toEqual(['/a/b?c#d', '/', '/', '/', '/'])
})
