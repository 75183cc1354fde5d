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
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
    case 'html':
      return node.value
    case 'break':
      return ' '
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference': {
      const text = noteText(node.identifier, source, around)
      return text === '' ? '' : ` (${text})`
    }
    case 'link': {
      const words = plainOf(node.children, source, around)
      return around.length > 0 && /^https?:/i.test(node.url) && !words.includes(node.url)
        ? `${words} (${node.url})`
        : words
    }
    case 'textDirective':
      return node.children.length === 0 ? written(source, node) : plainOf(node.children, source, around)
    case 'paragraph':
    case 'heading':
    case 'listItem':
    case 'tableCell':
      return `${plainOf(node.children, source, around)} `
    default:
      return 'children' in node ? plainOf(node.children, source, around) : ''
  }
}

/** Notes that nothing refers to, as paragraphs at the end. */
export function unusedNotes(source: Source): Block[] {
  return [...source.notes].flatMap(([identifier, definition]): Block[] => {
    if (source.usedNotes.has(identifier)) return []
    report(source, 'note-without-number', `[^${identifier}]`, definition)
    return [{ type: 'paragraph', content: [{ type: 'text', text: noteText(identifier, source, []) }] }]
  })
}
