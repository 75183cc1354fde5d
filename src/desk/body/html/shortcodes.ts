// WordPress's shortcodes: captions and notes are read, players become links, the others are reported and leave what they enclose.
import { elementsIn, isBlank, make, textOf, textsIn, unwrap } from './dom.ts'
import { putLink } from './embeds.ts'
import { report } from './source.ts'
import type { Source, Step } from './source.ts'

/** Attributes come with straight quotes, typographic ones (pasted) or none. No `[` or `]` may stand in a shortcode. */
const tag = /\[(\[?)(\/?)([A-Za-z][\w-]*)((?:\s|\/)[^[\]]*|)\](\]?)/g
const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″]([^“”″]*)[“”″]|([^\s"'/]+))/g
const captions = new Set(['caption', 'wp_caption'])
const notes = new Set(['footnote', 'footnotes', 'efn_note', 'fn', 'mfn', 'ref'])
const players = new Set(
  'embed audio video youtube vimeo tweet twitter instagram soundcloud facebook dailymotion'.split(' '),
)
const others = new Set('gallery playlist toc contact-form-7 more nggallery slideshow archives sitemap'.split(' '))
const marker = 'body-shortcode'

export const readShortcodes: Step = (source) => {
  const closed = new Set(
    Array.from(source.root.textContent.matchAll(/\[\/([A-Za-z][\w-]*)\]/g), (match) => match[1] ?? ''),
  )
  for (const text of textsIn(source.root, ['pre', 'code', 'textarea'])) markTags(text, closed)
  const markers = elementsIn(source.root, marker)
  for (const opening of markers) {
    if (opening.parentNode === null || opening.getAttribute('closes') !== null) continue
    readOne(opening, source)
  }
  for (const left of markers) {
    if (left.parentNode === null) continue
    if (left.getAttribute('closes') === 'alone') report(source, 'shortcode-dropped', left.getAttribute('raw') ?? '')
    // Two columns, one after the other, are not one word.
    if (left.nextSibling?.nodeName.toLowerCase() === marker) left.before(' ')
    left.remove()
  }
  source.root.normalize()
}

/** Puts a marker where a shortcode's tag stands in the text. “[sic]” and “[the president]” are no shortcodes. */
function markTags(text: Text, closed: ReadonlySet<string>): void {
  const pieces: (string | Element)[] = []
  let end = 0
  for (const match of text.data.matchAll(tag)) {
    const [raw, escaped = '', slash = '', name = '', words = ''] = match
    if (slash === '' && !isShortcode(name, words, closed)) continue
    pieces.push(text.data.slice(end, match.index))
    end = match.index + raw.length
    if (escaped !== '' && raw.endsWith(']]')) {
      pieces.push(raw.slice(1, -1))
      continue
    }
    if (escaped !== '') pieces.push('[')
    const element = make(text, marker)
    element.setAttribute('name', name.toLowerCase())
    element.setAttribute('raw', raw)
    element.setAttribute('words', words)
    if (slash !== '') element.setAttribute('closes', 'alone')
    pieces.push(element)
    if (escaped === '' && raw.endsWith(']]')) pieces.push(']')
  }
  if (pieces.length > 0) text.replaceWith(...[...pieces, text.data.slice(end)].filter((piece) => piece !== ''))
}

function isShortcode(name: string, words: string, closed: ReadonlySet<string>): boolean {
  const known = name.toLowerCase()
  if (closed.has(name) || known.includes('_') || captions.has(known) || others.has(known)) return true
  if (players.has(known) && /https?:|=/.test(words)) return true
  return /^\s+[\w-]+\s*=\s*["'“”″\w]/.test(words) || /\/\s*$/.test(words)
}

function readOne(opening: Element, source: Source): void {
  const name = opening.getAttribute('name') ?? ''
  const attributes = attributesOf(opening)
  const { inside, closing } = enclosedBy(opening, name, source.root)
  closing?.setAttribute('closes', 'its opening')
  if (captions.has(name)) {
    readCaption(opening, inside, attributes.get('caption'))
  } else if (notes.has(name) && closing !== null) {
    const note = make(opening, 'sup', { text: textOf(make(opening, 'div', {}, inside)) })
    opening.replaceWith(note)
  } else if (players.has(name)) {
    readPlayer(opening, inside, attributes, source)
  } else {
    report(source, 'shortcode-dropped', opening.getAttribute('raw') ?? '')
  }
}

function attributesOf(opening: Element): Map<string, string> {
  const matches = (opening.getAttribute('words') ?? '').slice(0, 5000).matchAll(attribute)
  return new Map(
    Array.from(matches, ([, name = '', ...values]) => [
      name.toLowerCase(),
      values.find((value) => value !== undefined) ?? '',
    ]),
  )
}

/** What stands between a tag and the one that closes it, if both stand in the same element; and the closing tag, wherever it is. */
function enclosedBy(opening: Element, name: string, root: Element): { inside: Node[]; closing: Element | null } {
  const inside: Node[] = []
  for (let node = opening.nextSibling; node !== null; node = node.nextSibling) {
    const element = node as Element
    if (node.nodeName.toLowerCase() === marker && element.getAttribute('name') === name) {
      return element.hasAttribute('closes') ? { inside, closing: element } : { inside: [], closing: null }
    }
    inside.push(node)
  }
  const all = elementsIn(root, marker)
  const later = all.slice(all.indexOf(opening) + 1).find((element) => element.getAttribute('name') === name)
  return { inside: [], closing: later?.hasAttribute('closes') ? later : null }
}

function readCaption(opening: Element, inside: Node[], caption: string | undefined): void {
  if (inside.length === 0) {
    opening.replaceWith(caption ?? '')
    return
  }
  const figure = make(opening, 'figure', { shortcode: '' }, inside)
  if (!isBlank(caption ?? ''))
    figure.append(make(opening, 'figcaption', {}, [opening.ownerDocument.createTextNode(caption ?? '')]))
  opening.replaceWith(figure)
}

function readPlayer(opening: Element, inside: Node[], attributes: Map<string, string>, source: Source): void {
  const written = `${opening.getAttribute('words')} ${inside.map(textOf).join(' ')}`
  const named = ['src', 'url', 'mp4', 'mp3', 'm4a', 'ogg', 'webm', 'm4v', 'href']
    .map((name) => attributes.get(name))
    .find(Boolean)
  const address = named ?? /https?:\/\/[^\s"'“”″[\]]+/.exec(written)?.[0]
  const onlyAddress = inside.every((node) => isBlank(node.textContent) || textOf(node) === address)
  if (address !== undefined && putLink(opening, address, source)) {
    if (onlyAddress) for (const node of inside) node.parentNode?.removeChild(node)
    return
  }
  report(source, 'shortcode-dropped', opening.getAttribute('raw') ?? '')
  unwrap(opening)
}
