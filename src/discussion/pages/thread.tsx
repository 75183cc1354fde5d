// The discussion under an article: the box, then the thread in the order that the reader asked for.
import type { VNode } from 'preact'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import { type ModeReason, type ShownComment, type ShownThread, type Sort, sorts, type ThreadPage } from '../thread.ts'
import { blank, Box, type Filled } from './box.tsx'
import { CommentView } from './comment-view.tsx'
import type { Spot } from './spot.ts'

const orders: Record<Sort, Key> = {
  newest: 'discussion.newest',
  oldest: 'discussion.oldest',
  agreed: 'discussion.agreed',
  discussed: 'discussion.discussed',
  picked: 'discussion.picks',
}

const closedFor: Record<ModeReason, Key> = {
  article: 'discussion.closed-article',
  section: 'discussion.closed-section',
  age: 'discussion.closed-age',
  withdrawn: 'discussion.closed-withdrawn',
}

type DiscussionProps = { page: ThreadPage; spot: Spot; filled?: Filled }

/** The section `#comments`, the same under an article and on a page of its own. */
export function Discussion({ page, spot, filled = blank }: DiscussionProps): VNode {
  const { place, article, openness } = spot
  const { say, language } = place
  const { mode, because } = openness
  return (
    <section
      id="comments"
      class="discussion"
      aria-labelledby="comments-heading"
      lang={language}
      data-live={urls.discussionLive(article, language)}
      data-page={urls.discussion(article, language)}
      data-count={page.counts.shown}
      data-quoting={say('discussion.quote-selected')}
    >
      <h2 id="comments-heading">
        <a href={urls.discussion(article, language)}>{say('discussion.heading')}</a>{' '}
        <span class="count">{page.counts.shown}</span>
      </h2>
      {mode === 'closed' && <p class="mode">{say(closedFor[because ?? 'article'])}</p>}
      {(mode !== 'closed' || filled.body !== '') && <Box spot={spot} filled={filled} held={mode === 'held'} />}
      <Outcome spot={spot} />
      {page.counts.shown > 0 && <Orders page={page} spot={spot} />}
      <button type="button" class="newer" hidden>
        {say('discussion.newer')} <span>0</span>
      </button>
      <Acting threads={page.threads} spot={spot} />
      {page.threads.length === 0 ? (
        <p class="empty">{say(page.sort === 'picked' ? 'discussion.no-picks' : 'discussion.empty')}</p>
      ) : (
        <Threads threads={page.threads} spot={spot} />
      )}
      <nav class="thread-foot" aria-label={say('discussion.pages')}>
        <ul>
          {page.next !== null && (
            <li>
              <a class="more-comments" href={urls.discussion(article, language, { sort: page.sort, after: page.next })}>
                {say('discussion.more')}
              </a>
            </li>
          )}
          <li>
            <a href={urls.discussionFeed(article, language)} type="application/atom+xml">
              {say('discussion.feed')}
            </a>
          </li>
          <li>
            <a href={urls.correctionReport(article, language)}>{say('discussion.report-correction')}</a>
          </li>
        </ul>
      </nav>
    </section>
  )
}

/** Where scripts say what became of what was sent, in sentences that the page brings with it. */
export const Outcome = ({ spot: { asker, place } }: { spot: Spot }): VNode | null =>
  asker && (
    <p
      class="outcome"
      aria-live="polite"
      data-sent={place.say('discussion.sent')}
      data-held={place.say('discussion.sent-held')}
      data-failed={place.say('discussion.not-sent')}
    />
  )

/** The one form that all votes and mutes of a page belong to; none where there is nothing to vote on. */
export function Acting({ threads, spot }: { threads: ShownThread[]; spot: Spot }): VNode | null {
  const isVotedOn = ({ state, own }: ShownComment): boolean => state === 'shown' && !own.mine
  if (!threads.some(({ head, replies }) => [head, ...replies].some(isVotedOn))) return null
  return (
    <form id="acts" method="post" action={urls.discussion(spot.article, spot.place.language)}>
      {spot.asker && <input type="hidden" name="token" value={spot.asker.token} />}
    </form>
  )
}

function Orders({ page, spot }: { page: ThreadPage; spot: Spot }): VNode {
  const { say, language } = spot.place
  return (
    <>
      <nav class="orders" aria-label={say('discussion.order')}>
        <ul>
          {sorts.map((sort) => (
            <li key={sort}>
              <a
                href={`${urls.discussion(spot.article, language, sort === 'newest' ? {} : { sort })}#comments`}
                {...(sort === page.sort ? { 'aria-current': 'true' as const } : {})}
              >
                {say(orders[sort])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.sort === 'agreed' && <p class="order-explained">{say('discussion.wilson')}</p>}
    </>
  )
}

export function Threads({ threads, spot, asked }: { threads: ShownThread[]; spot: Spot; asked?: string }): VNode {
  return (
    <ol class="thread">
      {threads.map((thread) => (
        <ThreadView key={thread.head.id} thread={thread} spot={spot} asked={asked} />
      ))}
    </ol>
  )
}

/** A head with its replies. `asked` is the comment whose address it is, marked among the others. */
function ThreadView({ thread, spot, asked }: { thread: ShownThread; spot: Spot; asked: string | undefined }): VNode {
  const { head, replies, count, more } = thread
  const { say, language } = spot.place
  const mark = (id: string) => (id === asked ? { 'aria-current': 'true' as const } : {})
  // The reader's own replies that are held stand here and are in no count.
  const left = count - replies.filter(({ state }) => state === 'shown').length
  return (
    <li id={head.id} {...mark(head.id)}>
      <CommentView shown={head} spot={spot} />
      {replies.length > 0 && (
        <ol class="replies" aria-label={say('discussion.replies')}>
          {replies.map((reply) => (
            <li key={reply.id} id={reply.id} {...mark(reply.id)}>
              <CommentView shown={reply} spot={spot} />
            </li>
          ))}
        </ol>
      )}
      {more !== null && (
        <p class="more-replies">
          <a href={`${urls.comment(language, head.id)}?after=${encodeURIComponent(more)}`}>
            {say('discussion.more-replies', { count: Math.max(1, left) })}
          </a>
        </p>
      )}
    </li>
  )
}
