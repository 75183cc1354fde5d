// A body on the page: every kind of node, the links between notes and text, and what a hostile body cannot do.
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Block, Body, Inline, Mark } from './body.ts'
import { readBody } from './body.ts'
import { BodyView } from './render.tsx'

const words = (text: string, ...marks: Mark[]): Inline => ({ type: 'text', text, marks })
const paragraph = (...content: Inline[]): { type: 'paragraph'; content: Inline[] } => ({ type: 'paragraph', content })
const note = (text: string): Inline => ({ type: 'note', attrs: { text } })
const draw = (body: Body) =>
  renderToString(
    <BodyView
      body={body}
      say={(key) => key}
      drawPicture={({ picture, alt }) => (picture === 'lost' ? null : <img src={picture} alt={alt} />)}
    />,
  )
const drawn = (...content: Block[]) => draw(readBody({ type: 'doc', content }))
const picture = (name: string): Block => ({
  type: 'picture',
  attrs: { picture: name, alt: 'A line', caption: 'The line', credit: 'Nam', size: 'wide' },
})

test('text is escaped, and neighbours that share a mark share its element', () => {
  const link: Mark = { type: 'link', attrs: { href: 'https://a.example/' } }
  expect(drawn(paragraph(words('Hi <b>', { type: 'bold' }, link)))).toBe(
    '<p><a href="https://a.example/" rel="noopener"><strong>Hi &lt;b></strong></a></p>',
  )
  expect(drawn(paragraph(words('one ', link), words('two', link, { type: 'italic' })))).toBe(
    '<p><a href="https://a.example/" rel="noopener">one <em>two</em></a></p>',
  )
})

test.each<[string, Block, string]>([
  ['an empty paragraph', { type: 'paragraph' }, ''],
  ['a line break', paragraph(words('a'), { type: 'hardBreak' }, words('b')), '<p>a<br/>b</p>'],
  ['a heading', { type: 'heading', attrs: { level: 3 }, content: [words('A b')] }, '<h2 id="text-a-b">A b</h2>'],
  [
    'a quotation',
    { type: 'quotation', attrs: { attribution: 'Kim' }, content: [paragraph(words('So'))] },
    '<figure class="quotation"><blockquote><p>So</p></blockquote><figcaption>Kim</figcaption></figure>',
  ],
  [
    'a pull quote',
    { type: 'pullQuote', attrs: { attribution: '' }, content: [paragraph(words('So'))] },
    '<aside class="pull-quote" role="note"><p>So</p></aside>',
  ],
  [
    'a list',
    { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(words('a'))] }] },
    '<ul><li>a</li></ul>',
  ],
  [
    'a numbered list',
    { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph(words('a'))] }] },
    '<ol start="3"><li>a</li></ol>',
  ],
  [
    'a picture',
    picture('p1'),
    '<figure class="picture picture-wide"><img src="p1" alt="A line"/><figcaption><span class="caption">The line</span> <span class="credit">Nam</span></figcaption></figure>',
  ],
  ['a picture that is lost', picture('lost'), ''],
  [
    'a fact box',
    { type: 'factBox', attrs: { title: 'Facts' }, content: [paragraph(words('a'))] },
    '<aside class="fact-box" aria-labelledby="text_box_1"><h2 class="fact-box-title" id="text_box_1">Facts</h2><p>a</p></aside>',
  ],
  ['preformatted text', { type: 'preformatted', content: [{ type: 'text', text: 'a\n b' }] }, '<pre>a\n b</pre>'],
  ['a rule', { type: 'horizontalRule' }, '<hr/>'],
])('%s', (_, block, html) => {
  expect(drawn(block)).toBe(html)
})

test('a table stands in a frame that has its name', () => {
  const html = drawn({
    type: 'table',
    attrs: { caption: 'Votes' },
    content: [
      { type: 'tableRow', content: [{ type: 'tableCell', attrs: { align: null }, content: [paragraph(words('7'))] }] },
    ],
  })
  expect(html).toContain('<section class="table-frame" tabindex="0" aria-labelledby="text_table_1">')
  expect(html).toContain('<caption id="text_table_1">Votes</caption>')
})

test('a note leads to its text and back', () => {
  const html = drawn(paragraph(words('a'), note('first'), words('b'), note('<i>')))
  for (const number of [1, 2]) {
    expect(html).toContain(`<a href="#text_note_${number}" id="text_mark_${number}"`)
    expect(html).toContain(`<li id="text_note_${number}">`)
    expect(html).toContain(`<a href="#text_mark_${number}" `)
  }
  expect(html).toContain('&lt;i>')
  expect(html).not.toContain('<i>')
})

test('a pull quote that repeats the text is hidden from who listens, and has no link', () => {
  const link: Mark = { type: 'link', attrs: { href: '/a' } }
  expect(
    drawn(paragraph(words('It is so.')), {
      type: 'pullQuote',
      attrs: { attribution: '' },
      content: [paragraph(words('It is so', link))],
    }),
  ).toBe('<p>It is so.</p><aside class="pull-quote" role="note" aria-hidden="true"><p>It is so</p></aside>')
})

test.each(['javascript:alert(1)', '//a.example/', 'data:text/html,x', 'https://a@b.example/', 'java\tscript:x'])(
  'a body that was never read leads nowhere by %s',
  (href) => {
    const body: Body = { type: 'doc', content: [paragraph(words('a', { type: 'link', attrs: { href } }))] }
    expect(draw(body)).toBe('<p>a</p>')
    expect(() => readBody(body)).toThrow('body.malformed')
  },
)
