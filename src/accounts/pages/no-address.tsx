// Says to whoever has no confirmed e-mail address what that means for what the paper owes them.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'

export function NoAddress({ place: { say, language } }: { place: Pick<Place, 'say' | 'language'> }): VNode {
  return (
    <p class="no-address">
      {say('account.mail-nowhere')} <a href={urls.ways(language)}>{say('account.mail-confirm')}</a>
    </p>
  )
}
