// Words set apart by other means than ours: inline styles, languages, quotation marks, readings, terms and their explanations.
import { isLanguageTag } from '../schema.ts'
import { childrenOf, elementsIn, isBlank, isBlock, isElement, make, rename, unwrap, wrapContent } from './dom.ts'
import type { Step } from './source.ts'

const styles = [
  { style: /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i, name: 'strong' },
  { style: /font-style\s*:\s*(?:italic|oblique)/i, name: 'em' },
  { style: /text-decoration[^;]*:\s*[^;]*line-through/i, name: 's' },
]

/** Old editors write bold and italic as styles of spans. */
export const readStyles: Step = ({ root }) => {
  for (const element of elementsIn(root, 'span[style], font[style]')) {
    const style = element.getAttribute('style')?.slice(0, 500) ?? ''
    for (const { style: pattern, name } of styles) if (pattern.test(style)) wrapContent(element, name)
  }
}

const withoutLines = new Set([
  'ul',
  'ol',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'dl',
  'figure',
  'html',
  'body',
  'br',
  'hr',
])

/** Every element may say its language; here a span inside it does. */
export const readLanguages: Step = ({ root, options }) => {
  for (const element of elementsIn(root, '[lang]')) {
    const lang = element.getAttribute('lang')?.trim() ?? ''
    element.removeAttribute('lang')
    if (withoutLines.has(element.localName) || !isLanguageTag(lang) || isBlank(element.textContent)) continue
    // Without knowing the article's language, a paragraph's says nothing new: word processors write it on each.
    if (options.language === undefined ? isBlock(element) : primary(lang) === primary(options.language)) continue
    wrapContent(element, 'span').setAttribute('lang', lang)
  }
}

function primary(lang: string): string {
  return lang.split('-')[0]?.toLowerCase() ?? ''
}

/** Browsers draw the marks of a `q` and the parentheses of a reading; as text they have to be written. */
export const spellOut: Step = ({ root }) => {
  for (const quotation of elementsIn(root, 'q')) {
    quotation.prepend('“')
    quotation.append('”')
    unwrap(quotation)
  }
  for (const reading of elementsIn(root, 'rt')) {
    const next = reading.nextSibling
    if (next !== null && isElement(next) && next.localName === 'rp') continue
    reading.prepend('(')
    reading.append(')')
  }
}

/** Terms and summaries become bold lines of their own, the rest of their lists and boxes follows as it is. */
export const openTerms: Step = ({ root }) => {
  for (const term of elementsIn(root, 'dt, summary')) {
    if (!isBlank(term.textContent)) wrapContent(term, 'strong')
    rename(term, 'div')
  }
}

/** Poems keep their lines and their words' forms; the lines become breaks. */
export const readVerses: Step = ({ root }) => {
  for (const verse of elementsIn(root, 'pre.wp-block-verse')) breakLines(rename(verse, 'p'))
}

function breakLines(node: Node): void {
  for (const child of childrenOf(node)) {
    if (isElement(child)) breakLines(child)
    else {
      const lines = (child.textContent ?? '').split('\n')
      const pieces = lines.flatMap((line, index) => (index === 0 ? [line] : [make(child, 'br'), line]))
      ;(child as Text).replaceWith(...pieces)
    }
  }
}
