// The pages around letters: that one was sent, what its link is for, and the forms that ask for one.
import type { VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Link } from '../letter.ts'
import { shortestPassword } from '../password-rules.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { Field, Plain, Problem } from './form.tsx'

/** Says the same whether or not the address is anybody's. */
export function SentPage({ place: { say, language }, minutes }: { place: Place; minutes: number }): VNode {
  return (
    <Plain heading={say('letters.sent')}>
      <p>{say('letters.sent-text', { minutes })}</p>
      <p>
        <a href={urls.signIn(language)}>{say('letters.back')}</a>
      </p>
    </Plain>
  )
}

export type AskingForm = { email: string; name: string; next: string; token: string; problems: Problems }
/** Whole sentences, beside their fields. */
export type Problems = { email?: string; name?: string; password?: string; form?: string }

export function JoinPage({ form, place: { say, language } }: { form: AskingForm; place: Place }): VNode {
  const { email, name, next, token, problems } = form
  return (
    <Plain heading={say('letters.join')}>
      <p>{say('letters.join-text')}</p>
      <Problem>{problems.form ?? null}</Problem>
      <form class="entry" method="post" action={urls.join(language)}>
        <Token token={token} />
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          label={say('ways.mail')}
          type="email"
          value={email}
          autocomplete="email"
          problem={problems.email ?? null}
        />
        <Field
          name="name"
          label={say('letters.name')}
          value={name}
          autocomplete="nickname"
          hint={say('letters.name-hint')}
          problem={problems.name ?? null}
        />
        <Field
          name="password"
          label={say('letters.password-wish')}
          type="password"
          autocomplete="new-password"
          required={false}
          hint={say('letters.password-hint', { least: shortestPassword })}
          problem={problems.password ?? null}
        />
        <button type="submit">{say('letters.join-submit')}</button>
      </form>
      <p>
        <a href={urls.signIn(language, next)}>{say('letters.back')}</a>
      </p>
    </Plain>
  )
}

/** For another password, or for a link to sign in. */
export function MailFormPage({
  form,
  kind,
  place: { say, language },
}: {
  form: AskingForm
  kind: 'forgot' | 'mail'
  place: Place
}): VNode {
  const { email, next, token, problems } = form
  const isForgot = kind === 'forgot'
  return (
    <Plain heading={say(isForgot ? 'letters.forgot' : 'ways.mail-title')}>
      <p>{say(isForgot ? 'letters.forgot-text' : 'ways.mail-hint')}</p>
      <Problem>{problems.form ?? null}</Problem>
      <form class="entry" method="post" action={isForgot ? urls.forgot(language) : urls.signInByMail(language)}>
        <Token token={token} />
        <input type="hidden" name="next" value={next} />
        <Field
          name={isForgot ? 'email' : 'mail'}
          label={say('ways.mail')}
          type="email"
          value={email}
          autocomplete="email"
          problem={problems.email ?? null}
        />
        <button type="submit">{say(isForgot ? 'letters.forgot-submit' : 'ways.mail-send')}</button>
      </form>
      <p>
        <a href={urls.signIn(language, next)}>{say('letters.back')}</a>
      </p>
    </Plain>
  )
}

export type LinkForm = {
  link: Link
  asks: 'name' | 'password' | 'nothing' | 'staff'
  letter: string
  token: string
  name: string
  problem: string | null
  /** A password that was chosen in another browser is not kept. */
  isPasswordLost: boolean
}

/** What the button of a letter's link does: nothing happens before it is pressed. */
export function LinkPage({ form, place: { say, language } }: { form: LinkForm; place: Place }): VNode {
  const { link, asks, letter, token, name, problem } = form
  const { purpose, email } = link
  if (asks === 'staff') return <GonePage place={{ say, language }} staff />
  const isNew = asks === 'name' || (link.name !== '' && purpose === 'join')
  const title = purpose === 'reset' ? 'letters.reset' : purpose === 'address' ? 'letters.confirm' : 'letters.enter'
  return (
    <Plain heading={say(title)}>
      <p>{say(purpose === 'address' ? 'letters.confirm-text' : 'letters.enter-text', { email })}</p>
      {isNew && form.isPasswordLost && <p>{say('letters.password-lost')}</p>}
      <form class="entry" method="post" action={urls.openLetter(language)}>
        <Token token={token} />
        <input type="hidden" name="letter" value={letter} />
        {asks === 'name' && (
          <Field
            name="name"
            label={say('letters.name')}
            value={name}
            autocomplete="nickname"
            hint={say('letters.name-hint')}
            required={false}
          />
        )}
        {asks === 'password' && (
          <Field
            name="password"
            label={say('letters.password')}
            type="password"
            autocomplete="new-password"
            hint={say('letters.password-hint', { least: shortestPassword })}
            problem={problem}
          />
        )}
        <button type="submit">
          {say(
            purpose === 'reset'
              ? 'letters.reset-submit'
              : purpose === 'address'
                ? 'letters.confirm-submit'
                : isNew
                  ? 'letters.enter-new'
                  : 'letters.enter-submit',
          )}
        </button>
      </form>
    </Plain>
  )
}

/** For a link that does nothing any more; with `staff`, for somebody who signs in by password or passkey only. */
export function GonePage({
  place: { say, language },
  staff = false,
}: {
  place: Pick<Place, 'say' | 'language'>
  staff?: boolean
}): VNode {
  return (
    <Plain heading={say('letters.gone')}>
      <p>{say(staff ? 'letters.staff-text' : 'letters.gone-text')}</p>
      <p>
        <a href={urls.signIn(language)}>{say('letters.back')}</a>
      </p>
    </Plain>
  )
}
