// The blocks of a Markdown document: paragraphs, headings, lists, tables, and where the directives stand.
import type {
  BlockContent,
  Code,
  DefinitionContent,
  Heading,
  Html,
  List,
  ListItem,
  Paragraph as Line,
  RootContent,
  Table,
} from 'mdast'
import type { Align, Block, Inline, ListItem as Item, Paragraph, Picture, TableCell } from '../body.ts'
import { readContainer, readLeaf } from './directives.ts'
import { readHtmlText, readLine } from './lines.ts'
import { paragraphsOf, partAttribution } from './quoted.ts'
import { report } from './source.ts'
import type { Source } from './source.ts'

type AnyBlock = RootContent | BlockContent | DefinitionContent
const deepestList = 4

/** The blocks that some of Markdown's come to. `lists` counts the lists around. */
export function readBlocks(nodes: readonly AnyBlock[], source: Source, lists = 0): Block[] {
  return nodes.flatMap((node) => readBlock(node, source, lists))
}

function readBlock(node: AnyBlock, source: Source, lists: number): Block[] {
  switch (node.type) {
    case 'paragraph':
      return readParagraph(node, source)
    case 'heading':
      return readHeading(node, source)
    case 'blockquote':
      return readQuotation('quotation', readBlocks(node.children, source), source, node)
    case 'list':
      return readList(node, source, lists + 1)
    case 'table':
      return readTable(node, '', source)
    case 'code':
      return [readCode(node)]
    case 'thematicBreak':
      return [{ type: 'horizontalRule' }]
    case 'html':
      return readHtmlBlock(node, source)
    case 'containerDirective':
      return readContainer(node, source, { readBlocks, readQuotation, readTable })
    case 'leafDirective':
      return readLeaf(node, source)
    default:
      // Definitions are read where they are referred to; the rest only stands inside lines.
      return []
  }
}

/** Pictures stand between paragraphs, even if they were written into one. */
function readParagraph(node: Line, source: Source): Block[] {
  const blocks: Block[] = []
  let line: Inline[] = []
  for (const piece of readLine(node.children, source)) {
    if (piece.type !== 'picture') line.push(piece)
    else {
      if (line.length > 0) blocks.push({ type: 'paragraph', content: line })
      blocks.push(piece)
      line = []
    }
  }
  if (line.length > 0) blocks.push({ type: 'paragraph', content: line })
  return blocks
}

function part(pieces: readonly (Inline | Picture)[]): { content: Inline[]; pictures: Picture[] } {
  const pictures = pieces.filter((piece) => piece.type === 'picture')
  return { content: pieces.filter((piece) => piece.type !== 'picture'), pictures }
}

function readHeading(node: Heading, source: Source): Block[] {
  const { content, pictures } = part(readLine(node.children, source))
  return [{ type: 'heading', attrs: { level: node.depth <= 2 ? 2 : 3 }, content }, ...pictures]
}

function readQuotation(
  type: 'quotation' | 'pullQuote',
  blocks: readonly Block[],
  source: Source,
  node: AnyBlock,
): Block[] {
  const found = paragraphsOf(blocks)
  if (blocks.some((block) => /^(?:bulletList|orderedList|table|factBox|preformatted)$/.test(block.type))) {
    report(source, 'simplified', type, node)
  }
  const { paragraphs, attribution } = partAttribution(found.paragraphs)
  if (paragraphs.length === 0) return found.others
  return [{ type, attrs: { attribution }, content: paragraphs }, ...found.others]
}

function readList(node: List, source: Source, lists: number): Block[] {
  const items = node.children.map((item) => readItem(item, source, lists))
  if (lists > deepestList) {
    report(source, 'simplified', 'list', node)
    return items.flatMap((item) => item.content)
  }
  if (node.ordered !== true) return [{ type: 'bulletList', content: items }]
  return [{ type: 'orderedList', attrs: { start: node.start ?? 1 }, content: items }]
}

/** Each item begins with a paragraph: a heading becomes one, before anything else an empty one stands. */
function readItem(node: ListItem, source: Source, lists: number): Item {
  const [first, ...rest] = readBlocks(node.children, source, lists)
  if (first === undefined) return { type: 'listItem', content: [{ type: 'paragraph' }] }
  if (first.type === 'paragraph') return { type: 'listItem', content: [first, ...rest] }
  if (first.type === 'heading') return { type: 'listItem', content: [...paragraphsOf([first]).paragraphs, ...rest] }
  return { type: 'listItem', content: [{ type: 'paragraph' }, first, ...rest] }
}

function readTable(node: Table, caption: string, source: Source): Block[] {
  const pictures: Picture[] = []
  const rows = node.children.map((row, index) => ({
    type: 'tableRow' as const,
    content: row.children.map((cell, column): TableCell => {
      const { content, pictures: found } = part(readLine(cell.children, source))
      pictures.push(...found)
      const paragraph: Paragraph = content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' }
      const align: Align = node.align?.[column] ?? null
      return { type: index === 0 ? 'tableHeader' : 'tableCell', attrs: { align }, content: [paragraph] }
    }),
  }))
  return [{ type: 'table', attrs: { caption }, content: rows }, ...pictures]
}

function readCode(node: Code): Block {
  return node.value === ''
    ? { type: 'preformatted' }
    : { type: 'preformatted', content: [{ type: 'text', text: node.value }] }
}

function readHtmlBlock(node: Html, source: Source): Block[] {
  const lines = readHtmlText(node.value, node, source, [])
  return lines.flatMap((line): Block[] => {
    if (line.type !== 'text') return []
    const content = line.text
      .trim()
      .split('\n')
      .flatMap((text, index): Inline[] => {
        const written: Inline[] = text.trim() === '' ? [] : [{ type: 'text', text }]
        return index === 0 ? written : [{ type: 'hardBreak' }, ...written]
      })
    return [{ type: 'paragraph', content }]
  })
}
