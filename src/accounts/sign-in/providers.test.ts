// What each provider's way of telling who somebody is comes to: a name, and nobody's address.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshHouse, freshHouse } from '../../../tests/support/house.ts'
import { somebody } from '../../../tests/support/people.ts'
import type { ProviderId } from '../../platform/identity-providers.ts'
import { knownByHeart } from './providers.ts'

let fresh: FreshHouse
const ids = ['twitter', 'facebook', 'google', 'kakao', 'naver'] as const
type Mapping = (profile: unknown) => Promise<{ name: string; email: string; emailVerified: boolean }>
let mappings: Record<string, Mapping>

beforeAll(async () => {
  fresh = await freshHouse()
  const { house } = fresh
  const providers = ids.map((id: ProviderId) => ({ id, name: id, clientId: 'i', clientSecret: 's', issuer: null }))
  const known = knownByHeart({ ...house, settings: { ...house.settings, providers } })
  mappings = Object.fromEntries(
    Object.entries(known).map(([id, options]) => [id, (options as { mapProfileToUser: Mapping }).mapProfileToUser]),
  )
})
afterAll(() => fresh.close())

/** As each of them documents it. */
const profiles = (email: string): Record<(typeof ids)[number], unknown> => ({
  twitter: { data: { id: '1', name: 'Ham Ji-woo', username: 'jiwoo', email } },
  facebook: { id: '2', name: 'Ham Ji-woo', email, picture: { data: { url: 'https://example.org/p' } } },
  google: { sub: '3', name: 'Ham Ji-woo', email, email_verified: true },
  kakao: {
    id: 4,
    kakao_account: { profile: { nickname: 'Ham Ji-woo' }, email, is_email_valid: true, is_email_verified: true },
  },
  naver: { resultcode: '00', message: 'success', response: { id: '5', nickname: 'Ham Ji-woo', email } },
})

test.each(ids)('%s tells a name, and an address that is nobody’s is not kept', async (id) => {
  const person = await mappings[id]?.(profiles('new@example.org')[id])
  expect(person).toMatchObject({ name: 'Ham Ji-woo', emailVerified: false })
  expect(person?.email).toMatch(/^[0-9a-f]{24}@nowhere\.invalid$/)
})

test('only a confirmed address of an account is passed on, for the way in by it to be refused', async () => {
  const { email } = await somebody(fresh.house)
  const passedOn = await Promise.all(
    ids.map(async (id) => ((await mappings[id]?.(profiles(email.toUpperCase())[id]))?.email === email ? id : null)),
  )
  expect(passedOn.filter((id) => id !== null)).toEqual(['google', 'kakao'])
})

test('what is no profile at all is nobody with a name', async () => {
  for (const profile of [null, undefined, 'text', 7, [], { data: null }])
    expect(await mappings['twitter']?.(profile)).toMatchObject({ name: '', emailVerified: false })
})
