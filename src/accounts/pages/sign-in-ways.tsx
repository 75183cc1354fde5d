// The ways to sign in beside the password, for the page on which one signs in.
import type { VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import { Field } from './form.tsx'

export type WaysOffered = {
  providers: { id: string; name: string }[]
  next: string
  token: string
}

/** Why another way led nowhere; `provider` is the name on its button. */
export const troubleKeys = {
  refused: 'ways.trouble-refused',
  stale: 'ways.trouble-stale',
  down: 'ways.trouble-down',
  taken: 'ways.trouble-taken',
  elsewhere: 'ways.trouble-elsewhere',
  closed: 'ways.trouble-closed',
  'code-stale': 'ways.trouble-code-stale',
} as const satisfies Record<string, Key>
export type TroubleKey = keyof typeof troubleKeys

export function SignInWays({ offered, place }: { offered: WaysOffered; place: Place }): VNode {
  const { say, language } = place
  const { providers, next, token } = offered
  return (
    <section class="ways" aria-labelledby="ways">
      <h2 id="ways">{say('ways.other')}</h2>
      {providers.length > 0 && <ProviderButtons offered={offered} place={place} />}
      <form class="entry" method="post" action={urls.signInByMail(language)}>
        <Token token={token} />
        <input type="hidden" name="next" value={next} />
        <Field name="mail" label={say('ways.mail')} type="email" autocomplete="email" hint={say('ways.mail-hint')} />
        <button type="submit">{say('ways.mail-send')}</button>
      </form>
      <div
        class="passkey"
        data-passkey="sign-in"
        data-next={next}
        data-token={token}
        data-failed={say('ways.passkey-failed')}
        data-nameless={say('ways.passkey-nameless')}
        hidden
      >
        <button type="button">{say('ways.passkey')}</button>
        <output />
      </div>
      <ul>
        <li>
          <a href={urls.join(language, next)}>{say('ways.to-join')}</a>
        </li>
        <li>
          <a href={urls.forgot(language)}>{say('ways.to-forgot')}</a>
        </li>
      </ul>
    </section>
  )
}

function ProviderButtons({
  offered: { providers, next, token },
  place: { say, language },
}: {
  offered: WaysOffered
  place: Place
}): VNode {
  return (
    <>
      <ul class="providers" aria-label={say('ways.with')}>
        {providers.map(({ id, name }) => (
          <li key={id}>
            <form method="post" action={urls.signInWith(language, id)}>
              <Token token={token} />
              <input type="hidden" name="next" value={next} />
              <button type="submit">{say('ways.with-one', { provider: name })}</button>
            </form>
          </li>
        ))}
      </ul>
      <p class="hint">{say('ways.asked')}</p>
    </>
  )
}
