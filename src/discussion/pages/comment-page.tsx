// One comment in its place: the thread that it belongs to, and the box for a reply.
import type { VNode } from 'preact'
import * as urls from '../../urls.ts'
import type { ShownComment, ShownThread } from '../thread.ts'
import { blank, Box, type Filled } from './box.tsx'
import { OnArticle, Sheet } from './sheet.tsx'
import type { Spot } from './spot.ts'
import { Acting, Outcome, Threads } from './thread.tsx'

type CommentPageProps = { thread: ShownThread; asked: ShownComment; spot: Spot; filled?: Filled }

export function CommentPage({ thread, asked, spot, filled = blank }: CommentPageProps): VNode {
  const { place, article, openness } = spot
  const { say, language } = place
  const takesReplies = openness.mode !== 'closed' && asked.state === 'shown' && asked.by !== null
  return (
    <Sheet heading={say('discussion.comment-heading')}>
      <OnArticle article={article} place={place} />
      <section class="discussion" lang={language} aria-label={say('discussion.heading')}>
        <Acting threads={[thread]} spot={spot} />
        <Outcome spot={spot} />
        <Threads threads={[thread]} spot={spot} asked={asked.id} />
        {takesReplies ? (
          <Box
            id="reply"
            spot={spot}
            filled={filled}
            replyTo={{ id: asked.id, name: asked.by?.name ?? '' }}
            held={openness.mode === 'held'}
          />
        ) : (
          <p class="mode">{say('discussion.closed-replies')}</p>
        )}
        <p>
          <a href={`${urls.article(article, language)}#comments`}>{say('discussion.all-comments')}</a>
        </p>
      </section>
    </Sheet>
  )
}
