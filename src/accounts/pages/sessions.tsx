// Where somebody is signed in.
import type { VNode } from 'preact'
import { instant } from '../../style/dates.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { OwnSession } from '../verbs/sessions.ts'
import { Plain } from './form.tsx'

export function SessionsPage({
  sessions,
  token,
  place,
}: {
  sessions: OwnSession[]
  token: string
  place: Place
}): VNode {
  const { say, language, paper } = place
  const action = urls.sessions(language)
  return (
    <Plain heading={say('door.sessions')}>
      <p>
        {say('door.sessions-explained')} <a href={urls.password(language)}>{say('door.password-title')}</a>
      </p>
      <ul class="sessions-open">
        {sessions.map(({ id, browser, madeAt, isThis }) => (
          <li key={id}>
            <p>
              <strong>{browser || say('door.unknown-browser')}</strong>
              {isThis && <em> {say('door.this-session')}</em>}
              <br />
              <time class="when" datetime={madeAt.toISOString()}>
                {say('door.since', { when: instant(language, paper.zone, madeAt) })}
              </time>
            </p>
            <form method="post" action={action}>
              <Token token={token} />
              <button type="submit" name="session" value={id} class="quiet">
                {isThis ? say('door.sign-out') : say('door.end-session')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action={action}>
          <Token token={token} />
          <button type="submit" name="session" value="others">
            {say('door.end-others')}
          </button>
        </form>
      )}
    </Plain>
  )
}
