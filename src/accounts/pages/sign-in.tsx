// The page on which one signs in.
import type { VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { Field, Plain, Problem } from './form.tsx'

export type SignInForm = {
  email: string
  next: string
  problem: string | null
  /** What went wrong on another way. */
  trouble: string | null
  /** What was done just now, for which one has to sign in again. */
  done: string | null
  /** Who is signed in already, and what their forms carry; empty for nobody. */
  name: string
  token: string
}

/** `ways` are the other ways in: providers, a link by e-mail, a passkey. */
export function SignInPage({ form, ways, place }: { form: SignInForm; ways: VNode | null; place: Place }): VNode {
  const { say, language } = place
  const wrong = form.problem !== null
  return (
    <Plain heading={say('door.title')}>
      {form.name !== '' && <p>{say('door.signed-in', { name: form.name })}</p>}
      {form.done !== null && <output class="saved">{form.done}</output>}
      <Problem>{form.problem ?? form.trouble}</Problem>
      <form class="entry" method="post" action={urls.signIn(language)}>
        <Token token={form.token} />
        <input type="hidden" name="next" value={form.next} />
        <Field
          name="email"
          label={say('door.email')}
          type="email"
          value={form.email}
          autocomplete="username"
          wrong={wrong}
        />
        <Field
          name="password"
          label={say('door.password')}
          type="password"
          autocomplete="current-password"
          wrong={wrong}
        />
        <button type="submit">{say('door.submit')}</button>
      </form>
      {ways}
    </Plain>
  )
}
