// Paragraphs alone, for quotations and cells, which can hold nothing else.
import { bodyAttribute } from '../schema.ts'
import { elementsIn, isBlank, make, pictureSelector, textOf } from './dom.ts'
import { report } from './source.ts'
import type { Source } from './source.ts'

/** The paragraphs that some blocks come to, and the pictures among them, which have to stand elsewhere. */
export function plainly(blocks: readonly Element[], source: Source): { paragraphs: Element[]; others: Element[] } {
  const paragraphs: Element[] = []
  const others: Element[] = []
  for (const block of blocks) {
    if (block.matches(pictureSelector)) others.push(block)
    else paragraphs.push(...paragraphsOf(block, source))
    if (/^(?:ul|ol|table)$/.test(block.localName)) report(source, 'simplified', `${block.localName}: ${textOf(block)}`)
    if (block.localName !== 'figure') others.push(...elementsIn(block, pictureSelector))
  }
  return { paragraphs, others }
}

function paragraphsOf(block: Element, source: Source): Element[] {
  switch (block.localName) {
    case 'p':
      return [block]
    case 'hr':
      return []
    case 'pre':
      return block.textContent
        .split('\n')
        .filter((line) => !isBlank(line))
        .map((line) => paragraph(block, line))
    case 'h2':
    case 'h3':
      return [make(block, 'p', {}, [...block.childNodes])]
    default:
      return structureOf(block, source)
  }
}

function structureOf(block: Element, source: Source): Element[] {
  const said = ['caption', 'attribution'].map((name) => block.getAttribute(bodyAttribute + name) ?? '')
  const [caption = '', attribution = ''] = said
  const inner = [...block.children].flatMap((child) =>
    child.matches(pictureSelector)
      ? []
      : /^(?:li|tr|th|td)$/.test(child.localName)
        ? structureOf(child, source)
        : paragraphsOf(child, source),
  )
  return [...written(block, caption), ...inner, ...written(block, attribution)]
}

function written(beside: Element, text: string): Element[] {
  return text === '' ? [] : [paragraph(beside, text)]
}

function paragraph(beside: Element, text: string): Element {
  return make(beside, 'p', {}, [beside.ownerDocument.createTextNode(text)])
}
