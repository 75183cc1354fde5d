// Words of a body drawn by somebody else: every line once, in its place, whatever marks stand in it.
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { speaker } from '../../platform/i18n.ts'
import type { Body, Inline, Mark } from './body.ts'
import { everything } from './everything-for-tests.ts'
import type { DrawLine } from './lines.tsx'
import { bodyMessages } from './messages.ts'
import { BodyView } from './render.tsx'

const say = speaker('en', bodyMessages.en)
const text = (words: string, ...marks: Mark[]): Inline => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
})
const draw = (body: Body, drawLine?: DrawLine): string =>
  renderToString(
    <BodyView body={body} say={say} drawPicture={() => <img alt="" />} {...(drawLine ? { drawLine } : {})} />,
  )

const body: Body = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        text('Ri '),
        text('touched', { type: 'italic' }),
        { type: 'hardBreak' },
        text(' down', { type: 'link', attrs: { href: 'https://example.org/' } }),
        { type: 'note', attrs: { text: 'On Monday.' } },
      ],
    },
    { type: 'paragraph', content: [] },
    { type: 'heading', attrs: { level: 2 }, content: [text('Two days')] },
  ],
}

test('each line is given whole, with its number, and each part by its place', () => {
  const lines: [string, number][] = []
  const html = draw(body, (line, number) => {
    lines.push([line, number])
    return (start, end) => <b title={`${start}`}>{line.slice(start, end)}</b>
  })
  expect(lines).toEqual([
    ['Ri touched\n down', 1],
    ['Two days', 2],
    ['On Monday.', 0],
  ])
  expect(html).toContain(
    '<span id="p1"><b title="0">Ri </b><em><b title="3">touched</b></em><br/><b title="11"> down</b><sup',
  )
  expect(html).toContain('<h2 id="text-two-days"><span id="p2"><b title="0">Two days</b></span></h2>')
  expect(html).not.toContain('example.org')
})

test('drawn as they are, the words of everything are what they were', () => {
  const plain = draw(everything).replaceAll(/<a [^>]*>|<\/a>/g, '')
  const drawn = draw(everything, (line) => (start, end) => line.slice(start, end))
  expect(drawn.replaceAll(/<span id="p\d+">(.*?)<\/span>/gs, '$1').replaceAll(/<a [^>]*>|<\/a>/g, '')).toContain('<p>')
  const words = (html: string): string => html.replaceAll(/<[^>]*>/g, '')
  expect(words(drawn)).toBe(words(plain))
})
