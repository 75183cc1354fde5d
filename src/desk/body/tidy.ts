// Takes out of an imported body what nobody meant: blank paragraphs, breaks at the ends of lines, spaces beside spaces.
import type { Block, Body, Inline, ListItem, Paragraph, TextNode } from './body.ts'
import { emptyBody } from './body.ts'

/** The body without them; every word stays. */
export function tidy(body: Body): Body {
  const content = tidyBlocks(body.content)
  return content.length > 0 ? { type: 'doc', content } : emptyBody()
}

function tidyBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        const content = tidyLine(block.content)
        return content.length > 0 ? [{ ...block, content }] : []
      }
      case 'quotation':
      case 'pullQuote':
        return some(tidyParagraphs(block.content), (content) => ({ ...block, content }))
      case 'bulletList':
      case 'orderedList':
        return some(block.content.flatMap(tidyItem), (content) => ({ ...block, content }))
      case 'factBox':
        return some(tidyBlocks(block.content), (content) => ({ ...block, content }))
      case 'table': {
        const rows = block.content.map((row) => ({
          ...row,
          content: row.content.map((cell) => ({ ...cell, content: orBlank(tidyParagraphs(cell.content)) })),
        }))
        return [{ ...block, content: rows }]
      }
      default:
        return [block]
    }
  })
}

function some<T>(content: T[], make: (content: T[]) => Block): Block[] {
  return content.length > 0 ? [make(content)] : []
}

const blank: Paragraph = { type: 'paragraph' }

function orBlank(paragraphs: Paragraph[]): Paragraph[] {
  return paragraphs.length > 0 ? paragraphs : [blank]
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
    else if (node.type === 'note' || line.length > 0) line.push(node)
  }
  while (line.length > 0) {
    const last = line.at(-1)
    if (last?.type === 'hardBreak') line.pop()
    else if (last?.type === 'text' && /\s$/.test(last.text)) {
      line.pop()
      const text = last.text.trimEnd()
      if (text !== '') line.push({ ...last, text })
    } else break
  }
  return line
}

/** A no-break space beside another space is an editor's, not an author's. */
function addText(line: Inline[], node: TextNode): void {
  let text = node.text.replaceAll('\ufeff', '').replaceAll(/\s{2,}/g, ' ')
  const last = line.at(-1)
  if (last === undefined || last.type === 'hardBreak' || (last.type === 'text' && /\s$/.test(last.text)))
    text = text.trimStart()
  if (text !== '') line.push({ ...node, text })
}
