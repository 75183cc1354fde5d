// A body with every node and every mark in it, and short ways to write bodies in tests.
import type { Block, Body, Paragraph, TextNode } from './body.ts'

export const text = (words: string, ...marks: NonNullable<TextNode['marks']>): TextNode =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words }

export const paragraph = (...content: (string | NonNullable<Paragraph['content']>[number])[]): Paragraph => ({
  type: 'paragraph',
  content: content.map((piece) => (typeof piece === 'string' ? text(piece) : piece)),
})

export const bodyOf = (...content: (string | Block)[]): Body => ({
  type: 'doc',
  content: content.map((block) => (typeof block === 'string' ? paragraph(block) : block)),
})

/** As `readBody` gives it back: every attribute written out, marks in the schema's order. */
export const everything: Body = bodyOf(
  paragraph(
    'The minister arrived, ',
    text('the ministry', { type: 'link', attrs: { href: 'https://ministry.example/' } }),
    text(' itself', { type: 'link', attrs: { href: 'https://ministry.example/' } }, { type: 'bold' }),
    ' said',
    { type: 'note', attrs: { text: 'By telephone.' } },
    ', in ',
    text('한글', { type: 'language', attrs: { lang: 'ko' } }),
    { type: 'hardBreak' },
    text('italic', { type: 'italic' }),
    text('strike', { type: 'strike' }),
    text('2', { type: 'superscript' }),
    text('3', { type: 'subscript' }),
    text('code', { type: 'code' }),
  ),
  { type: 'heading', attrs: { level: 2 }, content: [text('Three days')] },
  {
    type: 'quotation',
    attrs: { attribution: 'Maria, spokeswoman' },
    content: [paragraph('We will talk.'), paragraph('At length.')],
  },
  { type: 'heading', attrs: { level: 3 }, content: [text('The programme')] },
  {
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [
          paragraph('Monday'),
          { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Arrival')] }] },
        ],
      },
      { type: 'listItem', content: [paragraph('Tuesday')] },
    ],
  },
  { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [paragraph('Third')] }] },
  { type: 'pullQuote', attrs: { attribution: 'Maria' }, content: [paragraph('We will talk')] },
  {
    type: 'picture',
    attrs: {
      picture: 'picture_1',
      alt: 'A tower',
      caption: 'The ministry in spring',
      credit: 'Nam Ji-ho',
      size: 'wide',
    },
  },
  {
    type: 'table',
    attrs: { caption: 'Visits by year' },
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableHeader', attrs: { align: null }, content: [paragraph('Year')] },
          { type: 'tableHeader', attrs: { align: 'right' }, content: [paragraph('Visits')] },
        ],
      },
      {
        type: 'tableRow',
        content: [
          { type: 'tableHeader', attrs: { align: null }, content: [paragraph('2017')] },
          {
            type: 'tableCell',
            attrs: { align: 'right' },
            content: [paragraph('12', { type: 'note', attrs: { text: 'Until June.' } })],
          },
        ],
      },
    ],
  },
  {
    type: 'factBox',
    attrs: { title: 'Who is who' },
    content: [paragraph('Ri, minister.'), { type: 'heading', attrs: { level: 2 }, content: [text('Others')] }],
  },
  { type: 'preformatted', content: [text('10:00  Arrival\n12:00  Lunch')] },
  { type: 'horizontalRule' },
  paragraph('The end.'),
)
