// The directives of our Markdown: `:::facts`, `:::pull`, `:::table` and `::picture`.
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent, Table } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import type { Block } from '../body.ts'
import { readLine, readPlain } from './lines.ts'
import { report, written } from './source.ts'
import type { Source } from './source.ts'

type Inside = BlockContent | DefinitionContent
/** The readers of what stands inside; given, since they themselves read directives. */
type Readers = {
  readBlocks: (nodes: readonly Inside[], source: Source) => Block[]
  readQuotation: (type: 'pullQuote', blocks: readonly Block[], source: Source, node: RootContent) => Block[]
  readTable: (node: Table, caption: string, source: Source) => Block[]
}

/** Reads `:::name[label] … :::`; an unknown one leaves what it encloses. */
export function readContainer(node: ContainerDirective, source: Source, readers: Readers): Block[] {
  if (node.data?.position !== undefined && node.data.position.closing === undefined) {
    report(source, 'directive-unread', `:::${node.name} has no end`, node)
  }
  const { label, inside } = parts(node)
  switch (node.name) {
    case 'facts': {
      const content = readers.readBlocks(inside, source)
      return [
        {
          type: 'factBox',
          attrs: { title: readPlain(label, source) },
          content: content.length > 0 ? content : [{ type: 'paragraph' }],
        },
      ]
    }
    case 'pull':
      return [
        ...labelled(label, source),
        ...readers.readQuotation('pullQuote', readers.readBlocks(inside, source), source, node),
      ]
    case 'table':
      return readTables(node, label, inside, source, readers)
    default:
      report(source, 'directive-unread', `:::${node.name}`, node)
      return [...labelled(label, source), ...readers.readBlocks(inside, source)]
  }
}

function parts(node: ContainerDirective): { label: readonly PhrasingContent[]; inside: Inside[] } {
  const [first, ...rest] = node.children
  if (first?.type === 'paragraph' && first.data?.directiveLabel === true) return { label: first.children, inside: rest }
  return { label: [], inside: node.children }
}

/** A label where none has a meaning is a paragraph. */
function labelled(label: readonly PhrasingContent[], source: Source): Block[] {
  const content = readLine(label, source)
  const lines = content.filter((piece) => piece.type !== 'picture')
  return lines.length > 0 ? [{ type: 'paragraph', content: lines }] : []
}

/** The label is the first table's caption; what else stands inside follows. */
function readTables(
  node: ContainerDirective,
  label: readonly PhrasingContent[],
  inside: Inside[],
  source: Source,
  readers: Readers,
): Block[] {
  const table = inside.find((child) => child.type === 'table')
  if (inside.some((child) => child !== table))
    report(source, 'directive-unread', ':::table holds more than one table', node)
  if (table === undefined) return [...labelled(label, source), ...readers.readBlocks(inside, source)]
  const caption = readPlain(label, source)
  return inside.flatMap((child) =>
    child === table ? readers.readTable(table, caption, source) : readers.readBlocks([child], source),
  )
}

/** Reads `::picture{…}`; an unknown directive stays as it was written, where its author will see it. */
export function readLeaf(node: LeafDirective, source: Source): Block[] {
  const given = (name: string): string => node.attributes?.[name] ?? ''
  const [picture, alt, size] = [given('src'), given('alt'), given('size')]
  if (node.name !== 'picture' || picture === '') {
    report(source, node.name === 'picture' ? 'picture-missing' : 'directive-unread', written(source, node), node)
    return [{ type: 'paragraph', content: [{ type: 'text', text: written(source, node) }] }]
  }
  if (alt === '') report(source, 'picture-without-alt', picture, node)
  if (!['', 'wide', 'column'].includes(size)) report(source, 'directive-unread', `size="${size}"`, node)
  const caption = given('caption') || readPlain(node.children, source)
  return [
    {
      type: 'picture',
      attrs: { picture, alt, caption, credit: given('credit'), size: size === 'wide' ? 'wide' : 'column' },
    },
  ]
}
