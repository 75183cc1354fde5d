// After signing in one goes on within the paper, and nowhere else.
import { expect, test } from 'vitest'
import { nextOf } from './next.ts'

test.each([
  '/',
  '/ko',
  '/2018/04/10/ri-yong-ho-moscow?sort=old#comments',
  '/ko/2018/04/10/%EB%A6%AC',
  '/search?q=a//b',
])('%s is a path of ours', (path) => expect(nextOf(path, '/account')).toBe(path))

test('a path in Korean goes on as browsers write it', () => {
  expect(nextOf('/ko/2018/04/10/리용호', '/account')).toBe('/ko/2018/04/10/%EB%A6%AC%EC%9A%A9%ED%98%B8')
})

test.each([
  undefined,
  '',
  'account',
  'https://evil.example/',
  'https:evil.example',
  '//evil.example/',
  '///evil.example',
  '/\\evil.example/',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/.//evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
  '/a b',
  '/a\u0000',
  '/a\u202e',
  '/account/sign-in',
  '/ko/account/sign-in?next=/',
  '/account/sign-out',
])('%j leads to the account instead', (path) => expect(nextOf(path, '/account')).toBe('/account'))
