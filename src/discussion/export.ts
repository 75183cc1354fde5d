// Gives out every comment with all that belongs to it, as JSON, one line each: for archives, and for whoever leaves.
import { accountsById } from '../accounts/accounts.ts'
import * as desk from '../desk/desk.ts'
import type { Reader } from '../platform/database.ts'
import * as urls from '../urls.ts'
import type { Comment, CommentId } from './comment.ts'
import { revisionsOfAll } from './store/comments.ts'
import { commentsAfter, rulingsOnAll } from './store/export.ts'

const batch = 500

/**
 * Every comment, oldest first, whatever its state; names as readers see them, and neither e-mail addresses nor where anybody wrote from. A
 * comment that was taken back comes without its text.
 */
export async function* exportComments(db: Reader): AsyncGenerator<string> {
  for (let after: CommentId | null = null; ;) {
    const comments: Comment[] = await commentsAfter(db, after, batch)
    const last = comments.at(-1)
    if (!last) return
    yield* await linesOf(db, comments)
    after = last.id
  }
}

async function linesOf(db: Reader, comments: readonly Comment[]): Promise<string[]> {
  const ids = comments.map(({ id }) => id)
  const [people, cards, revisions, rulings] = await Promise.all([
    accountsById(
      db,
      comments.flatMap(({ author }) => author ?? []),
    ),
    desk.cardsById(
      db,
      comments.map(({ article }) => article),
    ),
    revisionsOfAll(db, ids),
    rulingsOnAll(db, ids),
  ])
  return comments.map((comment) => {
    const { author, name, article, ...rest } = comment
    const card = cards.get(article)
    return JSON.stringify({
      ...rest,
      article: card ? urls.article(card) : article,
      author: author === null ? { name } : { id: author, name: people.get(author)?.name ?? '' },
      ...(comment.state === 'withdrawn'
        ? { body: '', quote: null, revisions: [] }
        : { revisions: revisions.get(comment.id) ?? [] }),
      rulings: rulings.get(comment.id) ?? [],
    })
  })
}
