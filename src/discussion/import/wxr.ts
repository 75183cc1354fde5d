// Reads the comments of a WordPress export (WXR).
import { type Piece, piecesOf } from '../../platform/xml-pieces.ts'
import type { Arrival, LeftOut } from './arrival.ts'
import { plainly } from './plainly.ts'

const unread = new Set(['content:encoded', 'excerpt:encoded', 'wp:meta_value', 'description'])

/** Every comment, item by item. Throws `Malformed`. */
export async function* readWxrComments(file: string): AsyncGenerator<Arrival | LeftOut> {
  let site = ''
  for await (const piece of piecesOf(file, { unread })) {
    // Each site of a network counts its comments from 1.
    if (piece.name === 'wp:base_blog_url') site = piece.text.trim()
    const address = said(piece, 'link')
    for (const comment of piece.children) if (comment.name === 'wp:comment') yield arrivalOf(comment, { site, address })
  }
}

function arrivalOf(comment: Piece, { site, address }: { site: string; address: string }): Arrival | LeftOut {
  const type = said(comment, 'wp:comment_type')
  if (type !== '' && type !== 'comment') return { leftOut: type }
  const approved = said(comment, 'wp:comment_approved')
  if (approved !== '1' && approved !== '0') return { leftOut: approved }
  const parent = said(comment, 'wp:comment_parent')
  return {
    item: `${site}#${said(comment, 'wp:comment_id')}`,
    parent: parent === '' || parent === '0' ? null : `${site}#${parent}`,
    address,
    name: said(comment, 'wp:comment_author'),
    at: new Date(`${said(comment, 'wp:comment_date_gmt').replace(' ', 'T')}Z`),
    text: plainly(paragraphed(said(comment, 'wp:comment_content'))),
    state: approved === '1' ? 'shown' : 'held',
  }
}

/** WordPress keeps line breaks as they were typed and makes paragraphs of them when it prints. */
const paragraphed = (text: string): string =>
  /[<&]/.test(text)
    ? text
        .split(/\r?\n\s*\r?\n/)
        .map((paragraph) => `<p>${paragraph.replaceAll(/\r?\n/g, '<br>')}</p>`)
        .join('')
    : text

const said = (piece: Piece, name: string): string =>
  piece.children.find((child) => child.name === name)?.text.trim() ?? ''
