// Makes plain text of what a pack keeps as HTML, Pango or XDXF: its words and its lines. No markup of others is ever kept.
import { clean } from '../../language/cleaning.ts'

/** Elements whose words nobody is to read. */
const silent = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'])
/** Elements that begin and end a line. */
const lines = new Set(
  'p div br hr li ul ol dl dt dd tr table blockquote pre h1 h2 h3 h4 h5 h6 section article header footer def ex k'.split(
    ' ',
  ),
)
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  middot: '·',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  times: '×',
  deg: '°',
  copy: '©',
  reg: '®',
  eacute: 'é',
}

export function plainly(markup: string): string {
  let text = ''
  let at = 0
  while (at < markup.length) {
    const open = markup.indexOf('<', at)
    if (open === -1) break
    text += markup.slice(at, open)
    const tag = tagAt(markup, open)
    if (tag === null) {
      text += '<'
      at = open + 1
      continue
    }
    at = tag.end
    if (lines.has(tag.name)) text += '\n'
    if (silent.has(tag.name) && !tag.closes) at = behind(markup, tag)
  }
  return clean(decoded((text + markup.slice(at)).replaceAll(/[^\S\n]+/gu, ' ')))
}

type Tag = { name: string; closes: boolean; end: number }

function tagAt(markup: string, open: number): Tag | null {
  if (markup.startsWith('<!--', open)) return { name: '!--', closes: true, end: after(markup, '-->', open + 4) }
  const [, slash = '', name = ''] = /^<(\/?)([A-Za-z!?][^\s/>]{0,40})/.exec(markup.slice(open, open + 48)) ?? []
  if (name === '') return null
  return { name: name.toLowerCase(), closes: slash !== '', end: after(markup, '>', open) }
}

function after(markup: string, sign: string, from: number): number {
  const found = markup.indexOf(sign, from)
  return found === -1 ? markup.length : found + sign.length
}

/** Where an element that nobody is to read is over. */
function behind(markup: string, { name, end }: Tag): number {
  if (markup[end - 2] === '/') return end
  const found = new RegExp(`</${name}\\s{0,20}>`, 'gi')
  found.lastIndex = end
  return found.exec(markup) === null ? markup.length : found.lastIndex
}

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/g, letterOf)

function letterOf(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
