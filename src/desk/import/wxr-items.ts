// Reads a WordPress export (WXR) in order: what it says of the site, its authors and terms, and its items one by one.
import { createHash } from 'node:crypto'
import { type Piece, piecesOf } from '../../platform/xml-pieces.ts'
import { decoded, dropQuery } from './wxr-words.ts'

export type WxrAuthor = { id: string; login: string; email: string; name: string }
/** A category, a tag, or a term of what a plugin calls a taxonomy. Its parent is a slug. */
export type WxrTerm = { taxonomy: string; id: string; slug: string; parent: string; name: string; description: string }
/** How an item names a term. */
export type WxrLabel = { taxonomy: string; slug: string; name: string }

export type WxrItem = {
  id: string
  type: string
  status: string
  title: string
  /** Path of its address at the old site; empty where it had none but a number. */
  path: string
  link: string
  creator: string
  slug: string
  parent: string
  position: number
  /** `2018-04-10 18:40:00`, in the site's zone and in UTC; zeros where there is none. */
  date: string
  dateInUtc: string
  modifiedInUtc: string
  /** `Tue, 10 Apr 2018 09:40:00 +0000`. */
  feedDate: string
  content: string
  excerpt: string
  password: string
  commentsOpen: boolean
  labels: WxrLabel[]
  meta: Record<string, string>
  /** Of an attachment: where its file is. */
  attachment: string
}

export type WxrPiece =
  | { kind: 'fact'; name: string; text: string }
  | { kind: 'author'; author: WxrAuthor }
  | { kind: 'term'; term: WxrTerm }
  | { kind: 'item'; item: WxrItem }

const unread = new Set(
  `wp:comment_content wp:comment_author wp:comment_author_email wp:comment_author_url wp:comment_author_IP wp:comment_date
  wp:comment_date_gmt guid description`.split(/\s+/),
)
const metaRead = new Set(
  `_thumbnail_id _wp_attached_file _wp_attachment_image_alt footnotes _yoast_wpseo_primary_category rank_math_primary_category
  cap-display_name cap-user_login cap-user_email cap-linked_account cap-description`.split(/\s+/),
)

/** Throws `Malformed`. `replaced` is told how many characters became spaces because XML forbids them. */
export async function* readWxr(file: string, replaced?: (count: number) => void): AsyncGenerator<WxrPiece> {
  for await (const piece of piecesOf(file, { unread, ...(replaced ? { replaced } : {}) })) yield pieceOf(piece)
}

function pieceOf(piece: Piece): WxrPiece {
  const said = (name: string) => textIn(piece, name)
  const term = (
    taxonomy: string,
    names: [slug: string, parent: string, name: string, description: string],
  ): WxrPiece => {
    const [slug, parent, name, description] = names.map((one) => textIn(piece, `wp:${one}`)) as typeof names
    const id = said('wp:term_id')
    return { kind: 'term', term: { taxonomy, id, slug: decoded(slug), parent: decoded(parent), name, description } }
  }
  switch (piece.name) {
    case 'item':
      return { kind: 'item', item: itemOf(piece) }
    case 'wp:author':
      return { kind: 'author', author: authorOf(piece) }
    case 'wp:category':
      return term('category', ['category_nicename', 'category_parent', 'cat_name', 'category_description'])
    case 'wp:tag':
      return term('post_tag', ['tag_slug', 'tag_parent', 'tag_name', 'tag_description'])
    case 'wp:term':
      return term(said('wp:term_taxonomy'), ['term_slug', 'term_parent', 'term_name', 'term_description'])
    default:
      return { kind: 'fact', name: piece.name, text: piece.text.trim() }
  }
}

function authorOf(piece: Piece): WxrAuthor {
  const said = (name: string) => textIn(piece, `wp:author_${name}`)
  const name = said('display_name') || `${said('first_name')} ${said('last_name')}`.trim()
  return { id: said('id'), login: said('login'), email: said('email'), name }
}

function itemOf(piece: Piece): WxrItem {
  const said = (name: string) => textIn(piece, name)
  const link = said('link')
  return {
    id: said('wp:post_id') || link || said('title') || digestOf(said('content:encoded')),
    type: said('wp:post_type') || 'post',
    status: said('wp:status') || 'draft',
    title: said('title'),
    path: dropQuery(link),
    link,
    creator: said('dc:creator'),
    slug: decoded(said('wp:post_name')),
    parent: said('wp:post_parent'),
    position: Number(said('wp:menu_order')) || 0,
    date: said('wp:post_date'),
    dateInUtc: said('wp:post_date_gmt'),
    modifiedInUtc: said('wp:post_modified_gmt'),
    feedDate: said('pubDate'),
    content: said('content:encoded'),
    excerpt: said('excerpt:encoded'),
    password: said('wp:post_password'),
    commentsOpen: said('wp:comment_status') === 'open',
    labels: piece.children.flatMap(labelOf),
    meta: metaOf(piece),
    attachment: said('wp:attachment_url'),
  }
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

const textIn = (piece: Piece, name: string): string =>
  piece.children.find((child) => child.name === name)?.text.trim() ?? ''

/** Exports before 1.1 name each category twice, once without a slug, and call the taxonomy of tags `tag`. */
function labelOf({ name, attributes, text }: Piece): WxrLabel[] {
  const { domain = 'category', nicename } = attributes
  if (name !== 'category' || nicename === undefined || nicename === '') return []
  return [{ taxonomy: domain === 'tag' ? 'post_tag' : domain, slug: decoded(nicename), name: text.trim() }]
}

function metaOf(piece: Piece): Record<string, string> {
  const meta: Record<string, string> = {}
  for (const child of piece.children) {
    const key = textIn(child, 'wp:meta_key')
    if (child.name === 'wp:postmeta' && metaRead.has(key)) meta[key] ??= textIn(child, 'wp:meta_value')
  }
  return meta
}
