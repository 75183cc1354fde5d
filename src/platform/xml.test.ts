// XML: whatever is filled in, a parser gets it back, and nothing filled in becomes markup.
import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { type Xml, xml, xmlDocument } from './xml.ts'

/** What a strict parser of XML 1.0 makes of a document: its elements, the text in all of them, the attributes of the first. */
function parse(document: Xml | string) {
  const parser = new SaxesParser({ xmlns: false })
  const seen = { elements: [] as string[], text: '', attributes: {} as Record<string, string> }
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    if (seen.elements.length === 0) seen.attributes = tag.attributes
    seen.elements.push(tag.name)
  })
  parser.on('text', (text) => void (seen.text += text))
  parser.write(String(document)).close()
  return seen
}

/** The string without what XML 1.0 cannot say at all. */
const sayable = (text: string): string =>
  Array.from(text)
    .filter((one) => /^[\t\n\r\x20-\uD7FF\uE000-\uFFFD]$|^[\u{10000}-\u{10FFFF}]$/u.test(one))
    .join('')

test('any string comes back from an element and from an attribute', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        '\r',
        '\n',
        '\t',
        '\0',
        '\ud800',
        '\udfff',
        '\uffff',
        '\u0085',
        '한',
        '😀',
        '-->',
        '&amp;',
      ),
    }),
  )
  fc.assert(
    fc.property(wild, (text) => {
      const seen = parse(xml`<a b="${text}" c='${text}'>${text}</a>`)
      expect(seen).toEqual({ elements: ['a'], text: sayable(text), attributes: { b: sayable(text), c: sayable(text) } })
    }),
    { numRuns: 2000 },
  )
})

test('pieces and arrays of pieces go in as they are, and what is absent leaves nothing', () => {
  const items = ['one', 'two & three'].map((title) => xml`<item>${title}</item>`)
  expect(String(xml`<list n="${2}">${items}${null}${undefined}${false}${['<', [xml`<end/>`]]}</list>`)).toBe(
    '<list n="2"><item>one</item><item>two &amp; three</item>&lt;<end/></list>',
  )
})

test('a piece of XML in an attribute is refused', () => {
  expect(() => xml`<a b="${xml`<c/>`}"/>`).toThrow(TypeError)
  expect(() => xml`<a b="${[xml`<c/>`]}"/>`).toThrow(TypeError)
})

test('an object that says it is XML is text', () => {
  const forged = { toString: () => '<b/>' } as unknown as string
  expect(parse(xml`<a>${forged}</a>`)).toMatchObject({ elements: ['a'], text: '<b/>' })
})

test('a document says its encoding', () => {
  expect(xmlDocument(xml`<a/>`)).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n')
  expect(parse(xmlDocument(xml`<a>한국</a>`)).text.trim()).toBe('한국')
})
