// Where a page of the dictionary leads back to: a path of ours, and nowhere else.
import { expect, test } from 'vitest'
import { ownPath } from './plan.ts'

test.for(['/', '/ko', '/2018/04/10/a-b/dictionary#p3', '/search?q=a%20b', '/ko/2018/04/10/%EB%A6%AC'])(
  '%s leads back',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

test('what is written in Hangul is written as addresses are', () => {
  expect(ownPath('/ko/2018/04/10/리용호#p1')).toBe(`/ko/2018/04/10/${encodeURIComponent('리용호')}#p1`)
})

test.for([
  '',
  'a',
  '//evil.example',
  '/\\evil.example',
  '/..//evil.example',
  '/a\\..\\b',
  'https://evil.example/',
  'javascript:alert(1)',
  '/a b',
  '/a\nb',
  `/${'a'.repeat(700)}`,
])('%s leads nowhere', (path) => {
  expect(ownPath(path)).toBeUndefined()
})

test('nothing of it can end an attribute', () => {
  expect(ownPath('/a"onclick=<b>\'?"<>#"<>`')).not.toMatch(/["<>`]/)
})
