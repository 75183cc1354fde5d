// From where somebody asks: the same household is the same, and nobody can read the address back.
import { expect, test } from 'vitest'
import { addressHash } from './address.ts'
import { emptyFolder } from './folder-for-tests.ts'
import { openSeal } from './seal.ts'

const seal = await openSeal('s'.repeat(40), '/nowhere')
const hash = (address: string, purpose = 'comments') => addressHash({ seal }, address, purpose)

test('an address is told from another one, and cannot be read', async () => {
  expect(hash('203.0.113.9')).not.toBe(hash('203.0.113.10'))
  expect(hash('203.0.113.9')).not.toContain('203')
  const other = await openSeal(null, await emptyFolder())
  expect(addressHash({ seal: other }, '203.0.113.9', 'comments')).not.toBe(hash('203.0.113.9'))
})

test('an IPv4 address that comes mapped into IPv6 is the same one', () => {
  expect(hash('::ffff:203.0.113.9')).toBe(hash('203.0.113.9'))
})

test('a household has one IPv6 network and many addresses', () => {
  expect(hash('2001:db8:1:2:aaaa::1')).toBe(hash('2001:0db8:0001:0002:bbbb::2'))
  expect(hash('2001:db8:1:2::1')).not.toBe(hash('2001:db8:1:3::1'))
  expect(hash('2001:db8::1')).toBe(hash('2001:db8:0:0:0:0:0:2'))
  expect(hash('fe80::1%eth0')).toBe(hash('fe80::2'))
})

test('what is counted for one purpose says nothing about another', () => {
  expect(hash('203.0.113.9', 'sign-in')).not.toBe(hash('203.0.113.9'))
})
