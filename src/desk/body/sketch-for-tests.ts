// A body on a few lines, so that a test can show what it expects.
import type { Body, BodyNode, Mark, TableCell } from './body.ts'

/** One line for each block: `p`, `h2`, `quote [who]`, `ul (item) (item)`; marks as `{bold|…}`, breaks as `⏎`, notes as `[^…]`. */
export function sketch(body: Body): string[] {
  return body.content.map(draw)
}

const inside = (nodes: readonly BodyNode[] | undefined, between = ''): string => (nodes ?? []).map(draw).join(between)
const each = (nodes: readonly BodyNode[]): string => nodes.map((node) => `(${draw(node)})`).join(' ')
const titled = (name: string, title: string, rest: string): string =>
  `${name}${title === '' ? '' : ` [${title}]`} ${rest}`

type Sketches = { [Type in BodyNode['type']]: (node: Extract<BodyNode, { type: Type }>) => string }

const cell = (name: string, { attrs, content }: TableCell): string =>
  `${name}${attrs.align === null ? '' : `.${attrs.align}`}<${inside(content, ' ')}>`

const sketches: Sketches = {
  text: ({ text, marks }) => (marks ?? []).reduceRight((words, mark) => `{${nameOf(mark)}|${words}}`, text),
  hardBreak: () => '⏎',
  note: ({ attrs }) => `[^${attrs.text}]`,
  paragraph: ({ content }) => `p ${inside(content)}`.trim(),
  heading: ({ attrs, content }) => `h${attrs.level} ${inside(content)}`,
  quotation: ({ attrs, content }) => titled('quote', attrs.attribution, inside(content, ' / ')),
  pullQuote: ({ attrs, content }) => titled('pull', attrs.attribution, inside(content, ' / ')),
  bulletList: ({ content }) => `ul ${each(content)}`,
  orderedList: ({ attrs, content }) => `ol${attrs.start === 1 ? '' : attrs.start} ${each(content)}`,
  listItem: ({ content }) => inside(content, ' '),
  picture: ({ attrs }) => `picture ${Object.values(attrs).join(' | ')}`,
  table: ({ attrs, content }) => titled('table', attrs.caption, each(content)),
  tableRow: ({ content }) => inside(content, ' '),
  tableHeader: (node) => cell('th', node),
  tableCell: (node) => cell('td', node),
  factBox: ({ attrs, content }) => titled('box', attrs.title, each(content)),
  horizontalRule: () => 'hr',
  preformatted: ({ content }) => `pre ${inside(content)}`,
}

function draw(node: BodyNode): string {
  return (sketches[node.type] as (node: BodyNode) => string)(node)
}

function nameOf(mark: Mark): string {
  if (mark.type === 'link') return mark.attrs.href
  return mark.type === 'language' ? mark.attrs.lang : mark.type
}
