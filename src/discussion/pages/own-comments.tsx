// The reader's own comments with what became of each.
import type { VNode } from 'preact'
import { instant } from '../../style/dates.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { ShownComment } from '../thread.ts'
import { Clause } from './comment-view.tsx'
import { Sheet } from './sheet.tsx'
import type { Discussed } from './spot.ts'
import { Written } from './written.tsx'

export type Owned = { shown: ShownComment; article: Discussed }
type OwnCommentsProps = { owned: Owned[]; next: string | null; place: Place }

export function OwnCommentsPage({ owned, next, place }: OwnCommentsProps): VNode {
  const { say, language } = place
  return (
    <Sheet heading={say('discussion.own-title')}>
      {owned.length === 0 && <p class="empty">{say('discussion.own-empty')}</p>}
      <ol class="own-comments">
        {owned.map((one) => (
          <OwnComment key={one.shown.id} {...one} place={place} />
        ))}
      </ol>
      <p class="thread-foot">
        {next !== null && <a href={urls.ownComments(language, next)}>{say('discussion.own-older')}</a>}{' '}
        <a href={urls.mutedReaders(language)}>{say('discussion.own-muted')}</a>
      </p>
    </Sheet>
  )
}

function OwnComment({ shown, article, place }: Owned & { place: Place }): VNode {
  const { say, language, paper } = place
  return (
    <li>
      <p class="when">
        <a href={urls.comment(language, shown.id)}>
          <time datetime={shown.saidAt.toISOString()}>{instant(language, paper.zone, shown.saidAt)}</time>
        </a>{' '}
        <a href={urls.article(article, language)} lang={article.language}>
          {article.headline}
        </a>
      </p>
      {shown.text !== null && <Written text={shown.text} language={shown.language} />}
      <p class="state">
        <span class="visually-hidden">{say('discussion.own-state')}: </span>
        <StateInWords shown={shown} place={place} />
      </p>
    </li>
  )
}

function StateInWords({ shown, place }: { shown: ShownComment; place: Place }): VNode {
  const { say } = place
  switch (shown.state) {
    case 'shown':
      return <>{say('discussion.own-shown')}</>
    case 'held':
      return <>{say('discussion.own-held')}</>
    case 'withdrawn':
      return <>{say('discussion.own-withdrawn')}</>
    case 'removed':
      return <Clause shown={shown} place={place} />
  }
}
