// The page on which an invitation is accepted.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { Role } from '../account.ts'
import { longestName } from '../names/name.ts'
import { type PasswordProblem, shortestPassword } from '../password-rules.ts'
import { Field, Plain } from './form.tsx'
import { roleKeys } from './labels.ts'
import { problemOf } from './password-problem.ts'

export type Accepting = {
  token: string
  role: Role
  email: string
  /** They have an account, which is given the role. */
  returning: boolean
  name: string
  problems: { name: 'missing' | null; password: PasswordProblem | null }
}

export function InvitationPage({ accepting, place }: { accepting: Accepting; place: Place }): VNode {
  const { say, language, paper } = place
  const { token, email, role, returning, name, problems } = accepting
  const sentence = say(returning ? 'invitation.returning' : 'invitation.explained', { role: say(roleKeys[role]) })
  return (
    <Plain heading={say('invitation.title', { paper: paper.name[language] })}>
      <p>{sentence}</p>
      <form class="entry" method="post" action={urls.invitation(language, token)}>
        <input type="hidden" name="username" value={email} autocomplete="username" />
        {!returning && (
          <Field
            name="name"
            label={say('invitation.name')}
            value={name}
            autocomplete="name"
            maxlength={longestName}
            problem={problems.name && say('invitation.no-name')}
          />
        )}
        <Field
          name="password"
          label={say('invitation.password')}
          type="password"
          autocomplete="new-password"
          hint={say('door.password-hint', { least: shortestPassword })}
          problem={problemOf(problems.password, say)}
        />
        <button type="submit">{say('invitation.accept')}</button>
      </form>
    </Plain>
  )
}

export function GonePage({ place: { say, language, paper } }: { place: Place }): VNode {
  return (
    <Plain heading={say('invitation.title', { paper: paper.name[language] })}>
      <p>{say('invitation.gone')}</p>
    </Plain>
  )
}
