// Lines have the numbers that pages give them, whatever stands between them.
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { everything } from './everything-for-tests.ts'
import { numberedLines } from './numbered-lines.ts'
import { BodyView } from './render.tsx'

test('every line of everything that a body can hold has the number of its element on the page', () => {
  const drawn = new Map<number, string>()
  const drawLine = (text: string, number: number) => {
    drawn.set(number, text)
    return () => null
  }
  render(BodyView({ body: everything, say: (key) => key, drawPicture: () => null, drawLine }))
  drawn.delete(0)
  const lines = numberedLines(everything)
  expect(new Map(lines.map(({ number, text }) => [number, text]))).toEqual(drawn)
  expect(lines.map(({ number }) => number)).toEqual(lines.map((_, at) => at + 1))
})

test('paragraphs and items are prose, headings and cells are none', () => {
  const text = (words: string) => [{ type: 'text' as const, text: words }]
  const paragraph = (words: string) => ({ type: 'paragraph' as const, content: text(words) })
  const lines = numberedLines({
    type: 'doc',
    content: [
      paragraph('One'),
      { type: 'heading', attrs: { level: 2 }, content: text('Two') },
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('Three')] }] },
      {
        type: 'table',
        attrs: { caption: '' },
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { align: null }, content: [paragraph('Four'), paragraph('Five')] }],
          },
        ],
      },
      { type: 'quotation', attrs: { attribution: '' }, content: [paragraph('Six')] },
    ],
  })
  expect(lines.filter(({ isProse }) => isProse).map((line) => line.text)).toEqual(['One', 'Three', 'Six'])
})
