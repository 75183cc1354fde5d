// Quotations in Markdown: paragraphs alone, and who said them in a last line that begins with an em dash.
import type { Block, Inline, Paragraph } from '../body.ts'
import { inlineText } from '../words.ts'

/** Paragraphs of any blocks' words, for places that hold nothing else; `others` are the pictures among them. */
export function paragraphsOf(blocks: readonly Block[]): { paragraphs: Paragraph[]; others: Block[] } {
  const paragraphs: Paragraph[] = []
  const others: Block[] = []
  const add = (inner: readonly Block[]): void => {
    const found = paragraphsOf(inner)
    paragraphs.push(...found.paragraphs)
    others.push(...found.others)
  }
  const say = (text: string): void => {
    if (text.trim() !== '') paragraphs.push({ type: 'paragraph', content: [{ type: 'text', text }] })
  }
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph':
        paragraphs.push(block)
        break
      case 'heading':
        add([{ type: 'paragraph', content: block.content ?? [] }])
        break
      case 'preformatted':
        for (const line of inlineText(block.content).split('\n')) say(line)
        break
      case 'quotation':
      case 'pullQuote':
        add(block.content)
        say(block.attrs.attribution)
        break
      case 'bulletList':
      case 'orderedList':
        for (const item of block.content) add(item.content)
        break
      case 'table':
        say(block.attrs.caption)
        for (const row of block.content) for (const cell of row.content) add(cell.content)
        break
      case 'factBox':
        say(block.attrs.title)
        add(block.content)
        break
      case 'picture':
        others.push(block)
        break
      case 'horizontalRule':
    }
  }
  return { paragraphs, others }
}

/** Parts the attribution from the paragraphs above it. Newlines in their text have to be those of the file still. */
export function partAttribution(paragraphs: readonly Paragraph[]): { paragraphs: Paragraph[]; attribution: string } {
  const last = paragraphs.at(-1)
  const content = last?.content ?? []
  for (let index = content.length - 1; index >= 0; index--) {
    const node = content[index]
    const match = node?.type === 'text' ? /^(?<before>.*\n\s*|\s*)[—―]\s*(?=\S)(?<said>.*)$/su.exec(node.text) : null
    if (node?.type !== 'text' || match?.groups === undefined) continue
    const { before = '', said = '' } = match.groups
    if (!before.includes('\n') && !beginsLine(content[index - 1])) continue
    const kept: Inline[] = [...content.slice(0, index), ...(before.trim() === '' ? [] : [{ ...node, text: before }])]
    const above =
      kept.length > 0
        ? [...paragraphs.slice(0, -1), { ...last, type: 'paragraph' as const, content: kept }]
        : paragraphs.slice(0, -1)
    const attribution = inlineText([{ ...node, text: said }, ...content.slice(index + 1)])
      .replaceAll(/\s+/g, ' ')
      .trim()
    return above.length > 0 ? { paragraphs: above, attribution } : { paragraphs: [...paragraphs], attribution: '' }
  }
  return { paragraphs: [...paragraphs], attribution: '' }
}

function beginsLine(before: Inline | undefined): boolean {
  return before === undefined || before.type === 'hardBreak' || (before.type === 'text' && /\n\s*$/.test(before.text))
}
