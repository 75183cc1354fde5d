// End tags that HTML lets people leave out: an item ends where the next begins, even if a paragraph in it was never closed.
import { elementsIn } from './dom.ts'
import type { Step } from './source.ts'

const kinds = [
  { names: 'li', within: 'ul, ol, menu, dir' },
  { names: 'dt, dd', within: 'dl' },
  { names: 'td, th', within: 'table' },
  { names: 'tr', within: 'table' },
] as const

/** The parser closes an item only if nothing else is open in it. */
export const endItems: Step = ({ root }) => {
  for (const { names, within } of kinds) {
    for (const element of elementsIn(root, names)) {
      const outer = element.parentElement?.closest(names) ?? null
      const container = element.parentElement?.closest(within) ?? null
      if (outer === null || (container !== null && !container.contains(outer))) continue
      element.append(...restAfter(element, outer))
      outer.after(element)
    }
  }
}

/** What follows an element inside another: it was in the element, had the other been closed in time. */
function restAfter(element: Element, outer: Element): ChildNode[] {
  const rest: ChildNode[] = []
  for (let inside: Element | null = element; inside !== null && inside !== outer; inside = inside.parentElement) {
    for (let node = inside.nextSibling; node !== null; node = node.nextSibling) rest.push(node)
  }
  return rest
}
