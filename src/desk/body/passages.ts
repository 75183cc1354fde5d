// A body as a flat list of passages, each a kind and a text: what is laid side by side to find what changed.
import type { Block, Body, Inline } from './body.ts'
import { captionText, cellText } from './words.ts'

export type Passage = {
  block: 'paragraph' | 'heading' | 'quotation' | 'item' | 'picture' | 'table' | 'box'
  text: string
}

/** The passages in reading order; a note stands in brackets where its number stands. */
export function passagesOf(body: Body): Passage[] {
  return body.content.flatMap((block) => passages(block)).filter(({ text }) => text.trim() !== '')
}

function passages(block: Block, kind: Passage['block'] = 'paragraph'): Passage[] {
  switch (block.type) {
    case 'paragraph':
    case 'preformatted':
      return [{ block: kind, text: lineText(block.content) }]
    case 'heading':
      return [{ block: 'heading', text: lineText(block.content) }]
    case 'quotation':
    case 'pullQuote':
      return [
        ...block.content.flatMap((child) => passages(child, 'quotation')),
        { block: 'quotation', text: dashed(block.attrs.attribution) },
      ]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap((child) => passages(child, 'item')))
    case 'picture':
      return [{ block: 'picture', text: captionText(block.attrs) || block.attrs.alt }]
    case 'table': {
      const rows = block.content.map((row) => row.content.map(cellText).join(' | '))
      return [block.attrs.caption, ...rows].map((text) => ({ block: 'table', text }))
    }
    case 'factBox':
      return [{ block: 'box', text: block.attrs.title }, ...block.content.flatMap((child) => passages(child, 'box'))]
    case 'horizontalRule':
      return []
  }
}

function lineText(content: readonly Inline[] | undefined): string {
  const texts = (content ?? []).map((node) => {
    if (node.type === 'text') return node.text
    return node.type === 'note' ? ` [${node.attrs.text}]` : '\n'
  })
  return texts.join('')
}

function dashed(attribution: string): string {
  return attribution === '' ? '' : `— ${attribution}`
}
