// What an article's body is made of, and the one door through which a body comes in.
import { Invalid } from '../../platform/failure.ts'
import { bodySchema } from './schema.ts'

export type Mark =
  | { type: 'link'; attrs: { href: string } }
  | { type: 'language'; attrs: { lang: string } }
  | { type: 'bold' | 'italic' | 'strike' | 'superscript' | 'subscript' | 'code' }

type Marked = { marks?: Mark[] }
export type TextNode = { type: 'text'; text: string } & Marked
export type HardBreak = { type: 'hardBreak' } & Marked
/** What other papers print as a footnote; it stands where its number is to stand. */
export type Note = { type: 'note'; attrs: { text: string } } & Marked
export type Inline = TextNode | HardBreak | Note

export type Align = 'left' | 'center' | 'right' | null
export type Paragraph = { type: 'paragraph'; content?: Inline[] }
export type Heading = { type: 'heading'; attrs: { level: 2 | 3 }; content?: Inline[] }
export type Quotation = { type: 'quotation'; attrs: { attribution: string }; content: Paragraph[] }
/** A sentence of the article, repeated in large letters. */
export type PullQuote = { type: 'pullQuote'; attrs: { attribution: string }; content: Paragraph[] }
export type ListItem = { type: 'listItem'; content: Block[] }
export type BulletList = { type: 'bulletList'; content: ListItem[] }
export type OrderedList = { type: 'orderedList'; attrs: { start: number }; content: ListItem[] }
/** `picture` is a picture's id; only in a body fresh from an import it is the source that the import still has to fetch. */
export type PictureUse = { picture: string; alt: string; caption: string; credit: string; size: 'column' | 'wide' }
export type Picture = { type: 'picture'; attrs: PictureUse }
export type TableCell = { type: 'tableHeader' | 'tableCell'; attrs: { align: Align }; content: Paragraph[] }
export type TableRow = { type: 'tableRow'; content: TableCell[] }
export type Table = { type: 'table'; attrs: { caption: string }; content: TableRow[] }
export type FactBox = { type: 'factBox'; attrs: { title: string }; content: Block[] }
export type HorizontalRule = { type: 'horizontalRule' }
export type Preformatted = { type: 'preformatted'; content?: TextNode[] }
export type Block =
  | Paragraph
  | Heading
  | Quotation
  | PullQuote
  | BulletList
  | OrderedList
  | Picture
  | Table
  | FactBox
  | HorizontalRule
  | Preformatted
export type BodyNode = Block | Inline | ListItem | TableRow | TableCell
export type Body = { type: 'doc'; content: Block[] }

/** A body's bounds: levels below the document without counting text, nodes, and UTF-16 units of all its words together. */
export const bounds = { depth: 12, nodes: 5_000, characters: 500_000 } as const

/** The body of an article of which nothing is written yet. */
export function emptyBody(): Body {
  return { type: 'doc', content: [{ type: 'paragraph' }] }
}

/**
 * Reads a body from JSON that anybody may have sent: unknown attributes and characters that no file can carry are left out;
 * an unknown node, a wrong place, a forbidden link or a body beyond its bounds throws `Invalid('body.malformed', { reason })`.
 */
export function readBody(json: unknown): Body {
  const known = copyNode(json, 0, { nodes: 0, characters: 0 })
  try {
    const doc = bodySchema.nodeFromJSON(known)
    doc.check()
    if (doc.type !== bodySchema.topNodeType) return refuse('not-a-document')
    return JSON.parse(JSON.stringify(doc)) as Body
  } catch (error) {
    if (error instanceof RangeError) return refuse(error.message)
    throw error
  }
}

type Count = { nodes: number; characters: number }
type Copy = { type: string; text?: string; attrs?: object; marks?: object[]; content?: Copy[] }

/** Copies the five keys that a node has, so that ProseMirror is only ever given the shape it expects, and counts on the way. */
function copyNode(json: unknown, depth: number, count: Count): Copy {
  if (!isRecord(json) || typeof json['type'] !== 'string') return refuse('not-a-node')
  const { type, text, attrs, marks, content } = json
  if (depth > bounds.depth && type !== 'text') return refuse('too-deep')
  if (++count.nodes > bounds.nodes) return refuse('too-many-nodes')
  const copy: Copy = { type }
  if (text !== undefined) copy.text = copyText(text, count)
  if (attrs !== undefined && attrs !== null) copy.attrs = copyAttributes(attrs, count)
  if (marks !== undefined && marks !== null) copy.marks = copyMarks(marks, count)
  if (content !== undefined && content !== null) {
    if (!Array.isArray(content)) return refuse('not-a-list')
    // Editors send empty text nodes at times, which ProseMirror refuses.
    copy.content = content.map((child) => copyNode(child, depth + 1, count)).filter((child) => child.text !== '')
  }
  return copy
}

function copyMarks(marks: unknown, count: Count): object[] {
  if (!Array.isArray(marks) || marks.length > Object.keys(bodySchema.marks).length) return refuse('not-marks')
  return marks.map((mark: unknown) => {
    if (!isRecord(mark) || typeof mark['type'] !== 'string') return refuse('not-a-mark')
    const { type, attrs } = mark
    return attrs === undefined || attrs === null ? { type } : { type, attrs: copyAttributes(attrs, count) }
  })
}

function copyAttributes(attrs: unknown, count: Count): object {
  if (!isRecord(attrs)) return refuse('not-attributes')
  return Object.fromEntries(
    Object.entries(attrs).map(([name, value]) => [name, typeof value === 'string' ? copyText(value, count) : value]),
  )
}

function copyText(text: unknown, count: Count): string {
  if (typeof text !== 'string') return refuse('not-text')
  count.characters += text.length
  if (count.characters > bounds.characters) return refuse('too-long')
  return carriable(text)
}

/** XML (and so every feed) has no way to write most control characters, PostgreSQL none to store a NUL. */
function carriable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\v\f]/g, ' ')
    .replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuse(reason: string): never {
  throw new Invalid('body.malformed', { reason })
}
