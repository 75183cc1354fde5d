// One comment as readers see it: who said it and when, what it answers, its words, and what one may do with it.
import type { VNode } from 'preact'
import { Avatar } from '../../accounts/accounts.ts'
import { around, gap } from '../../style/around.ts'
import { instant } from '../../style/dates.ts'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { Badge, ShownComment } from '../thread.ts'
import type { Spot } from './spot.ts'
import { Votes } from './votes.tsx'
import { Written } from './written.tsx'

const badges: Record<Badge, Key> = {
  author: 'discussion.badge-author',
  journalist: 'discussion.badge-journalist',
  staff: 'discussion.badge-staff',
}

type CommentProps = { shown: ShownComment; spot: Spot }
/** `acts` is false where a comment is only shown to say which one is meant. */
type ViewProps = CommentProps & { acts?: boolean }

export function CommentView({ shown, spot, acts = true }: ViewProps): VNode {
  const { text, own, state } = shown
  if (text === null) return <Gone shown={shown} place={spot.place} />
  const said = <Words text={text} shown={shown} spot={spot} />
  return (
    <div class={`comment${state === 'shown' ? '' : ' unseen'}`}>
      <Said shown={shown} spot={spot} />
      {own.muted ? (
        <details class="muted">
          <summary>{spot.place.say('discussion.muted')}</summary>
          {said}
        </details>
      ) : (
        said
      )}
      <StateOf shown={shown} spot={spot} />
      {acts && state === 'shown' && <Votes shown={shown} spot={spot} />}
      {acts && <Acts shown={shown} spot={spot} />}
    </div>
  )
}

function Said({ shown, spot }: CommentProps): VNode {
  const { by, own } = shown
  const { say, language, paper } = spot.place
  return (
    <p class="said">
      {by?.account && <Avatar account={{ id: by.account }} />}
      <b class="writer">
        <bdi>{by?.name ?? ''}</bdi>
      </b>{' '}
      {by?.badge && <span class="badge">{say(badges[by.badge])}</span>}{' '}
      {own.mine && <span class="badge">{say('discussion.you')}</span>}{' '}
      {shown.picked && <span class="badge picked">{say('discussion.picked')}</span>}{' '}
      <a class="when" href={urls.comment(language, shown.id)}>
        <time datetime={shown.saidAt.toISOString()}>{instant(language, paper.zone, shown.saidAt)}</time>
      </a>{' '}
      {shown.editedAt && <span class="edited">{say('discussion.edited')}</span>}
    </p>
  )
}

/** What it answers, and what it says. */
function Words({ text, shown, spot }: CommentProps & { text: string }): VNode {
  const { answers, quote } = shown
  const { say } = spot.place
  return (
    <>
      {answers && answers.name !== '' && (
        <p class="to">{around(say('discussion.to', { name: gap }), <bdi>{answers.name}</bdi>)}</p>
      )}
      {quote && (
        <figure class="quoted">
          <blockquote lang={spot.article.language} dir="auto">
            <p>{quote.text}</p>
          </blockquote>
          {quote.changed && <figcaption>{say('discussion.changed-since')}</figcaption>}
        </figure>
      )}
      <Written text={text} language={shown.language} />
    </>
  )
}

/** Why others do not see it, said to who may see it all the same. */
function StateOf({ shown, spot }: CommentProps): VNode | null {
  const { say } = spot.place
  if (shown.state === 'held')
    return <p class="state">{say(shown.own.mine ? 'discussion.held' : 'discussion.held-seen')}</p>
  if (shown.state !== 'removed') return null
  return (
    <p class="state">
      <Clause shown={shown} place={spot.place} /> {shown.own.mine && say('discussion.only-you')}
    </p>
  )
}

function Acts({ shown, spot }: CommentProps): VNode | null {
  const { own, by, state } = shown
  const { say, language } = spot.place
  const to = (act: urls.CommentAct): string => urls.actOnComment(language, shown.id, act)
  const stands = state === 'shown'
  if (!stands && !own.mine) return null
  return (
    <p class="acts">
      {stands && spot.openness.mode !== 'closed' && (
        <a class="reply" href={`${urls.comment(language, shown.id)}#reply`}>
          {say('discussion.reply')}
        </a>
      )}
      {own.mine && state !== 'removed' && (
        <a href={to('edit')}>{say(own.editUntil ? 'discussion.edit' : 'discussion.take-back')}</a>
      )}
      {!own.mine && (
        <a href={to('report')} rel="nofollow">
          {say('discussion.report')}
        </a>
      )}
      {spot.asker && !own.mine && by?.account && (
        <button type="submit" form="acts" formaction={to('mute')} name="mutes" value={own.muted ? 'no' : 'yes'}>
          {say(own.muted ? 'discussion.unmute' : 'discussion.mute')}
        </button>
      )}
      <OfStaff shown={shown} spot={spot} />
    </p>
  )
}

/** What editors and moderators may do beside what readers may. */
function OfStaff({ shown, spot: { place, asker } }: CommentProps): VNode {
  const { say, language } = place
  const mayPick = asker?.picks && shown.state === 'shown' && shown.parent === null && !shown.own.mine
  return (
    <>
      {mayPick && (
        <button
          type="submit"
          form="acts"
          formaction={urls.onDossier(language, shown.id, 'pick')}
          name="picked"
          value={shown.picked ? 'no' : 'yes'}
        >
          {say(shown.picked ? 'moderation.unpick' : 'moderation.pick')}
        </button>
      )}
      {asker?.moderates && <a href={urls.dossier(language, shown.id)}>{say('moderation.dossier')}</a>}
    </>
  )
}

type GoneProps = { shown: ShownComment; place: Place }

/** What keeps the place of the replies where a text is gone. */
const Gone = ({ shown, place }: GoneProps): VNode => (
  <div class="comment gone">
    <p>
      {shown.state === 'removed' ? (
        <Clause shown={shown} place={place} />
      ) : (
        place.say(shown.state === 'held' ? 'discussion.held-seen' : 'discussion.withdrawn')
      )}
    </p>
  </div>
)

/** Under which clause it was removed, with the way to that clause, and for its author to the statement of reasons. */
export function Clause({ shown, place }: GoneProps): VNode {
  const { say, language } = place
  const { clause, own } = shown
  const name = clause === null ? say('discussion.the-policy') : say('discussion.clause', { number: clause })
  const address = urls.standards(language, clause ?? undefined)
  return (
    <>
      {around(say('discussion.removed-under', { clause: gap }), <a href={address}>{name}</a>)}{' '}
      {own.decision && <a href={urls.standardsCase(language, own.decision)}>{say('discussion.statement')}</a>}
    </>
  )
}
