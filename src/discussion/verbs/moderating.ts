// Gathers what moderation has to know about a comment, and has the steps look at it.
import * as accounts from '../../accounts/accounts.ts'
import type { Account } from '../../accounts/accounts.ts'
import type * as desk from '../../desk/desk.ts'
import { writtenIn } from '../../language/written-in.ts'
import type { House } from '../../platform/house.ts'
import type { Comment, CommentId } from '../comment.ts'
import { standing } from '../sanction.ts'
import { type CommentFacts, runSteps, type Trail } from '../steps/step.ts'
import { stepsOf } from '../steps/list.ts'
import { historyOf } from '../store/history.ts'
import { sanctionsOf } from '../store/readers.ts'
import { openness } from './place.ts'
import { findWords } from './words.ts'

export type Moderated = { comment: CommentId; article: desk.Article; body: string; before: Comment | null }

/** What the steps find about a text of this author. `before` is the comment as it stood, where one is being changed. */
export async function moderate(
  house: House,
  { comment, article, body, before }: Moderated,
  by: Account,
): Promise<{ trail: Trail; facts: CommentFacts }> {
  const now = house.now()
  const [history, sanctions, { mode, closesAt }, words] = await Promise.all([
    historyOf(house.db, { author: by.id, article: article.id, without: before?.id ?? null, now }),
    sanctionsOf(house.db, by.id),
    openness(house.db, article, now),
    findWords(house, body),
  ])
  const facts: CommentFacts = {
    comment,
    article: article.id,
    language: writtenIn(body, article.language),
    body,
    edited: before !== null,
    now,
    mode,
    closesAt,
    words,
    author: {
      ...history,
      staff: accounts.isStaff(by),
      joinedAt: by.joinedAt,
      preModerated: standing(sanctions, now).preModerated,
    },
  }
  return { facts, trail: await runSteps(stepsOf(house.settings), facts) }
}
