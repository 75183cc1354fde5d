// Quotations in Markdown: paragraphs alone, and who said them in a last line that begins with an em dash.
import type { Block, Inline, Paragraph, Picture } from '../body.ts'
import { inlineText } from '../words.ts'

/** Paragraphs of any blocks' words, for places that hold nothing else; `others` are the pictures among them. */
export function paragraphsOf(blocks: readonly Block[]): { paragraphs: Paragraph[]; others: Picture[] } {
  const flat = blocks.flatMap(flattened)
  return {
    paragraphs: flat.filter((block) => block.type === 'paragraph').filter(({ content = [] }) => content.length > 0),
    others: flat.filter((block) => block.type === 'picture'),
  }
}

function flattened(block: Block): (Paragraph | Picture)[] {
  switch (block.type) {
    case 'paragraph':
    case 'picture':
      return [block]
    case 'heading':
      return [{ type: 'paragraph', content: block.content ?? [] }]
    case 'preformatted':
      return inlineText(block.content).split('\n').flatMap(said)
    case 'quotation':
    case 'pullQuote':
      return [...block.content, ...said(block.attrs.attribution)]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item) => item.content.flatMap(flattened))
    case 'table':
      return [
        ...said(block.attrs.caption),
        ...block.content.flatMap((row) => row.content.flatMap((cell) => cell.content)),
      ]
    case 'factBox':
      return [...said(block.attrs.title), ...block.content.flatMap(flattened)]
    case 'horizontalRule':
      return []
  }
}

function said(text: string): Paragraph[] {
  return text.trim() === '' ? [] : [{ type: 'paragraph', content: [{ type: 'text', text }] }]
}

/** Parts the attribution from the paragraphs above it. Newlines in their text have to be those of the file still. */
export function partAttribution(paragraphs: readonly Paragraph[]): { paragraphs: Paragraph[]; attribution: string } {
  const content = paragraphs.at(-1)?.content ?? []
  const { above, attribution } = lastLine(content)
  const kept = paragraphs.slice(0, -1)
  if (above.length > 0) kept.push({ type: 'paragraph', content: above })
  return attribution === '' || kept.length === 0
    ? { paragraphs: [...paragraphs], attribution: '' }
    : { paragraphs: kept, attribution }
}

/** Looks for the last line that begins with a dash; it is the attribution if it is the last line of all. */
function lastLine(content: readonly Inline[]): { above: Inline[]; attribution: string } {
  for (const [index, node] of [...content.entries()].toReversed()) {
    if (node.type === 'hardBreak') break
    if (node.type !== 'text') continue
    const start = node.text.lastIndexOf('\n') + 1
    const line = node.text.slice(start)
    if (start === 0 && !beginsLine(content[index - 1])) continue
    if (!/^\s*[—―]\s*\S/.test(line)) break
    const before = node.text.slice(0, start)
    const rest = [{ ...node, text: line }, ...content.slice(index + 1)]
    return {
      above: before.trim() === '' ? content.slice(0, index) : [...content.slice(0, index), { ...node, text: before }],
      attribution: spelled(rest)
        .replace(/^\s*[—―]\s*/, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    }
  }
  return { above: [...content], attribution: '' }
}

function beginsLine(before: Inline | undefined): boolean {
  return before === undefined || before.type === 'hardBreak'
}

/** An attribution is plain text: a note in it follows in parentheses. */
function spelled(content: readonly Inline[]): string {
  return content.map((node) => (node.type === 'note' ? ` (${node.attrs.text})` : inlineText([node]))).join('')
}
