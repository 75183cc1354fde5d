// The text of an item as a body: what WordPress would have put into it on the way to a reader is put in first.
import type { Body } from '../body/body.ts'
import { readHtml } from '../body/from-html.ts'
import type { BodyProblem } from '../body/problem.ts'
import type { Language } from '../../platform/i18n.ts'
import type { WxrItem } from './wxr-items.ts'
import type { Media } from './wxr-media.ts'
import type { Attachment, Survey } from './wxr-survey.ts'

/** Throws `Invalid('body.malformed')` for a text beyond a body's bounds. Pictures carry their addresses. */
export function bodyOf(item: WxrItem, language: Language, survey: Survey): { body: Body; problems: BodyProblem[] } {
  const html = withGalleries(withPatterns(item.content, survey), item.id, survey)
  const address = item.link || survey.site
  return readHtml(html, { language, notes: notesOf(item), ...(URL.canParse(address) ? { address } : {}) })
}

const deepestPattern = 3

/** A synced pattern stands in a text as its number. */
function withPatterns(html: string, { blocks }: Survey): string {
  let whole = html
  for (let depth = 0; depth < deepestPattern && whole.includes('<!-- wp:block '); depth++) {
    whole = whole.replaceAll(/<!-- wp:block \{[^}]*"ref":(\d+)[^}]*\} \/-->/g, (reference, id: string) => {
      const block = blocks.get(id)
      return block === undefined ? reference : `\n\n${block}\n\n`
    })
  }
  return whole
}

/** A gallery names its pictures by number, or is all pictures that were uploaded to the post. One that is not in the export stays a shortcode. */
function withGalleries(html: string, item: string, survey: Survey): string {
  if (!html.includes('[gallery')) return html
  return html.replaceAll(/(?<!\[)\[gallery\b([^\]]*)\]/g, (shortcode, words: string) => {
    const ids = /\b(?:ids|include)\s*=\s*["'“”″]?([\d,\s]+)/.exec(words)?.[1]?.split(/[\s,]+/)
    const shown = ids ? ids.flatMap((id) => survey.attachments.get(id) ?? []) : uploadedTo(item, survey)
    return shown.length === 0 ? shortcode : `\n\n${shown.map(figure).join('\n')}\n\n`
  })
}

const uploadedTo = (item: string, { attachments }: Survey): Attachment[] =>
  [...attachments.values()]
    .filter(({ parent, address }) => parent === item && /\.(?:jpe?g|png|gif|webp|avif)$/i.test(address))
    .toSorted((a, b) => a.position - b.position || Number(a.id) - Number(b.id))

const figure = ({ address, alt, caption }: Attachment): string =>
  `<figure><img src="${quoted(address)}" alt="${quoted(alt)}"/><figcaption>${caption}</figcaption></figure>`
const quoted = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** WordPress keeps the texts of a post's notes beside it, as JSON. */
function notesOf({ meta }: WxrItem): Map<string, string> {
  try {
    const notes = JSON.parse(meta['footnotes'] || '[]') as unknown
    if (!Array.isArray(notes)) return new Map()
    return new Map(notes.flatMap((note: { id?: unknown; content?: unknown } | null) => entryOf(note)))
  } catch {
    return new Map()
  }
}

const entryOf = (note: { id?: unknown; content?: unknown } | null): [string, string][] =>
  typeof note?.id === 'string' && typeof note.content === 'string' ? [[note.id, note.content]] : []

/** Gives pictures without a description the one that the library has. Before pictures get their ids. */
export function described(body: Body, media: Media): Body {
  const describe = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(describe)
    if (typeof value !== 'object' || value === null) return value
    const node = value as { type?: unknown; attrs?: { picture: string; alt: string }; content?: unknown }
    if (node.type === 'picture' && node.attrs?.alt === '')
      return { ...node, attrs: { ...node.attrs, alt: media.about(node.attrs.picture)?.alt ?? '' } }
    return node.content === undefined ? node : { ...node, content: describe(node.content) }
  }
  return describe(body) as Body
}
