// What a moderator has just done, for the notice that says so and lets it be undone.
import { type Account, accountsById } from '../accounts/accounts.ts'
import type { Reader } from '../platform/database.ts'
import type { House } from '../platform/house.ts'
import { type Comment, type CommentId, secondsToUndo } from './comment.ts'
import type { Done } from './newsroom/queue-page.tsx'
import type { RulingId } from './ruling.ts'
import { commentsById } from './store/comments.ts'
import { rulingById } from './store/rulings.ts'

/** What somebody has just done, and how long they may still undo it; null for a ruling that is not theirs. */
export async function doneBy(house: House, id: RulingId, by: Account): Promise<Done | null> {
  const ruling = await rulingById(house.db, id)
  if (ruling?.by !== by.id || (ruling.act !== 'approve' && ruling.act !== 'hold' && ruling.act !== 'remove'))
    return null
  const names = await namesOf(house.db, [ruling.comment])
  const secondsLeft = Math.ceil(secondsToUndo - (house.now().getTime() - ruling.at.getTime()) / 1000)
  const isUndone = ruling.undoneAt !== null
  return {
    act: isUndone ? 'undo' : ruling.act,
    count: 1,
    name: names.get(ruling.comment) ?? '',
    rulings: isUndone || secondsLeft <= 0 ? [] : [id],
    secondsLeft,
    failed: [],
  }
}

/** Who wrote some comments, by name. */
export async function namesOf(db: Reader, ids: readonly CommentId[]): Promise<Map<string, string>> {
  const comments = await commentsById(db, ids)
  const authors = [...comments.values()].flatMap(({ author }) => author ?? [])
  const people = await accountsById(db, [...new Set(authors)])
  const nameOf = ({ author, name }: Comment): string =>
    (author === null ? null : people.get(author)?.name) ?? name ?? ''
  return new Map([...comments].map(([id, comment]) => [id, nameOf(comment)]))
}
