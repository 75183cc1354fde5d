// The page between the paper and a provider: it says what the provider is asked for, and leads on.
import type { VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { Plain } from './form.tsx'

/** `address` is the provider's own page. */
export function LeavingPage({
  provider,
  address,
  place: { say },
}: {
  provider: string
  address: string
  place: Place
}): VNode {
  return (
    <Plain heading={say('ways.leaving', { provider })}>
      <p>{say('ways.leaving-asked', { provider })}</p>
      <p>
        <a href={address} rel="external noreferrer" class="onward">
          {say('ways.continue', { provider })}
        </a>
      </p>
    </Plain>
  )
}

/** For the head: forms may not lead to another host (form-action), a page may. */
export const leadingOn = (address: string): VNode => <meta http-equiv="refresh" content={`0; url=${address}`} />

export type Asked = { id: string; name: string; next: string; token: string }

/** For who comes from elsewhere: nobody is sent on whom a page of ours did not send here. */
export function AskedPage({ asked, place: { say, language } }: { asked: Asked; place: Place }): VNode {
  const { id, name, next, token } = asked
  return (
    <Plain heading={say('ways.with-one', { provider: name })}>
      <p>{say('ways.leaving-asked', { provider: name })}</p>
      <form method="post" action={urls.signInWith(language, id)}>
        <Token token={token} />
        <input type="hidden" name="next" value={next} />
        <button type="submit">{say('ways.continue', { provider: name })}</button>
      </form>
    </Plain>
  )
}
