// Where a link may lead.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileAddresses } from './hostile-for-tests.ts'
import { linkAddress } from './link-address.ts'

test.each([
  'https://courant.example/',
  'http://courant.example/a?b=c&d#e',
  'HTTPS://Courant.Example/',
  'https://한글.example/기사',
  'https://[::1]:4600/',
  'mailto:desk@courant.example?subject=A%20letter',
  '/2018/04/10/리용호',
  '/',
  '#text-the-veto',
])('a link may lead to %s', (address) => {
  expect(linkAddress(address)).toBe(address)
})

test.each(hostileAddresses)('no link leads to %j', (address) => {
  expect(linkAddress(address)).toBeNull()
})

test.each(['https://a.example/\u0000', 'https://a.example/\u009f', '/\u007f'])(
  'no link leads to %j either',
  (address) => {
    expect(linkAddress(address)).toBeNull()
  },
)

test('spaces around an address go, those inside it are written as an address writes them', () => {
  expect(linkAddress(' https://a.example/a b.pdf\n')).toBe('https://a.example/a%20b.pdf')
})

test('whatever is let through, a browser resolves to our own host, another http host or a mail', () => {
  const base = 'https://courant.example/2018/04/10/slug'
  const pieces = fc.constantFrom(
    '/',
    '\\',
    '#',
    ':',
    '@',
    '\t',
    '\n',
    ' ',
    'http',
    'https',
    'javascript',
    'mailto',
    'evil.example',
    '.',
    '?',
    '%0a',
    '\u0000',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const address = linkAddress(parts.join(''))
      if (address === null) return
      const url = new URL(address, base)
      expect(['https:', 'http:', 'mailto:']).toContain(url.protocol)
      if (address.startsWith('/') || address.startsWith('#')) expect(url.host).toBe('courant.example')
      expect(linkAddress(address)).toBe(address)
    }),
    { numRuns: 5000 },
  )
})
