// What readers read of a discussion: a page of the thread, the replies below a head, one comment in its place.
import type { Account, AccountId } from '../../accounts/accounts.ts'
import * as desk from '../../desk/desk.ts'
import { Invalid, NotFound } from '../../platform/failure.ts'
import type { Reader } from '../../platform/database.ts'
import type { Comment, CommentId } from '../comment.ts'
import { type Cursor, cursorText, type List, readCursor } from '../cursor.ts'
import { commentById, threadCounts } from '../store/comments.ts'
import * as lists from '../store/lists.ts'
import {
  firstReplies,
  headsOnPage,
  repliesOnPage,
  type ShownComment,
  type ShownThread,
  type Sort,
  type ThreadPage,
} from '../thread.ts'
import { dress, type Dresser, forEverybody } from './dressing.ts'

/** Where a list goes on, and at what moment it is read. */
export type Where = { after?: string | null; now: Date }

/** One page of an article's thread as this reader sees it. Throws Invalid for a cursor that is none of this sort's. */
export async function thread(
  db: Reader,
  article: desk.Article,
  { sort, after, now }: Where & { sort: Sort },
  reader: Account | null,
): Promise<ThreadPage> {
  const id = reader?.id ?? null
  const [found, counts] = await Promise.all([
    lists.headsOf(db, article.id, { sort, after: cursor(sort, after), limit: headsOnPage + 1 }, id),
    threadCounts(db, [article.id]),
  ])
  const heads = found.slice(0, headsOnPage)
  const threads = await threadsUnder(
    db,
    article,
    heads.map(({ comment }) => comment),
    { reader, now },
  )
  return {
    sort,
    threads,
    next: next(sort, found, headsOnPage),
    counts: counts.get(article.id) ?? { shown: 0, heads: 0 },
  }
}

/** The replies below a head, oldest first, as this reader sees them. */
export async function replies(
  db: Reader,
  article: desk.Article,
  head: CommentId,
  { after, now }: Where,
  reader: Account | null,
): Promise<{ replies: ShownComment[]; more: string | null }> {
  const id = reader?.id ?? null
  const found = await lists.repliesOf(db, head, { after: cursor('replies', after), limit: repliesOnPage + 1 }, id)
  const page = found.slice(0, repliesOnPage).map(({ comment }) => comment)
  const dressed = await dress(db, article, page, { reader, now })
  return { replies: page.map(dressed), more: next('replies', found, repliesOnPage) }
}

/**
 * One comment in its place: its head, and the replies from it on. null where it does not exist or this reader has nothing to see of it;
 * a removed comment, or one its author took back, keeps its place.
 */
export async function commentInPlace(
  db: Reader,
  id: CommentId,
  now: Date,
  reader: Account | null,
): Promise<{ article: desk.Article; thread: ShownThread; comment: ShownComment } | null> {
  const comment = await commentById(db, id)
  if (!comment) return null
  if (comment.state === 'held' && (reader === null || comment.author !== reader.id)) return null
  const [article, head] = await Promise.all([
    desk.articleById(db, comment.article),
    comment.parent === null ? comment : commentById(db, comment.parent),
  ])
  if (article?.state !== 'published' || !head) return null
  const target = comment.parent === null ? [] : [comment]
  const after: Cursor | null = comment.parent === null ? null : [comment.saidAt.toISOString(), comment.id]
  const found = await lists.repliesOf(db, head.id, { after, limit: repliesOnPage + 1 }, reader?.id ?? null)
  const below = [...target, ...found.slice(0, repliesOnPage).map((one) => one.comment)]
  const dressed = await dress(db, article, [head, ...below], { reader, now })
  return {
    article,
    comment: dressed(comment),
    thread: {
      head: dressed(head),
      replies: below.map(dressed),
      count: head.replies,
      more: next('replies', found, repliesOnPage),
    },
  }
}

/** What one account has said, newest first: all of it for themselves, for others what is shown under articles that are. */
export async function commentsOf(
  db: Reader,
  account: AccountId,
  { after, now }: Where,
  reader: Account | null,
): Promise<{ comments: { comment: ShownComment; article: desk.Article }[]; next: string | null }> {
  const query = { after: cursor('mine', after), limit: headsOnPage + 1, all: reader?.id === account }
  const found = await lists.commentsBy(db, account, query)
  const page = found.slice(0, headsOnPage).map(({ comment }) => comment)
  const ids = [...new Set(page.map(({ article }) => article))]
  const articles = new Map<string, desk.Article>()
  const dressers = new Map<string, Dresser>()
  for (const id of ids) {
    const article = await desk.articleById(db, id)
    if (!article || (article.state !== 'published' && !query.all)) continue
    articles.set(id, article)
    const under = page.filter((one) => one.article === id)
    dressers.set(id, await dress(db, article, under, { reader, now }))
  }
  const comments = page.flatMap((one) => {
    const [article, dressed] = [articles.get(one.article), dressers.get(one.article)]
    return article && dressed ? [{ article, comment: dressed(one) }] : []
  })
  return { comments, next: next('mine', found, headsOnPage) }
}

/** The newest comments shown under an article, replies among them, as everybody sees them: for its feed. */
export async function newestShown(
  db: Reader,
  article: desk.Article,
  limit: number,
  now: Date,
): Promise<ShownComment[]> {
  const found = await lists.newestUnder(db, article.id, limit)
  const dressed = await dress(db, article, found, { reader: forEverybody, now })
  return found.map(dressed)
}

/** A comment that is there, whatever its state; throws NotFound otherwise. */
export async function knownComment(db: Reader, id: CommentId): Promise<Comment> {
  const comment = await commentById(db, id)
  if (!comment) throw new NotFound('comment.unknown')
  return comment
}

async function threadsUnder(
  db: Reader,
  article: desk.Article,
  heads: Comment[],
  asked: { reader: Account | null; now: Date },
): Promise<ShownThread[]> {
  const reader = asked.reader?.id ?? null
  const below = await lists.firstRepliesOf(
    db,
    heads.map(({ id }) => id),
    firstReplies + 1,
    reader,
  )
  const repliesTo = (head: Comment) => below.get(head.id) ?? []
  const all = heads.flatMap((head) => [head, ...repliesTo(head).map(({ comment }) => comment)])
  const dressed = await dress(db, article, all, asked)
  return heads.map((head) => ({
    head: dressed(head),
    replies: repliesTo(head)
      .slice(0, firstReplies)
      .map(({ comment }) => dressed(comment)),
    count: head.replies,
    more: next('replies', repliesTo(head), firstReplies),
  }))
}

function cursor(list: List, text: string | null | undefined): Cursor | null {
  if (text === null || text === undefined || text === '') return null
  const found = readCursor(list, text)
  if (!found) throw new Invalid('discussion.cursor')
  return found
}

function next(list: List, found: lists.Placed[], size: number): string | null {
  const last = found[size - 1]
  return found.length > size && last ? cursorText(list, last.cursor) : null
}
