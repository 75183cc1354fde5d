// The page on which one changes one's password.
import type { VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { shortestPassword } from '../password-rules.ts'
import type { Proof } from '../verbs/show-again.ts'
import { Field, Plain } from './form.tsx'
import { ProofField } from './proof.tsx'

export type PasswordForm = {
  token: string
  /** What shows that it is they. */
  proof: Proof
  done: boolean
  problems: { current: string | null; password: string | null }
}

export function PasswordPage({ form, place: { say, language } }: { form: PasswordForm; place: Place }): VNode {
  return (
    <Plain heading={say('door.password-title')}>
      {form.done && <output class="outcome">{say('door.password-changed')}</output>}
      <form class="entry" method="post" action={urls.password(language)}>
        <Token token={form.token} />
        <ProofField proof={form.proof} name="current" problem={form.problems.current} say={say} />
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
