// Quotations: who is quoted stands in a `cite`, a footer, a caption or after a dash, and is kept apart from the words.
import { bodyAttribute } from '../schema.ts'
import { elementsIn, innermostIn, isBlank, isElement, pictureSelector, rename, textOf } from './dom.ts'
import { report } from './source.ts'
import type { Source, Step } from './source.ts'

const longestAttribution = 200
const pull = '[class*="pullquote"], [class*="pull-quote"]'

export const readQuotations: Step = (source) => {
  for (const figure of innermostIn(source.root, 'figure')) openFigure(figure)
  for (const element of innermostIn(source.root, `aside${pull}, div${pull}`)) {
    if (element.querySelector('blockquote') === null) rename(element, 'blockquote', { pull: '' })
  }
  for (const quotation of innermostIn(source.root, 'blockquote')) {
    if (quotation.matches(pull) || quotation.closest(`figure${pull}, div${pull}, aside${pull}`) !== null) {
      quotation.setAttribute(`${bodyAttribute}pull`, '')
    }
    // What is preformatted becomes text alone, which has no place to keep an attribution apart.
    if (quotation.closest('pre:not(.wp-block-verse)') === null) readAttribution(quotation, source)
  }
}

/** A figure around one quotation: its caption says who is quoted. */
function openFigure(figure: Element): void {
  const quotations = [...figure.children].filter((child) => child.localName === 'blockquote')
  const caption = [...figure.children].find((child) => child.localName === 'figcaption')
  const [quotation] = quotations
  if (quotation === undefined || quotations.length > 1 || caption === undefined) return
  if (quotation.querySelector('cite, footer') !== null || caption.querySelector(`${pictureSelector}, img`) !== null)
    return
  quotation.append(rename(caption, 'footer'))
}

function readAttribution(quotation: Element, source: Source): void {
  const found = named(quotation) ?? dashed(quotation)
  if (found === null) return
  const text = textOf(found).replace(/^[—―–-]\s*/, '')
  const alone = textOf(quotation).length === textOf(found).length
  if (
    text === '' ||
    alone ||
    text.length > longestAttribution ||
    found.querySelector('img, figure, blockquote') !== null
  )
    return
  for (const link of elementsIn(found, 'a[href]')) report(source, 'link-dropped', link.getAttribute('href') ?? '')
  quotation.setAttribute(`${bodyAttribute}attribution`, text)
  found.remove()
}

/** The last `cite` or footer, if nothing follows it and it does not stand in the middle of a sentence. */
function named(quotation: Element): Element | null {
  const found = quotation.querySelector(':scope > footer') ?? elementsIn(quotation, 'cite').at(-1) ?? null
  if (found === null || found.closest('blockquote') !== quotation) return null
  if (found.parentElement === quotation) return followed(found) ? null : found
  const line = found.parentElement
  if (line === null || line.parentElement !== quotation || followed(line)) return null
  return textOf(line).replace(/^[—―–-]\s*/, '') === textOf(found).replace(/^[—―–-]\s*/, '') ? line : null
}

/** A last paragraph that begins with an em dash. One with a link says where, not only who, and stays. */
function dashed(quotation: Element): Element | null {
  const last = [...quotation.children].at(-1)
  if (last?.localName !== 'p' || followed(last) || last.querySelector('a') !== null) return null
  return /^[—―]\s*\S/.test(textOf(last)) ? last : null
}

function followed(element: Element): boolean {
  for (let node = element.nextSibling; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.localName === 'script') continue
    if (!isBlank(node.textContent) || (isElement(node) && node.querySelector('img, figure') !== null)) return true
  }
  return false
}

/** A table in a figure takes the figure's caption. */
export const readTableCaptions: Step = ({ root }) => {
  for (const figure of innermostIn(root, 'figure')) {
    const [table, ...more] = elementsIn(figure, 'table')
    const caption = [...figure.children].find((child) => child.localName === 'figcaption')
    if (table === undefined || more.length > 0 || table.querySelector('caption') !== null) continue
    if (figure.querySelector(`img, ${pictureSelector}`) !== null) continue
    if (caption?.contains(table)) continue
    if (caption !== undefined) table.prepend(rename(caption, 'caption'))
    rename(figure, 'div')
  }
}
