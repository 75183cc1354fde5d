// Bare newlines, as WordPress means them: a blank line ends a paragraph, a single one breaks the line. Two breaks end one as well.
import { elementsIn, isBlank, isBlock, isElement, isText, make, paragraphEnd, textsIn } from './dom.ts'
import type { Source, Step } from './source.ts'

/** In these a newline is only white space, whoever wrote it; of a blank line in an item or a cell one can be sure. */
const ownLines = new Set(
  'li td th dt dd h1 h2 h3 h4 h5 h6 ul ol dl table thead tbody tfoot tr caption figcaption summary'.split(' '),
)
const withoutParagraphs = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol dl table thead tbody tfoot tr caption figcaption summary'.split(' '),
)

export const readNewlines: Step = (source) => {
  if (source.options.newlines === 'wrapped') return
  for (const text of textsIn(source.root, ['pre', 'textarea'])) {
    if (text.data.includes('\n')) readText(text, source)
  }
}

function readText(text: Text, source: Source): void {
  const block = closestBlock(text, source.root)
  const paragraphs = !withoutParagraphs.has(block) && !(source.inBlocks && block === 'p')
  const breaks = !ownLines.has(block) && !source.inBlocks
  if (!paragraphs && !breaks) return
  const parts = text.data.split(/(\n\s*)/)
  const pieces = parts.map((part, index) => {
    if (index % 2 === 0) return part
    if (paragraphs && /\n[ \t\r]*\n/.test(part)) return make(text, paragraphEnd)
    return breaks && !besideBreak(text, parts, index) ? make(text, 'br') : ' '
  })
  text.replaceWith(...pieces.filter((piece) => piece !== ''))
}

/** Whoever wrote `<br>` and pressed Enter meant one break. */
function besideBreak(text: Text, parts: readonly string[], index: number): boolean {
  const begins = index === 1 && isBlank(parts[0] ?? '')
  const ends = index === parts.length - 2 && parts.at(-1) === ''
  return (begins && isBreak(text.previousSibling)) || (ends && isBreak(text.nextSibling))
}

function isBreak(node: Node | null): boolean {
  return node !== null && isElement(node) && node.localName === 'br'
}

function closestBlock(text: Text, root: Element): string {
  let element = text.parentElement
  while (element !== null && element !== root && !isBlock(element)) element = element.parentElement
  return element === null || element === root ? 'body' : element.localName
}

/** Two line breaks in a row are how editors without paragraphs make one. */
export const readDoubleBreaks: Step = ({ root }) => {
  for (const first of elementsIn(root, 'br')) {
    if (!root.contains(first)) continue
    const following = breaksAfter(first)
    if (following.length === 0) continue
    for (const next of following) next.remove()
    first.replaceWith(make(first, paragraphEnd))
  }
}

function breaksAfter(first: Element): Element[] {
  const found: Element[] = []
  for (let node = first.nextSibling; node !== null; node = node.nextSibling) {
    if (isBreak(node)) found.push(node as Element)
    else if (!isText(node) || !isBlank(node.data)) break
  }
  return found
}
