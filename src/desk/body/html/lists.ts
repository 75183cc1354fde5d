// Lists: items only, each beginning with a paragraph, and not nested deeper than a body may be.
import { childrenOf, isBlank, isElement, isText, make, pictureSelector } from './dom.ts'
import type { Place } from './place.ts'
import { plainly } from './plainly.ts'

const deepest = 4

/** The list as one block; one without items comes to nothing, one nested too deep to paragraphs. */
export function arrangeList(element: Element, place: Place): Element[] {
  const items = itemsOf(element).flatMap((item) => arrangeItem(item, { ...place, lists: place.lists + 1 }))
  if (items.length === 0) return []
  const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
  const list =
    element.localName === 'ol'
      ? make(element, 'ol', { start: String(start >= 0 ? start : 1) }, items)
      : make(element, 'ul', {}, items)
  if (place.lists < deepest) return [list]
  const { paragraphs, others } = plainly([list], place.source)
  return [...paragraphs, ...others]
}

/** What stands in a list without being an item belongs to the item before it (a nested list) or is one. */
function itemsOf(list: Element): Element[] {
  const items: Element[] = []
  let open = false
  for (const child of childrenOf(list)) {
    if (isText(child) ? isBlank(child.data) : !isElement(child)) continue
    const nested = isElement(child) && /^(?:ul|ol|menu|dir)$/.test(child.localName)
    const last = items.at(-1)
    if (isElement(child) && child.localName === 'li') {
      items.push(child)
      open = false
    } else if (last !== undefined && (nested || open)) {
      last.append(child)
    } else {
      items.push(make(list, 'li', {}, [child]))
      open = !nested
    }
  }
  return items
}

function arrangeItem(item: Element, place: Place): Element[] {
  const [first, ...rest] = place.blocksIn(item, place)
  if (first === undefined) return []
  if (first.localName === 'p') return [make(item, 'li', {}, [first, ...rest])]
  if (/^(?:h2|h3|pre)$/.test(first.localName) && !first.matches(pictureSelector)) {
    return [make(item, 'li', {}, [...plainly([first], place.source).paragraphs, ...rest])]
  }
  return [make(item, 'li', {}, [make(item, 'p'), first, ...rest])]
}
