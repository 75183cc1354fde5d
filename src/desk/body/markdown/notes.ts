// Notes: the number stands in the text, the words below; in a body they stand together.
import type { Nodes } from 'mdast'
import type { Block, Note } from '../body.ts'
import { report, written } from './source.ts'
import type { Source } from './source.ts'

/** The note that a reference leads to. Its text is plain; an address that stood behind words follows them in parentheses. */
export function noteNode(identifier: string, source: Source): Note {
  source.usedNotes.add(identifier)
  return { type: 'note', attrs: { text: noteText(identifier, source, []) } }
}

function noteText(identifier: string, source: Source, around: readonly string[]): string {
  const definition = source.notes.get(identifier)
  if (definition === undefined || around.includes(identifier)) return ''
  source.usedNotes.add(identifier)
  const inside = [...around, identifier]
  const text = definition.children.map((block) => plainOf([block], source, inside)).join(' ')
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The words of some nodes. `around` are the notes one is in, so that a note that names itself has an end. */
export function plainOf(nodes: readonly Nodes[], source: Source, around: readonly string[] = []): string {
  return nodes.map((node) => plain(node, source, around)).join('')
}

function plain(node: Nodes, source: Source, around: readonly string[]): string {
  if (node.type === 'break') return ' '
  if (node.type === 'textDirective' && node.children.length === 0) return written(source, node)
  if (node.type === 'footnoteReference') {
    const text = noteText(node.identifier, source, around)
    return text === '' ? '' : ` (${text})`
  }
  if ('value' in node) return node.value
  if ('alt' in node) return node.alt ?? ''
  if (!('children' in node)) return ''
  const words = plainOf(node.children, source, around)
  if (node.type === 'link') return around.length > 0 ? withAddress(words, node.url) : words
  return ownLines.has(node.type) ? `${words} ` : words
}

const ownLines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'listItem', 'tableCell'])

function withAddress(words: string, url: string): string {
  return /^https?:/i.test(url) && !words.includes(url) ? `${words} (${url})` : words
}

/** Notes that nothing refers to, as paragraphs at the end. */
export function unusedNotes(source: Source): Block[] {
  return [...source.notes].flatMap(([identifier, definition]): Block[] => {
    if (source.usedNotes.has(identifier)) return []
    report(source, 'note-without-number', `[^${identifier}]`, definition)
    return [{ type: 'paragraph', content: [{ type: 'text', text: noteText(identifier, source, []) }] }]
  })
}
