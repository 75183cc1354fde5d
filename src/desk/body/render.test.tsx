// A body on the page: every kind of node, the links between notes and text, and what a hostile body cannot do.
import { parseHTML } from 'linkedom'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { readBody } from './body.ts'
import { BodyView } from './render.tsx'
test('x', () => {
  const body = readBody({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          {
            type: 'text',
            text: 'Hi <b>',
            marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://a.example/' } }],
          },
        ],
      },
    ],
  })
  expect(renderToString(<BodyView body={body} say={(k) => k} drawPicture={() => null} />)).toBe('')
})
