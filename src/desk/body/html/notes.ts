// Footnotes: a number in the text that leads to an item of a list below. The item's text moves to its number.
import { parseHTML } from 'linkedom'
import { elementsIn, isBlank, make, textOf } from './dom.ts'
import { report } from './source.ts'
import type { Step } from './source.ts'

const lists = 'ol.wp-block-footnotes, ol.footnotes, ol.footnotes-list, .footnotes ol'

export const readNotes: Step = (source) => {
  const { root } = source
  const items = new Map(elementsIn(root, 'li[id]').map((item) => [item.getAttribute('id') ?? '', item]))
  const used = new Set<Element>()
  for (const number of elementsIn(root, 'sup')) {
    const id = noteId(number)
    if (id === null) continue
    const item = items.get(id)
    const text = noteText(number, source.options.notes?.get(id), item)
    if (text !== null) {
      if (item !== undefined) used.add(item)
      number.replaceWith(make(number, 'sup', { text }))
    } else if (number.hasAttribute('data-fn')) {
      report(source, 'note-without-text', id)
    }
  }
  for (const item of used) dropItem(item)
  for (const item of elementsIn(root, lists).flatMap((list) => elementsIn(list, 'li'))) {
    report(source, 'note-without-number', textOf(item))
  }
}

/** WordPress puts the id into `data-fn`; everybody else links to it. */
function noteId(number: Element): string | null {
  const named = number.getAttribute('data-fn')
  if (named !== null) return named
  const link = number.querySelector('a[href^="#"]') ?? number.closest('a[href^="#"]')
  return link === null || textOf(link) !== textOf(number) ? null : (link.getAttribute('href')?.slice(1) ?? null)
}

function noteText(number: Element, html: string | undefined, item: Element | undefined): string | null {
  const place = make(number, 'div')
  if (html !== undefined) place.append(...parseHTML(html).document.childNodes)
  else if (item !== undefined) place.append(item.cloneNode(true))
  else return null
  for (const link of elementsIn(place, 'a[href^="#"]')) if (!/[\p{L}\p{N}]/u.test(textOf(link))) link.remove()
  for (const script of elementsIn(place, 'script, style')) script.remove()
  for (const link of elementsIn(place, 'a[href]')) showAddress(link)
  const text = textOf(place)
  return text === '' ? null : text
}

/** A note is plain text; where it only names its source by a link, the address is what counts. */
function showAddress(link: Element): void {
  const address = link.getAttribute('href') ?? ''
  if (/^https?:/i.test(address) && !textOf(link).includes(address)) link.append(` (${address})`)
}

function dropItem(item: Element): void {
  const list = item.parentElement
  item.remove()
  if (list !== null && isBlank(list.textContent)) list.remove()
}
