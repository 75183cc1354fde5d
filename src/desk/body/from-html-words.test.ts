// The promise of every import: whatever HTML comes in, no word that a reader could see is lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBody } from './body.ts'
import { readHtml } from './from-html.ts'
import { plainText } from './words.ts'

const lines = ['p', 'h1', 'h2', 'h5', 'li', 'dt', 'dd', 'summary', 'legend', 'option', 'address']
const flows = [
  'div',
  'section',
  'article',
  'center',
  'details',
  'form',
  'fieldset',
  'main',
  'x-box',
  'nav',
  'button',
  'label',
]
const inlines = [
  'b',
  'em',
  'span',
  'a href="https://h.example/"',
  'a href="javascript:x"',
  'a name="y"',
  'u',
  'mark',
  'font',
  'o:p',
  'x-word',
  'sup',
  'code',
  'span lang="ko"',
  'span style="font-weight: bold"',
  'q',
  'ruby',
]
const lists = ['ul', 'ol', 'ol start="7"', 'dl', 'menu']
const cells = ['table', 'tbody', 'thead', 'tr', 'td', 'th', 'td colspan="3"', 'td rowspan="2"']
const reordering = [
  'table',
  'caption',
  'figure',
  'figcaption',
  'blockquote',
  'cite',
  'footer',
  'aside class="pullquote"',
  'figure class="wp-block-pullquote"',
  'div class="wp-caption"',
  'p class="wp-caption-text"',
  'object',
  'noscript',
  'svg',
  'pre',
  'pre class="wp-block-verse"',
  'textarea',
  ...cells,
]
const inOrder = [...lines, ...flows, ...inlines, ...lists]
const between = [
  '<br>',
  '<hr>',
  '\n',
  '\n\n',
  '<br><br>',
  '&nbsp;',
  '<!-- wp:paragraph -->',
  '<!--more-->',
  '<img src="/i.png">',
  '[sic]',
  '[gallery ids="1"]',
  '[box]',
  '[/box]',
  '[caption]',
  '[/caption]',
  '<wbr>',
  '<iframe src="https://f.example/"></iframe>',
  '<script>hidden()</script>',
  '<style>hidden</style>',
  '</p>',
  '</div>',
  '</b>',
]

type Piece = { html: string; words: number }

/** Random markup around numbered words; some of its elements are never closed. */
function markup(names: readonly string[]): fc.Arbitrary<string> {
  const word = fc.constant<Piece>({ html: ' w# ', words: 1 })
  const space = fc.constantFrom(...between).map((html): Piece => ({ html, words: 0 }))
  const { node } = fc.letrec<{ node: Piece }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 7, withCrossShrink: true },
      { weight: 4, arbitrary: word },
      { weight: 2, arbitrary: space },
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            fc.constantFrom(...names),
            fc.array(tie('node'), { maxLength: 5, size: 'max' }),
            fc.integer({ min: 0, max: 9 }),
          )
          .map(([name, children, closing]): Piece => ({
            html: `<${name}>${children.map(({ html }) => html).join('')}${closing === 0 ? '' : `</${name.split(' ')[0]}>`}`,
            words: 0,
          })),
      },
    ),
  }))
  return fc.array(node, { minLength: 1, maxLength: 6, size: 'max' }).map((pieces) => {
    let number = 0
    return pieces
      .map(({ html }) => html)
      .join('')
      .replaceAll('w#', () => `w${number++}`)
  })
}

const wordsIn = (text: string): string[] => text.match(/\bw\d+\b/g) ?? []

test.each(['meant', 'wrapped'] as const)('every word comes through, once, with newlines %s', (newlines) => {
  fc.assert(
    fc.property(markup([...inOrder, ...reordering]), (html) => {
      const { body } = readHtml(html, { newlines, language: 'en' })
      expect(wordsIn(plainText(body)).toSorted(), html).toStrictEqual(wordsIn(html).toSorted())
    }),
    { numRuns: 1500 },
  )
})

test('words stay in their order where nothing has a place of its own', () => {
  fc.assert(
    fc.property(markup(inOrder), (html) => {
      expect(wordsIn(plainText(readHtml(html).body)), html).toStrictEqual(wordsIn(html))
    }),
    { numRuns: 1000 },
  )
})

test('what is read can be read again as it is', () => {
  fc.assert(
    fc.property(markup([...inOrder, ...reordering]), (html) => {
      const { body } = readHtml(html)
      expect(readBody(JSON.parse(JSON.stringify(body)))).toStrictEqual(body)
    }),
    { numRuns: 500 },
  )
})
