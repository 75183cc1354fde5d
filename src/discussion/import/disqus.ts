// Reads the comments of a Disqus export.
import { type Piece, piecesOf } from '../../platform/xml-pieces.ts'
import { type Arrival, type LeftOut, Unreadable } from './arrival.ts'
import { plainly } from './plainly.ts'

/** Every comment. Throws `Malformed`, and `Unreadable` where a comment names a thread that the file has not. */
export async function* readDisqus(file: string): AsyncGenerator<Arrival | LeftOut> {
  const threads = new Map<string, string>()
  for await (const piece of piecesOf(file, { unread: new Set(), depth: 1 })) {
    const id = piece.attributes['dsq:id'] ?? ''
    if (piece.name === 'thread') threads.set(id, said(piece, 'link') || said(piece, 'id'))
    if (piece.name === 'post') yield arrivalOf(piece, id, threads)
  }
}

function arrivalOf(post: Piece, id: string, threads: ReadonlyMap<string, string>): Arrival | LeftOut {
  if (said(post, 'isSpam') === 'true') return { leftOut: 'spam' }
  const thread = post.children.find(({ name }) => name === 'thread')?.attributes['dsq:id'] ?? ''
  const address = threads.get(thread)
  if (address === undefined) throw new Unreadable(`post ${id}`, `names thread ${thread || '–'}, which the file has not`)
  const isDeleted = said(post, 'isDeleted') === 'true'
  const author = post.children.find(({ name }) => name === 'author')
  return {
    item: id,
    parent: post.children.find(({ name }) => name === 'parent')?.attributes['dsq:id'] ?? null,
    address,
    name: author ? said(author, 'name') : '',
    at: new Date(said(post, 'createdAt')),
    text: isDeleted ? '' : plainly(said(post, 'message')),
    state: isDeleted ? 'withdrawn' : 'shown',
  }
}

const said = (piece: Piece, name: string): string =>
  piece.children.find((child) => child.name === name)?.text.trim() ?? ''
