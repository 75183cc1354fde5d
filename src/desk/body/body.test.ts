// What may come in as a body, and what may not.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Invalid } from '../../platform/failure.ts'
import { bounds, emptyBody, readBody } from './body.ts'
import { everything, paragraph, text } from './everything-for-tests.ts'
import { hostileAddresses } from './hostile-for-tests.ts'

const doc = (...content: unknown[]): unknown => ({ type: 'doc', content })

test('a body of every node and mark comes through as it is', () => {
  expect(readBody(structuredClone(everything))).toStrictEqual(everything)
})

test('an empty body is a body', () => {
  expect(readBody(emptyBody())).toStrictEqual(emptyBody())
})

test('what is left out gets its ordinary value', () => {
  const read = readBody(
    doc({ type: 'picture', attrs: { picture: 'picture_1' } }, { type: 'heading', content: [text('Words')] }),
  )
  expect(read.content[0]).toStrictEqual({
    type: 'picture',
    attrs: { picture: 'picture_1', alt: '', caption: '', credit: '', size: 'column' },
  })
  expect(read.content[1]).toStrictEqual({ type: 'heading', attrs: { level: 2 }, content: [text('Words')] })
})

test('unknown attributes and keys are left out', () => {
  const read = readBody(
    doc({ type: 'paragraph', attrs: { style: 'color: red', onclick: 'alert(1)' }, evil: 1, content: [text('Words')] }),
  )
  expect(read).toStrictEqual(doc(paragraph('Words')))
})

test('marks are put in order and empty texts go', () => {
  const marks = [{ type: 'bold' }, { type: 'link', attrs: { href: '/a' } }]
  const read = readBody(doc({ type: 'paragraph', content: [text(''), { type: 'text', text: 'Words', marks }] }))
  expect(read).toStrictEqual(
    doc({ type: 'paragraph', content: [{ type: 'text', text: 'Words', marks: marks.toReversed() }] }),
  )
})

test('characters that no feed and no database can carry are taken out of every text', () => {
  const read = readBody(
    doc({
      type: 'factBox',
      attrs: { title: 'a\u0000b\u001b' },
      content: [paragraph('one\u0000\u0008two\vthree\ufffffour\ud800')],
    }),
  )
  expect(read).toStrictEqual(
    doc({ type: 'factBox', attrs: { title: 'ab' }, content: [paragraph('onetwo threefour\ufffd')] }),
  )
})

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a list', []],
  ['a text', 'doc'],
  ['an HTML string', { type: 'doc', content: '<p>x</p>' }],
  ['a document without content', doc()],
  ['a node that is not a document', paragraph('x')],
  ['an unknown node', doc({ type: 'script', content: [text('alert(1)')] })],
  ['a name of every object', doc({ type: 'constructor' })],
  ['a prototype', doc({ type: '__proto__' })],
  ['an unknown mark', doc({ type: 'paragraph', content: [{ ...text('x'), marks: [{ type: 'onclick' }] }] })],
  ['text outside a paragraph', doc(text('x'))],
  ['a paragraph in a paragraph', doc({ type: 'paragraph', content: [paragraph('x')] })],
  ['a list in a quotation', doc({ type: 'quotation', content: [{ type: 'bulletList', content: [] }] })],
  ['a heading of the first level', doc({ type: 'heading', attrs: { level: 1 } })],
  ['a level that is text', doc({ type: 'heading', attrs: { level: '2' } })],
  ['a picture without an id', doc({ type: 'picture', attrs: { picture: '' } })],
  ['a picture without attributes', doc({ type: 'picture' })],
  ['a caption that is no text', doc({ type: 'picture', attrs: { picture: 'p', caption: { html: '<b>' } } })],
  ['a size of another kind', doc({ type: 'picture', attrs: { picture: 'p', size: 'wide" onload="' } })],
  [
    'a start that is no number',
    doc({ type: 'orderedList', attrs: { start: 'x' }, content: [{ type: 'listItem', content: [paragraph('x')] }] }),
  ],
  [
    'a start below nothing',
    doc({ type: 'orderedList', attrs: { start: -1 }, content: [{ type: 'listItem', content: [paragraph('x')] }] }),
  ],
  [
    'an alignment of another kind',
    doc({
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableCell', attrs: { align: 'x' }, content: [paragraph('x')] }] },
      ],
    }),
  ],
  [
    'a language that is none',
    doc({
      type: 'paragraph',
      content: [{ ...text('x'), marks: [{ type: 'language', attrs: { lang: '"><script>' } }] }],
    }),
  ],
  ['a text that is a number', doc({ type: 'paragraph', content: [{ type: 'text', text: 1 }] })],
  [
    'a mark twice',
    doc({ type: 'paragraph', content: [{ ...text('x'), marks: [{ type: 'bold' }, { type: 'bold' }] }] }),
  ],
  ['marks in preformatted text', doc({ type: 'preformatted', content: [{ ...text('x'), marks: [{ type: 'bold' }] }] })],
])('%s is refused', (_, json) => {
  expect(() => readBody(json)).toThrow(Invalid)
})

