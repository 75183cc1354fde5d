// The last step: blocks only, each where the schema allows it; lines are made of what stands between them, blocks come out of marks.
import { bodyAttribute } from '../schema.ts'
import {
  childrenOf,
  isBlank,
  isBlock,
  isElement,
  isText,
  make,
  noteSelector,
  paragraphEnd,
  pictureSelector,
} from './dom.ts'
import { arrangeList } from './lists.ts'
import { plainly } from './plainly.ts'
import type { Place } from './place.ts'
import type { Step } from './source.ts'
import { arrangeTable } from './tables.ts'

const marks = new Set('a b strong em i cite dfn s del strike sup sub code kbd samp tt'.split(' '))

export const arrange: Step = (source) => {
  const blocks = blocksIn(source.root, { source, marks: [], lists: 0, line: 'p', blocksIn })
  source.root.replaceChildren(...blocks)
}

/** The blocks that an element's content comes to. */
function blocksIn(element: Element, place: Place): Element[] {
  const writer = startWriting(element)
  write(element, place, writer)
  return writer.blocks
}

/** Where blocks are put down: the line that is being written, and the copies of marks that are open in it. */
type Writer = { blocks: Element[]; line: Element | null; open: { mark: Element; copy: Element }[]; beside: Element }

const startWriting = (beside: Element): Writer => ({ blocks: [], line: null, open: [], beside })

function write(from: Element, place: Place, writer: Writer): void {
  for (const child of childrenOf(from)) {
    // An item without a list takes those after it along.
    if (child.parentNode !== from) continue
    if (isText(child)) {
      if (writer.line !== null || !isBlank(child.data)) writeInLine(child, place, writer)
    } else if (isElement(child)) {
      writeElement(child, place, writer)
    }
  }
}

function writeElement(element: Element, place: Place, writer: Writer): void {
  const name = element.localName
  if (name === 'br') {
    if (writer.line !== null)
      writeInLine(place.line === 'p' ? make(element, 'br') : element.ownerDocument.createTextNode(' '), place, writer)
  } else if (element.matches(noteSelector)) {
    writeInLine(element, place, writer)
  } else if (isBlock(element)) {
    endLine(writer)
    writeBlock(element, place, writer)
    endLine(writer)
  } else if (marks.has(name) || (name === 'span' && element.hasAttribute('lang'))) {
    write(element, { ...place, marks: [...place.marks, element] }, writer)
  } else {
    write(element, place, writer)
  }
}

function endLine(writer: Writer): void {
  writer.line = null
  writer.open = []
}

/** Opens the marks that are around and not open yet, and closes those that are open and not around. */
function writeInLine(node: Node, place: Place, writer: Writer): void {
  writer.line ??= startLine(place, writer)
  const shared = place.marks.findIndex((mark, index) => writer.open[index]?.mark !== mark)
  writer.open.length = shared === -1 ? place.marks.length : shared
  for (const mark of place.marks.slice(writer.open.length)) {
    const copy = copyMark(mark)
    ;(writer.open.at(-1)?.copy ?? writer.line).append(copy)
    writer.open.push({ mark, copy })
  }
  ;(writer.open.at(-1)?.copy ?? writer.line).append(node)
}

function startLine(place: Place, writer: Writer): Element {
  const line = make(writer.beside, place.line)
  writer.blocks.push(line)
  return line
}

function copyMark(mark: Element): Element {
  const copy = make(mark, mark.localName)
  const name = mark.localName === 'a' ? 'href' : 'lang'
  const value = mark.getAttribute(name)
  if (value !== null) copy.setAttribute(name, value)
  return copy
}

function writeBlock(element: Element, place: Place, writer: Writer): void {
  const { localName: name } = element
  if (name === paragraphEnd) return
  if (/^h[1-6]$/.test(name)) write(element, { ...place, line: name <= 'h2' ? 'h2' : 'h3' }, writer)
  else if (element.matches(pictureSelector)) writer.blocks.push(element)
  else if (name === 'hr') writer.blocks.push(make(element, 'hr'))
  else if (name === 'pre') writer.blocks.push(...arrangePreformatted(element))
  else if (name === 'blockquote') writer.blocks.push(...arrangeQuotation(element, place))
  else if (['ul', 'ol', 'menu', 'dir'].includes(name)) writer.blocks.push(...arrangeList(element, inLine(place)))
  else if (name === 'li') writeStrayItem(element, place, writer)
  else if (name === 'table') writer.blocks.push(...arrangeTable(element, inLine(place)))
  else write(element, place, writer)
}

/** Lists and tables inside a heading are not headings themselves. */
function inLine(place: Place): Place {
  return { ...place, line: 'p' }
}

/** Items without a list stand in one: those that follow each other in the same. */
function writeStrayItem(item: Element, place: Place, writer: Writer): void {
  const list = make(item, 'ul')
  for (let node: Node | null = item; node !== null;) {
    const next: Node | null = node.nextSibling
    if (node !== item && !(isText(node) ? isBlank(node.data) : isElement(node) && node.localName === 'li')) break
    if (isElement(node)) list.append(node)
    node = next
  }
  writer.blocks.push(...arrangeList(list, inLine(place)))
}

function arrangeQuotation(element: Element, place: Place): Element[] {
  const { paragraphs, others } = plainly(blocksIn(element, inLine(place)), place.source)
  const attribution = element.getAttribute(`${bodyAttribute}attribution`) ?? ''
  if (paragraphs.length === 0) return others
  const pull = element.hasAttribute(`${bodyAttribute}pull`)
  const quotation = make(
    element,
    pull ? 'aside' : 'blockquote',
    pull ? { pull: '', attribution } : { attribution },
    paragraphs,
  )
  return [quotation, ...others]
}

function arrangePreformatted(element: Element): Element[] {
  const pictures = [...element.querySelectorAll(pictureSelector)]
  const text = preformattedText(element)
  return isBlank(text)
    ? pictures
    : [make(element, 'pre', {}, [element.ownerDocument.createTextNode(text)]), ...pictures]
}

function preformattedText(node: Node): string {
  if (isText(node)) return node.data
  if (!isElement(node)) return ''
  if (node.localName === 'br') return '\n'
  if (node.matches(noteSelector)) return ` (${node.getAttribute(`${bodyAttribute}text`)})`
  const text = Array.from(node.childNodes, preformattedText).join('')
  return isBlock(node) && node.localName !== 'pre' ? `${text}\n` : text
}
