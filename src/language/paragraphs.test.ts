// Plain text as data: paragraphs, lines, links, and no markup.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clean } from './cleaning.ts'
import { countLinks, paragraphs } from './paragraphs.ts'

const written = (text: string): string =>
  paragraphs(text)
    .map((lines) =>
      lines.map((line) => line.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).join('\n'),
    )
    .join('\n\n')
const links = (text: string) =>
  paragraphs(text).flatMap((lines) => lines.flatMap((line) => line.filter((piece) => typeof piece !== 'string')))

test('paragraphs have lines, and lines have words and links', () => {
  expect(paragraphs('one\ntwo https://example.com/a, three\n\nfour')).toEqual([
    [['one'], ['two ', { address: 'https://example.com/a', text: 'https://example.com/a' }, ', three']],
    [['four']],
  ])
  expect(paragraphs('')).toEqual([])
})

test.for([
  ['the end of a sentence stays outside', 'See https://example.com/a.', 'https://example.com/a'],
  ['so do brackets around it', '(https://example.com/a)', 'https://example.com/a'],
  [
    'brackets within it belong to it',
    'https://en.wikipedia.org/wiki/Seoul_(city)',
    'https://en.wikipedia.org/wiki/Seoul_(city)',
  ],
  ['a particle after a host', 'https://example.com에서 봤다', 'https://example.com'],
  ['Korean quotation marks', '「https://example.com/b」', 'https://example.com/b'],
  ['a query and a fragment', 'https://example.com/?a=1&b=2#c', 'https://example.com/?a=1&b=2#c'],
  ['capitals', 'HTTPS://EXAMPLE.COM/A', 'HTTPS://EXAMPLE.COM/A'],
  ['a port', 'http://example.com:8080/x', 'http://example.com:8080/x'],
])('%s', ([, text, link]) => {
  expect(links(text ?? '')).toEqual([{ address: new URL(link ?? '').href, text: link }])
})

test.for([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://user:password@example.com/',
  'https://google.com@evil.example/',
  'https://google.com:80@evil.example/',
  'http://localhost/',
  'http://169.254.169.254/',
  'https://[::1]/',
  'https:///evil.example',
  'https://exámple.com',
  'ftp://example.com/',
  '//example.com/',
])('%s is no link', (text) => {
  expect(links(text)).toEqual([])
  expect(countLinks(text)).toBe(0)
})

test('links are counted', () => {
  expect(countLinks('https://a.example and https://b.example/ \n\nhttp://c.example')).toBe(3)
})

const likely = fc.oneof(
  fc.constantFrom(
    'https://',
    'http://',
    'https://example.com',
    'http://news.example.co.kr/a?b=1#c',
    'example.com',
    '/',
    '?',
    '#',
    '.',
    '(',
    ')',
    '@',
    ' ',
    '\n',
    '\n\n',
    '가',
    '"',
    '<b>',
    ':80',
  ),
  fc.string({ unit: 'grapheme', maxLength: 5 }),
)
const text = fc.array(likely, { maxLength: 30 }).map((parts) => clean(parts.join('')))

test('nothing of a text is lost or added', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(written(one)).toBe(one)
    }),
  )
})

test('every link leads where its words say, to a host of letters', () => {
  let seen = 0
  fc.assert(
    fc.property(text, (one) => {
      for (const link of links(one)) {
        if (typeof link === 'string') continue
        seen += 1
        const url = new URL(link.address)
        expect(['http:', 'https:']).toContain(url.protocol)
        expect(link.text.toLowerCase()).toContain(url.hostname)
        expect(url.username + url.password).toBe('')
      }
    }),
    { examples: [['Read https://example.org/a.']] },
  )
  expect(seen).toBeGreaterThan(0)
})
