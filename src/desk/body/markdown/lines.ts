// What stands inside a line of Markdown: text, marks, links, notes, words in another language, pictures.
import type { Image, ImageReference, Link, LinkReference, Node, PhrasingContent } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { Inline, Mark, Picture } from '../body.ts'
import { linkAddress } from '../link-address.ts'
import { noteNode, plainOf } from './notes.ts'
import { report, written } from './source.ts'
import type { Source } from './source.ts'

/** The content of a line; newlines in its text are still those of the file, and pictures still stand where they stood. */
export function readLine(
  nodes: readonly PhrasingContent[],
  source: Source,
  marks: readonly Mark[] = [],
): (Inline | Picture)[] {
  return nodes.flatMap((node) => readPhrase(node, source, marks))
}

function readPhrase(node: PhrasingContent, source: Source, marks: readonly Mark[]): (Inline | Picture)[] {
  switch (node.type) {
    case 'text':
      return readText(node.value, node, source, marks)
    case 'emphasis':
      return readLine(node.children, source, withMark(marks, { type: 'italic' }))
    case 'strong':
      return readLine(node.children, source, withMark(marks, { type: 'bold' }))
    case 'delete':
      return readLine(node.children, source, withMark(marks, { type: 'strike' }))
    case 'inlineCode':
      return textNodes(node.value, withMark(marks, { type: 'code' }))
    case 'break':
      return [{ type: 'hardBreak' }]
    case 'link':
    case 'linkReference':
      return readLink(node, source, marks)
    case 'image':
    case 'imageReference':
      return readImage(node, source)
    case 'footnoteReference':
      return [noteNode(node.identifier, source)]
    case 'html':
      return readHtmlText(node.value, node, source, marks)
    case 'textDirective':
      return readDirective(node, source, marks)
  }
}

function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  return [...marks.filter(({ type }) => type !== mark.type), mark]
}

function textNodes(text: string, marks: readonly Mark[]): Inline[] {
  if (text === '') return []
  return [marks.length > 0 ? { type: 'text', text, marks: [...marks] } : { type: 'text', text }]
}

function readText(text: string, node: Node, source: Source, marks: readonly Mark[]): Inline[] {
  for (const [reference] of text.matchAll(/\[\^[^\]\s]+\]/g)) report(source, 'note-without-text', reference, node)
  for (const [, directive = ''] of text.matchAll(/^\s*(:{2,}[a-z]*.*)$/gim))
    report(source, 'directive-unread', directive, node)
  return textNodes(text, marks)
}

/** HTML is text here. A comment is not even that. */
export function readHtmlText(html: string, node: Node, source: Source, marks: readonly Mark[]): Inline[] {
  const text = html.replaceAll(/<!--.*?-->/gs, (comment) => {
    report(source, 'comment-dropped', comment, node)
    return ''
  })
  if (text.trim() === '') return []
  report(source, 'markup-kept-as-text', text, node)
  return textNodes(text, marks)
}

function readLink(node: Link | LinkReference, source: Source, marks: readonly Mark[]): (Inline | Picture)[] {
  const url = node.type === 'link' ? node.url : (source.addresses.get(node.identifier)?.url ?? '')
  const href = linkAddress(url)
  if (href !== null) return readLine(node.children, source, withMark(marks, { type: 'link', attrs: { href } }))
  report(source, 'link-dropped', url, node)
  return readLine(node.children, source, marks)
}

function readImage(node: Image | ImageReference, source: Source): Picture[] {
  const target = node.type === 'image' ? node : source.addresses.get(node.identifier)
  const use = { alt: node.alt ?? '', caption: target?.title ?? '', credit: '', size: 'column' } as const
  if (target === undefined || target.url === '') {
    report(source, 'picture-missing', written(source, node), node)
    return []
  }
  if (use.alt === '') report(source, 'picture-without-alt', target.url, node)
  return [{ type: 'picture', attrs: { picture: target.url, ...use } }]
}

/** `:ko[한글]` are words in a language. A colon before a word is mostly just a colon. */
function readDirective(node: TextDirective, source: Source, marks: readonly Mark[]): (Inline | Picture)[] {
  if (node.children.length === 0) return textNodes(written(source, node), marks)
  if (/^[a-z]{2}$/.test(node.name)) {
    return readLine(node.children, source, withMark(marks, { type: 'language', attrs: { lang: node.name } }))
  }
  report(source, 'directive-unread', written(source, node), node)
  return readLine(node.children, source, marks)
}

/** The words alone, for captions and titles. What is lost of links is reported. */
export function readPlain(nodes: readonly PhrasingContent[], source: Source): string {
  for (const node of nodes) if (node.type === 'link') report(source, 'link-dropped', node.url, node)
  return plainOf(nodes, source).replaceAll(/\s+/g, ' ').trim()
}
