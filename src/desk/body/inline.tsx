// Draws what stands inside a line: text, its marks, line breaks and the numbers of notes.
import type { ComponentChildren, VNode } from 'preact'
import type { Inline, Mark, Note, TextNode } from './body.ts'
import { linkAddress } from './link-address.ts'
import { isLanguageTag } from './schema.ts'

/** How one kind of page draws what differs from page to page: links and the numbers of notes. */
export type InlineHand = {
  link: (address: string, words: ComponentChildren) => VNode
  note: (note: Note) => ComponentChildren
  /** Draws a line as a whole, a paragraph or a cell; with a hand that has none of this. */
  line?: (content: readonly Inline[]) => ComponentChildren[]
  /** Draws a text otherwise than as it is. */
  text?: (node: TextNode) => ComponentChildren
}

/** Draws inline content; neighbours that share a mark share its element, so that one link is not read out as several. */
export function drawInline(content: readonly Inline[] | undefined, hand: InlineHand, level = 0): ComponentChildren[] {
  const drawn: ComponentChildren[] = []
  const nodes = content ?? []
  if (hand.line) return hand.line(nodes)
  for (let start = 0, end = 0; start < nodes.length; start = end) {
    const mark = markAt(nodes[start], level)
    end = start + 1
    if (mark === undefined) {
      drawn.push(drawLeaf(nodes[start], hand))
      continue
    }
    while (end < nodes.length && sameMark(mark, markAt(nodes[end], level))) end++
    drawn.push(drawMark(mark, drawInline(nodes.slice(start, end), hand, level + 1), hand))
  }
  return drawn
}

/** A note's number is a link itself, and no link may stand inside another: it takes no marks. */
function markAt(node: Inline | undefined, level: number): Mark | undefined {
  return node?.type === 'note' ? undefined : node?.marks?.[level]
}

function sameMark(one: Mark, other: Mark | undefined): boolean {
  if (one.type === 'link') return other?.type === 'link' && other.attrs.href === one.attrs.href
  if (one.type === 'language') return other?.type === 'language' && other.attrs.lang === one.attrs.lang
  return other?.type === one.type
}

function drawLeaf(node: Inline | undefined, hand: InlineHand): ComponentChildren {
  switch (node?.type) {
    case 'text':
      return hand.text ? hand.text(node) : node.text
    case 'hardBreak':
      return <br />
    case 'note':
      return hand.note(node)
    default:
      return null
  }
}

function drawMark(mark: Mark, words: ComponentChildren, hand: InlineHand): ComponentChildren {
  switch (mark.type) {
    case 'link': {
      const address = linkAddress(mark.attrs.href)
      return address === null ? words : hand.link(address, words)
    }
    case 'language':
      return isLanguageTag(mark.attrs.lang) ? <span lang={mark.attrs.lang}>{words}</span> : words
    case 'bold':
      return <strong>{words}</strong>
    case 'italic':
      return <em>{words}</em>
    case 'strike':
      return <s>{words}</s>
    case 'superscript':
      return <sup>{words}</sup>
    case 'subscript':
      return <sub>{words}</sub>
    case 'code':
      return <code>{words}</code>
    default:
      return words
  }
}
