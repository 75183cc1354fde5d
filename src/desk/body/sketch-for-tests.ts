// A body on a few lines, so that a test can show what it expects.
import type { BodyNode, Body, Mark } from './body.ts'

/** One line for each block: `p`, `h2`, `quote [who]`, `ul (item) (item)`; marks as `{bold|…}`, breaks as `⏎`, notes as `[^…]`. */
export function sketch(body: Body): string[] {
  return body.content.map(draw)
}

const inside = (nodes: readonly BodyNode[] | undefined, between = ''): string => (nodes ?? []).map(draw).join(between)
const each = (nodes: readonly BodyNode[]): string => nodes.map((node) => `(${draw(node)})`).join(' ')
const titled = (name: string, title: string, rest: string): string =>
  `${name}${title === '' ? '' : ` [${title}]`} ${rest}`

function draw(node: BodyNode): string {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight((words, mark) => `{${nameOf(mark)}|${words}}`, node.text)
    case 'hardBreak':
      return '⏎'
    case 'note':
      return `[^${node.attrs.text}]`
    case 'paragraph':
      return `p ${inside(node.content)}`.trim()
    case 'heading':
      return `h${node.attrs.level} ${inside(node.content)}`
    case 'quotation':
      return titled('quote', node.attrs.attribution, inside(node.content, ' / '))
    case 'pullQuote':
      return titled('pull', node.attrs.attribution, inside(node.content, ' / '))
    case 'bulletList':
      return `ul ${each(node.content)}`
    case 'orderedList':
      return `ol${node.attrs.start === 1 ? '' : node.attrs.start} ${each(node.content)}`
    case 'listItem':
      return inside(node.content, ' ')
    case 'picture':
      return `picture ${Object.values(node.attrs).join(' | ')}`
    case 'table':
      return titled('table', node.attrs.caption, each(node.content))
    case 'tableRow':
      return inside(node.content, ' ')
    case 'tableHeader':
      return `th${node.attrs.align === null ? '' : `.${node.attrs.align}`}<${inside(node.content, ' ')}>`
    case 'tableCell':
      return `td${node.attrs.align === null ? '' : `.${node.attrs.align}`}<${inside(node.content, ' ')}>`
    case 'factBox':
      return titled('box', node.attrs.title, each(node.content))
    case 'horizontalRule':
      return 'hr'
    case 'preformatted':
      return `pre ${inside(node.content)}`
  }
}

function nameOf(mark: Mark): string {
  if (mark.type === 'link') return mark.attrs.href
  return mark.type === 'language' ? mark.attrs.lang : mark.type
}
