// XML from templates in which whatever is filled in is escaped.

/** A piece of XML that is written as it stands. Made by `xml` only. */
export class Xml {
  readonly #text: string
  constructor(text: string, key: symbol) {
    if (key !== ours) throw new TypeError('Xml is made by the xml template')
    this.#text = text
  }
  toString(): string {
    return this.#text
  }
}

const ours = Symbol('xml')

/** What a template may be filled with. What is absent leaves nothing. */
export type Filling = Xml | string | number | null | undefined | false | readonly Filling[]

/**
 * `` xml`<a b="${x}">${y}</a>` ``: strings and numbers are escaped for XML 1.0, characters that it forbids are dropped,
 * other pieces of XML and arrays of them go in as they are.
 */
export function xml(strings: TemplateStringsArray, ...fillings: Filling[]): Xml {
  let text = strings[0] ?? ''
  let fixed = text
  fillings.forEach((filling, index) => {
    text += fixed.lastIndexOf('<') > fixed.lastIndexOf('>') ? attribute(filling) : content(filling)
    const next = strings[index + 1] ?? ''
    text += next
    fixed += next
  })
  return new Xml(text, ours)
}

/** A whole document with its declaration. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.toString()}\n`
}

function content(filling: Filling): string {
  if (filling instanceof Xml) return filling.toString()
  if (Array.isArray(filling)) return filling.map(content).join('')
  return filling === null || filling === undefined || filling === false ? '' : escape(String(filling))
}

/** A parser turns line ends and tabs in an attribute into spaces unless they are written as references. */
function attribute(filling: Filling): string {
  if (filling instanceof Xml) throw new TypeError('XML cannot stand in an attribute')
  if (Array.isArray(filling)) return filling.map(attribute).join('')
  return content(filling).replace(/[\t\n]/g, (found) => `&#${found.charCodeAt(0)};`)
}

// What XML 1.0 allows is tab, line feed, carriage return, and from the space on all but surrogates and two non-characters.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const special = /[&<>"'\r]/g
const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
}

function escape(text: string): string {
  return text.replace(forbidden, '').replace(special, (found) => references[found] ?? '')
}
