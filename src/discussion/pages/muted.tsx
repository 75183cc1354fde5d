// The readers whose comments one does not want to see.
import type { VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { Sheet } from './sheet.tsx'

type MutedReader = { id: string; name: string }

export function MutedPage({ readers, token, place }: { readers: MutedReader[]; token: string; place: Place }): VNode {
  const { say, language } = place
  return (
    <Sheet heading={say('discussion.muted-title')}>
      <p>{say('discussion.muted-explained')}</p>
      {readers.length === 0 ? (
        <p class="empty">{say('discussion.muted-empty')}</p>
      ) : (
        <form method="post" action={urls.mutedReaders(language)}>
          <Token token={token} />
          <ul class="muted-readers">
            {readers.map(({ id, name }) => (
              <li key={id}>
                <bdi id={id}>{name === '' ? say('discussion.muted-erased') : name}</bdi>{' '}
                <button type="submit" class="quiet" name="account" value={id} aria-describedby={id}>
                  {say('discussion.unmute')}
                </button>
              </li>
            ))}
          </ul>
        </form>
      )}
    </Sheet>
  )
}
