// The mark beside a name: the same for good, small, and hardly ever another's.
import { readFileSync } from 'node:fs'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { newId } from '../../platform/ids.ts'
import { Avatar, colours } from './avatar.tsx'

const at = new Date('2018-04-10T09:40:00.000Z')
const drawn = (id = newId('account', at)): string => render(<Avatar account={{ id }} />)

test('an account has one mark for good, and a page of them weighs little', () => {
  const id = newId('account', at)
  expect(drawn(id)).toBe(drawn(id))
  for (let n = 0; n < 500; n++) expect(drawn().length).toBeLessThan(300)
})

test('a crowd has as many marks as people, or nearly', () => {
  const marks = new Set(Array.from({ length: 1000 }, () => drawn()))
  expect(marks.size).toBeGreaterThan(985)
})

test('it is decoration: nobody is read a picture, and it needs no script, style or address', () => {
  expect(drawn()).toMatch(
    /^<svg class="avatar avatar-\d" viewBox="0 0 12 12" width="32" height="32" aria-hidden="true"><path d="[^"<>]+"><\/path><\/svg>$/,
  )
})

test('every colour has its rule', () => {
  const sheet = readFileSync('src/style/accounts.css', 'utf8')
  for (let colour = 0; colour < colours; colour++) expect(sheet).toContain(`.avatar-${colour} `)
})
