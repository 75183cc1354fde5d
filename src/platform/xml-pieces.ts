// Reads an XML file of any length piece by piece: one child of its root, or of a feed's channel, at a time is in memory.
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { Malformed, textIn } from './xml-text.ts'

/** An element. Its text is only what stands directly in it; an element with others in it has none. */
export type Piece = { name: string; attributes: Record<string, string>; text: string; children: Piece[] }

export type Reading = {
  /** Names of elements whose text nobody needs. */
  unread: ReadonlySet<string>
  /** Told how many characters that no XML may hold became spaces. */
  replaced?: (count: number) => void
  /** How many elements enclose a piece: 1, the root, or 2, the channel of a feed as well. */
  depth?: 1 | 2
}

/** In UTF-16 units. A text that does not end would otherwise fill the memory before the end of the file shows that it is malformed. */
const longestText = 64 * 1024 * 1024

/** Every piece, in order. Throws `Malformed` where the file is not well-formed XML. */
export async function* piecesOf(file: string, { unread, replaced, depth = 2 }: Reading): AsyncGenerator<Piece> {
  const parser = new SaxesParser<{ xmlns: false }>()
  const open: Piece[] = []
  const done: Piece[] = []
  let begun = { position: 0, line: 1, column: 0 }
  const happened = () => void (begun = { position: parser.position, line: parser.line, column: parser.column })
  let isOver = false
  parser.on('error', ({ message }) => {
    const why = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
    const unended = isOver && begun.line < parser.line ? `; what began at line ${begun.line} has no end` : ''
    throw new Malformed(why + unended, parser)
  })
  parser.on('opentag', (tag) => {
    happened()
    const piece = begin(tag)
    if (open.length > depth) open.at(-1)?.children.push(piece)
    open.push(piece)
  })
  const write = (text: string) => {
    happened()
    const piece = open.at(-1)
    if (piece && open.length > depth && !unread.has(piece.name)) piece.text += text
  }
  parser.on('text', write)
  parser.on('cdata', write)
  parser.on('comment', happened)
  parser.on('closetag', () => {
    happened()
    const piece = open.pop()
    if (!piece) return
    piece.text = piece.children.length > 0 ? '' : copied(piece.text)
    if (open.length === depth) done.push(piece)
  })
  for await (const text of textIn(file, (count) => replaced?.(count), parser)) {
    parser.write(text)
    if (parser.position - begun.position > longestText)
      throw new Malformed('what begins here goes on for more than 64 million characters', begun)
    yield* done.splice(0)
  }
  isOver = true
  parser.close()
  yield* done.splice(0)
}

function begin({ name, attributes }: SaxesTagPlain): Piece {
  const copies = Object.entries(attributes).map(([key, value]) => [key, copied(value)])
  return { name, attributes: Object.fromEntries(copies) as Record<string, string>, text: '', children: [] }
}

/** V8 keeps the whole of a text alive for any part that was cut out of it: a few kept names would keep the whole file. */
const copied = (text: string): string => Buffer.from(text).toString()
