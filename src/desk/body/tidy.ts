// Takes out of an imported body what nobody meant: blank paragraphs, breaks at the ends of lines, spaces beside spaces.
import type { Block, Body, Inline, ListItem, Paragraph, TableCell, TextNode } from './body.ts'
import { emptyBody } from './body.ts'

/** The body without them; every word stays. */
export function tidy(body: Body): Body {
  const content = tidyBlocks(body.content)
  return content.length > 0 ? { type: 'doc', content } : emptyBody()
}

const blank: Paragraph = { type: 'paragraph' }

function tidyBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap(tidyBlock)
}

function tidyBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return some(tidyLine(block.content), (content) => ({ ...block, content }))
    case 'quotation':
    case 'pullQuote': {
      const { attribution } = block.attrs
      // Without a word from them, who is quoted is still a word.
      const said: Paragraph = { type: 'paragraph', content: [{ type: 'text', text: attribution }] }
      const content = tidyParagraphs(block.content)
      return content.length > 0 || attribution === '' ? some(content, () => ({ ...block, content })) : [said]
    }
    case 'bulletList':
    case 'orderedList':
      return some(block.content.flatMap(tidyItem), (content) => ({ ...block, content }))
    case 'factBox': {
      const content = tidyBlocks(block.content)
      return content.length > 0 || block.attrs.title === ''
        ? some(content, () => ({ ...block, content }))
        : [{ ...block, content: [blank] }]
    }
    case 'table':
      return [{ ...block, content: block.content.map((row) => ({ ...row, content: row.content.map(tidyCell) })) }]
    default:
      return [block]
  }
}

function some<T>(content: T[], make: (content: T[]) => Block): Block[] {
  return content.length > 0 ? [make(content)] : []
}

function tidyCell(cell: TableCell): TableCell {
  const content = tidyParagraphs(cell.content)
  return { ...cell, content: content.length > 0 ? content : [blank] }
}

function tidyParagraphs(paragraphs: readonly Paragraph[]): Paragraph[] {
  const lines = paragraphs.map(({ content }) => tidyLine(content)).filter((line) => line.length > 0)
  return lines.map((content) => ({ type: 'paragraph', content }))
}

/** The schema wants a paragraph first in each item. */
function tidyItem(item: ListItem): ListItem[] {
  const content = tidyBlocks(item.content)
  if (content.length === 0) return []
  return [{ ...item, content: content[0]?.type === 'paragraph' ? content : [blank, ...content] }]
}

function tidyLine(content: readonly Inline[] | undefined): Inline[] {
  const line: Inline[] = []
  for (const node of content ?? []) {
    if (node.type === 'text') addText(line, node)
    else if (node.type === 'note') line.push(node)
    else if (line.length > 0) {
      trimEnd(line)
      line.push(node)
    }
  }
  while (line.length > 0) {
    const last = line.at(-1)
    if (last?.type === 'hardBreak') line.pop()
    else if (!trimEnd(line)) break
  }
  return line
}

/** Takes the spaces from the end of a line; says whether there were any. */
function trimEnd(line: Inline[]): boolean {
  const last = line.at(-1)
  if (last?.type !== 'text' || !/\s$/.test(last.text)) return false
  line.pop()
  const text = last.text.trimEnd()
  if (text !== '') line.push({ ...last, text })
  return true
}

/** A no-break space beside another space is an editor's, not an author's. */
function addText(line: Inline[], node: TextNode): void {
  let text = node.text.replaceAll('\ufeff', '').replaceAll(/\s{2,}/g, ' ')
  const last = line.at(-1)
  if (last === undefined || last.type === 'hardBreak' || (last.type === 'text' && /\s$/.test(last.text)))
    text = text.trimStart()
  if (text !== '') line.push({ ...node, text })
}
