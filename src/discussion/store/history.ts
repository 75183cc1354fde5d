// Reads what somebody has said lately: what moderation weighs before the next comment is shown.
import type { AccountId } from '../../accounts/accounts.ts'
import type { ArticleId } from '../../desk/desk.ts'
import type { Reader } from '../../platform/database.ts'
import type { CommentId, CommentState } from '../comment.ts'
import type { AuthorFacts } from '../steps/step.ts'
import type { DiscussionTables } from './tables.ts'

const hour = 3_600_000
const day = 24 * hour
/** Whoever has so many comments shown is no newcomer by any rule, so nobody counts on. */
const enoughShown = 100
const longestRow = 20

export type History = Pick<AuthorFacts, 'shown' | 'month' | 'day' | 'inARow'>

/** What an account has said up to now, without the comment that is being changed. */
export async function historyOf(
  db: Reader,
  { author, article, without, now }: { author: AccountId; article: ArticleId; without: CommentId | null; now: Date },
): Promise<History> {
  const theirs = db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .where('author_id', '=', author)
    .where('id', '<>', without ?? '')
  const [shown, month, lately, row] = await Promise.all([
    theirs.select('id').where('state', '=', 'shown').limit(enoughShown).execute(),
    theirs
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .where('said_at', '>', new Date(now.getTime() - 30 * day).toISOString())
      .groupBy('state')
      .execute(),
    theirs
      .select(['said_at', 'body'])
      .where('said_at', '>', new Date(now.getTime() - day).toISOString())
      .orderBy('said_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
    newestAuthors(db, article, without, now),
  ])
  const others = row.findIndex((one) => one !== author)
  return {
    shown: shown.length,
    month: {
      said: month.reduce((sum, { count }) => sum + count, 0),
      removed: month.find(({ state }) => state === 'removed')?.count ?? 0,
    },
    day: lately.map(({ said_at, body }) => ({ at: new Date(said_at), body })),
    inARow: others === -1 ? row.length : others,
  }
}

async function newestAuthors(
  db: Reader,
  article: ArticleId,
  without: CommentId | null,
  now: Date,
): Promise<(string | null)[]> {
  const since = new Date(now.getTime() - hour).toISOString()
  // One read of the index for each state: asked for both at once, it would have to be sorted, which takes longest where most is said.
  const newest = (state: CommentState) =>
    db
      .tables<DiscussionTables>()
      .selectFrom('comments')
      .select(['author_id', 'said_at', 'id'])
      .where('article_id', '=', article)
      .where('state', '=', state)
      .where('said_at', '>', since)
      .orderBy('said_at', 'desc')
      .orderBy('id', 'desc')
      .limit(longestRow + 1)
      .execute()
  const rows = (await Promise.all([newest('shown'), newest('held')])).flat().filter(({ id }) => id !== without)
  const sorted = rows.toSorted((a, b) =>
    a.said_at === b.said_at ? (a.id < b.id ? 1 : -1) : a.said_at < b.said_at ? 1 : -1,
  )
  return sorted.slice(0, longestRow).map(({ author_id }) => author_id)
}

/** The newest comment of an account; null if it has said nothing. */
export async function newestBy(db: Reader, author: AccountId): Promise<string | null> {
  const row = await db
    .tables<DiscussionTables>()
    .selectFrom('comments')
    .select('id')
    .where('author_id', '=', author)
    .orderBy('said_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? null
}
