// The page of what a reader was told, and the pages on which the mail about it is stopped.
import type { VNode } from 'preact'
import { instant } from '../../style/dates.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { Notice } from '../notices/notice.ts'
import { sentences } from '../notices/sentences.ts'
import { Plain } from './form.tsx'
import { NoAddress } from './no-address.tsx'

type Shown = {
  /** Whether one is an answer to what its reader did, and no mail brings it: they have no confirmed address. */
  isUnmailed: boolean
  notices: readonly Notice[]
  /** Whether there are earlier ones. */
  more: boolean
  /** What is at each address, where a room above could say it. */
  about: ReadonlyMap<string, string | null>
}

export function NoticesPage({ shown, place }: { shown: Shown; place: Place }): VNode {
  const { say, language, paper } = place
  return (
    <Plain heading={say('notices.title')}>
      {shown.notices.length === 0 && <p class="empty">{say('notices.empty')}</p>}
      {shown.isUnmailed && <NoAddress place={place} />}
      <ol class="notices">
        {shown.notices.map((notice) => (
          <li key={notice.id}>
            <p>
              {!notice.isRead && <span class="new">{say('notices.new')}</span>}
              <a href={notice.address}>{say(sentences[notice.kind])}</a>
            </p>
            {shown.about.get(notice.address) && (
              <p>
                <bdi>{shown.about.get(notice.address)}</bdi>
              </p>
            )}
            <p class="when">
              <time datetime={notice.at.toISOString()}>{instant(language, paper.zone, notice.at)}</time>
            </p>
          </li>
        ))}
      </ol>
      {shown.more && (
        <p>
          <a rel="next" href={urls.notices(language, shown.notices.at(-1)?.id)}>
            {say('notices.earlier')}
          </a>
        </p>
      )}
      <p>
        {say('notices.kept')} <a href={urls.account(language)}>{say('notices.settings')}</a>
      </p>
    </Plain>
  )
}

export function LeavingPage({ token, place }: { token: string; place: Place }): VNode {
  const { say, language } = place
  return (
    <Plain heading={say('notices.leave-title')}>
      <p>{say('notices.leave-text')}</p>
      <form class="own-form" method="post" action={urls.unsubscribe(language, token)}>
        <button type="submit">{say('notices.leave-yes')}</button>
      </form>
    </Plain>
  )
}

export function LeftPage({ place: { say, language } }: { place: Place }): VNode {
  return (
    <Plain heading={say('notices.left-title')}>
      <p>{say('notices.left-text')}</p>
      <p>
        <a href={urls.account(language)}>{say('account.title')}</a>
      </p>
    </Plain>
  )
}
