// Which kept pages are no longer true after which news: the discussion names them by tags.
import type { ArticleId } from '../desk/desk.ts'
import type { CommentId } from './comment.ts'
import type { DiscussionNews } from './news.ts'

/** Every page that shows something of an article's discussion. */
export const threadTag = (article: ArticleId | string): string => `thread:${article}`
/** Pages that list what one account has said. */
export const commentsOfTag = (account: string): string => `comments-of:${account}`
/** The page of one comment in its place. */
const commentTag = (comment: CommentId | string): string => `comment:${comment}`
/** Every page with a discussion, wherever it stands. */
export const discussionTag = 'discussion'

const silent: ReadonlySet<DiscussionNews['kind']> = new Set([
  'ruling stands',
  'comment reported',
  'correction reported',
  'correction answered',
  'reader sanctioned',
  'word list changed',
])

/** The tags to drop; none for what no kept page shows. */
export function untrueAfter(news: DiscussionNews): string[] {
  if (silent.has(news.kind)) return []
  // A held comment is seen by its author alone, who gets a version of their own.
  if (news.kind === 'comment said' && news.state !== 'shown') return ownOnly(news)
  // The thread looks different for who muted alone.
  if (news.kind === 'reader muted') return [commentsOfTag(news.account)]
  if (news.kind === 'discussion mode changed') return [threadTag(news.place), discussionTag]
  if (news.kind === 'comments brought in') return [threadTag(news.article)]
  return 'comment' in news ? aboutComment(news) : []
}

type About = { comment: CommentId; article: ArticleId; author: string | null }

const ownOnly = ({ author }: About): string[] => (author === null ? [] : [commentsOfTag(author)])
const aboutComment = (news: About): string[] => [threadTag(news.article), commentTag(news.comment), ...ownOnly(news)]
