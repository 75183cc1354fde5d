// The few moves over a document that the steps share, and which elements stand in lines and which between them.
import { bodyAttribute } from '../schema.ts'

/** The element that stands for a blank line or two line breaks: a paragraph ends here. */
export const paragraphEnd = 'body-paragraph-end'
export const noteSelector = `sup[${bodyAttribute}text]`
export const pictureSelector = `figure[${bodyAttribute}picture]`

const blockNames = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table
  tbody td tfoot th thead tr ul ${paragraphEnd}`.split(/\s+/),
)

/** Whether it begins a line of its own. */
export function isBlock(node: Node): boolean {
  return isElement(node) && blockNames.has(node.localName)
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

export function isText(node: Node): node is Text {
  return node.nodeType === 3
}

export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}

/** What stands in a node, as it is now: the steps change the document while they go over it. */
export function childrenOf(node: Node): ChildNode[] {
  return [...node.childNodes]
}

/** The elements below one that match, in a list of their own as well. */
export function elementsIn(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)]
}

/** The same, innermost first. */
export function innermostIn(root: Element, selector: string): Element[] {
  return elementsIn(root, selector).toReversed()
}

/** The text nodes below an element that stand in no element of the given names. */
export function textsIn(root: Node, outside: readonly string[] = []): Text[] {
  const texts: Text[] = []
  for (const child of childrenOf(root)) {
    if (isText(child)) texts.push(child)
    else if (isElement(child) && !outside.includes(child.localName)) texts.push(...textsIn(child, outside))
  }
  return texts
}

/** A new element beside others of the same document, with `data-body-…` attributes. */
export function make(
  beside: Node,
  name: string,
  body: Record<string, string> = {},
  children: Iterable<Node> = [],
): Element {
  const document = beside.ownerDocument
  if (document === null) throw new Error('A document has no document of its own')
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(body)) element.setAttribute(bodyAttribute + key, value)
  element.append(...children)
  return element
}

/** Puts an element of another name, without attributes, in an element's place. */
export function rename(element: Element, name: string, body: Record<string, string> = {}): Element {
  const renamed = make(element, name, body, [...element.childNodes])
  element.replaceWith(renamed)
  return renamed
}

/** Takes an element away and leaves what stood in it. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Puts an element around all that stands in another. */
export function wrapContent(element: Element, name: string): Element {
  const wrapper = make(element, name, {}, [...element.childNodes])
  element.append(wrapper)
  return wrapper
}

/** The words of an element on one line, for places that hold plain text only; a note stands in parentheses there. */
export function textOf(node: Node): string {
  return spelled(node)
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .trim()
}

function spelled(node: Node): string {
  if (isText(node)) return node.data
  if (!isElement(node)) return ''
  if (node.localName === 'br') return ' '
  const note = node.localName === 'sup' ? node.getAttribute(`${bodyAttribute}text`) : null
  if (note !== null) return ` (${note})`
  const inner = Array.from(node.childNodes, spelled).join('')
  return isBlock(node) ? ` ${inner} ` : inner
}
