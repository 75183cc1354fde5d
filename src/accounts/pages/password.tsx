// The page on which one changes one's password.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { shortestPassword } from '../password-rules.ts'
import { Field, Plain, Token } from './form.tsx'

export type PasswordForm = {
  token: string
  /** Whether there is one to be changed. */
  has: boolean
  done: boolean
  problems: { current: string | null; password: string | null }
}

export function PasswordPage({ form, place: { say, language } }: { form: PasswordForm; place: Place }): VNode {
  return (
    <Plain heading={say('door.password-title')}>
      {form.done && <output class="outcome">{say('door.password-changed')}</output>}
      <form class="entry" method="post" action={urls.password(language)}>
        <Token token={form.token} />
        {form.has && (
          <Field
            name="current"
            label={say('door.password-current')}
            type="password"
            autocomplete="current-password"
            problem={form.problems.current}
          />
        )}
        <Field
          name="password"
          label={say('door.password-new')}
          type="password"
          autocomplete="new-password"
          hint={say('door.password-hint', { least: shortestPassword })}
          problem={form.problems.password}
        />
        <button type="submit">{say('door.password-save')}</button>
      </form>
    </Plain>
  )
}