test.each(hostileAddresses)('a link to %j is refused', (href) => {
  const marks = [{ type: 'link', attrs: { href } }]
  expect(() => readBody(doc({ type: 'paragraph', content: [{ ...text('x'), marks }] }))).toThrow(Invalid)
})

function lists(depth: number): unknown {
  return {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph('x'), ...(depth > 1 ? [lists(depth - 1)] : [])] }],
  }
}

test('lists may be nested five deep and no deeper', () => {
  expect(readBody(doc(lists(5)))).toStrictEqual(doc(lists(5)))
  expect(() => readBody(doc(lists(6)))).toThrow(Invalid)
})

test('nesting without end is refused without following it to the end', () => {
  let json: unknown = paragraph('x')
  for (let level = 0; level < 100_000; level++) json = { type: 'factBox', content: [json] }
  expect(() => readBody(doc(json))).toThrow(Invalid)
})

test('a body has its bounds: nodes, characters, wherever they stand', () => {
  const many = (nodes: number): unknown => doc(...Array.from({ length: nodes - 1 }, () => ({ type: 'paragraph' })))
  expect(readBody(many(bounds.nodes)).content).toHaveLength(bounds.nodes - 1)
  expect(() => readBody(many(bounds.nodes + 1))).toThrow(Invalid)
  expect(readBody(doc(paragraph('x'.repeat(bounds.characters)))).content).toHaveLength(1)
  expect(() => readBody(doc(paragraph('x'.repeat(bounds.characters + 1))))).toThrow(Invalid)
  expect(() =>
    readBody(doc({ type: 'factBox', attrs: { title: 'x'.repeat(bounds.characters + 1) }, content: [paragraph('x')] })),
  ).toThrow(Invalid)
})

test('whatever JSON comes in, it is a body or refused as malformed', () => {
  const names = fc.constantFrom(
    'doc',
    'paragraph',
    'text',
    'heading',
    'bulletList',
    'listItem',
    'note',
    'picture',
    'table',
    'tableRow',
    'tableCell',
    'bold',
    'link',
    'x',
  )
  const { node } = fc.letrec((tie) => ({
    node: fc.record(
      {
        type: fc.oneof({ weight: 9, arbitrary: names }, fc.jsonValue()),
        text: fc.oneof(fc.string(), fc.jsonValue()),
        attrs: fc.oneof(
          fc.record({ href: fc.string(), level: fc.constantFrom(2, 3, 4), text: fc.string() }),
          fc.jsonValue(),
        ),
        marks: fc.oneof(fc.array(tie('node'), { maxLength: 2 }), fc.jsonValue()),
        content: fc.oneof(fc.array(tie('node'), { maxLength: 3 }), fc.jsonValue()),
      },
      { requiredKeys: [] },
    ),
  }))
  fc.assert(
    fc.property(
      fc.oneof(
        node,
        fc.jsonValue(),
        fc.array(node).map((content) => ({ type: 'doc', content })),
      ),
      (json) => {
        try {
          const body = readBody(json)
          expect(readBody(body)).toStrictEqual(body)
        } catch (error) {
          expect(error).toBeInstanceOf(Invalid)
          expect((error as Invalid).code).toBe('body.malformed')
        }
      },
    ),
    { numRuns: 3000 },
  )
})
