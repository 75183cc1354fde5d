// The ProseMirror schema of an article's body: the closed list of what a body may be made of, and how HTML is read into it.
import { Schema } from 'prosemirror-model'
import type { AttributeSpec, MarkSpec, NodeSpec } from 'prosemirror-model'
import { linkAddress } from './link-address.ts'

/** Attributes under which the steps of `html/` leave what ProseMirror is to read; HTML from outside is stripped of them first. */
export const bodyAttribute = 'data-body-'

const said = (element: HTMLElement, name: string): string => element.getAttribute(bodyAttribute + name) ?? ''
const words: AttributeSpec = { default: '', validate: 'string' }
const oneOf = (...values: unknown[]): ((value: unknown) => void) => passes((value) => values.includes(value))

/** ProseMirror wants a validator to throw RangeErrors. */
function passes(test: (value: unknown) => boolean): (value: unknown) => void {
  return (value) => {
    if (!test(value)) throw new RangeError(`Value not allowed: ${JSON.stringify(value).slice(0, 100)}`)
  }
}

const inlines: Record<string, NodeSpec> = {
  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true, selectable: false, leafText: () => '\n', parseDOM: [{ tag: 'br' }] },
  note: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { text: { validate: 'string' } },
    parseDOM: [
      // Before the superscript's own rule.
      { tag: `sup[${bodyAttribute}text]`, priority: 60, getAttrs: (sup) => ({ text: said(sup, 'text') }) },
    ],
  },
}

const quoting: NodeSpec = { group: 'block', content: 'paragraph+', defining: true, attrs: { attribution: words } }

const texts: Record<string, NodeSpec> = {
  paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }] },
  heading: {
    group: 'block',
    content: 'inline*',
    defining: true,
    attrs: { level: { default: 2, validate: oneOf(2, 3) } },
    parseDOM: [2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  },
  quotation: {
    ...quoting,
    parseDOM: [{ tag: 'blockquote', getAttrs: (quotation) => ({ attribution: said(quotation, 'attribution') }) }],
  },
  pullQuote: {
    ...quoting,
    parseDOM: [
      { tag: `aside[${bodyAttribute}pull]`, getAttrs: (aside) => ({ attribution: said(aside, 'attribution') }) },
    ],
  },
  preformatted: {
    group: 'block',
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
  },
  horizontalRule: { group: 'block', parseDOM: [{ tag: 'hr' }] },
}

const lists: Record<string, NodeSpec> = {
  bulletList: { group: 'block', content: 'listItem+', parseDOM: [{ tag: 'ul' }] },
  orderedList: {
    group: 'block',
    content: 'listItem+',
    attrs: { start: { default: 1, validate: passes((start) => Number.isSafeInteger(start) && Number(start) >= 0) } },
    parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ start: Number(said(list, 'start') || 1) }) }],
  },
  listItem: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }] },
}

const pictureAttributes = (figure: HTMLElement): Record<string, string> => ({
  picture: said(figure, 'picture'),
  alt: said(figure, 'alt'),
  caption: said(figure, 'caption'),
  credit: said(figure, 'credit'),
  size: said(figure, 'size') === 'wide' ? 'wide' : 'column',
})

const cell: NodeSpec = {
  content: 'paragraph+',
  isolating: true,
  attrs: { align: { default: null, validate: oneOf(null, 'left', 'center', 'right') } },
}
const cellAttributes = (element: HTMLElement): { align: string | null } => ({ align: said(element, 'align') || null })

const furniture: Record<string, NodeSpec> = {
  picture: {
    group: 'block',
    atom: true,
    draggable: true,
    attrs: {
      picture: { validate: passes((id) => typeof id === 'string' && id !== '' && id.length <= 2000) },
      alt: words,
      caption: words,
      credit: words,
      size: { default: 'column', validate: oneOf('column', 'wide') },
    },
    parseDOM: [{ tag: `figure[${bodyAttribute}picture]`, getAttrs: pictureAttributes }],
  },
  table: {
    group: 'block',
    content: 'tableRow+',
    isolating: true,
    attrs: { caption: words },
    parseDOM: [{ tag: 'table', getAttrs: (table) => ({ caption: said(table, 'caption') }) }],
  },
  tableRow: { content: '(tableHeader | tableCell)+', parseDOM: [{ tag: 'tr' }] },
  tableHeader: { ...cell, parseDOM: [{ tag: 'th', getAttrs: cellAttributes }] },
  tableCell: { ...cell, parseDOM: [{ tag: 'td', getAttrs: cellAttributes }] },
  factBox: {
    group: 'block',
    content: 'block+',
    defining: true,
    attrs: { title: words },
    parseDOM: [{ tag: `aside[${bodyAttribute}title]`, getAttrs: (box) => ({ title: said(box, 'title') }) }],
  },
}

/** The order is the order of nesting: a link is outermost, so that one link stays one link when a part of it is bold. */
const marks: Record<string, MarkSpec> = {
  link: {
    inclusive: false,
    attrs: { href: { validate: passes((href) => typeof href === 'string' && linkAddress(href) !== null) } },
    parseDOM: [{ tag: 'a[href]', getAttrs: (link) => ({ href: link.getAttribute('href') ?? '' }) }],
  },
  language: {
    attrs: { lang: { validate: passes((lang) => typeof lang === 'string' && isLanguageTag(lang)) } },
    parseDOM: [{ tag: 'span[lang]', getAttrs: (span) => ({ lang: span.getAttribute('lang') ?? '' }) }],
  },
  bold: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }] },
  italic: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { tag: 'cite' }, { tag: 'dfn' }] },
  strike: { parseDOM: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }] },
  superscript: { parseDOM: [{ tag: 'sup' }] },
  subscript: { parseDOM: [{ tag: 'sub' }] },
  code: { parseDOM: [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }, { tag: 'tt' }] },
}

/** Says whether a text is a language tag as BCP 47 writes them, such as `ko` or `zh-Hant`. */
export function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(tag)
}

export const bodySchema = new Schema({
  nodes: { doc: { content: 'block+' }, ...texts, ...lists, ...furniture, ...inlines },
  marks,
})
