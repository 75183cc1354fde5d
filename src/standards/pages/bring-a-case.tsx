// The forms by which anybody, with or without an account, complains about an article or asks to have a comment hidden for a time.
import type { ComponentChildren, VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Key } from '../../style/words.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { longestPlea } from '../appeal.ts'
import { type CaseKind, claims } from '../case.ts'
import { longestHiding } from '../decision.ts'
import type { MatterShown } from '../matter.ts'
import { type Filled, LineField, LongField, Problems, RadioField } from './fields.tsx'
import { claimNames } from './labels.ts'

type FormProps = {
  kind: CaseKind
  filled: Filled
  /** What stands at the address in the form, if anything does. */
  shown: MatterShown | null
  /** Of a signed-in reader, who need not say who they are; null otherwise. */
  token: string | null
  /** Days in which the policy promises an answer. */
  days: number
  /** Whether somebody has sent too many in a short time. */
  tooFast: boolean
  place: Place
}

const words: Record<
  CaseKind,
  Record<'title' | 'explained' | 'matter' | 'hint' | 'text' | 'text-hint' | 'send', Key>
> = {
  complaint: {
    title: 'standards.complaint-title',
    explained: 'standards.complaint-explained',
    matter: 'standards.complaint-matter',
    hint: 'standards.complaint-matter-hint',
    text: 'standards.complaint-text',
    'text-hint': 'standards.complaint-text-hint',
    send: 'standards.complaint-send',
  },
  'hiding request': {
    title: 'standards.hiding-title',
    explained: 'standards.hiding-explained',
    matter: 'standards.hiding-matter',
    hint: 'standards.hiding-matter-hint',
    text: 'standards.hiding-text',
    'text-hint': 'standards.hiding-text-hint',
    send: 'standards.hiding-send',
  },
}

export function NewCasePage(props: FormProps): VNode {
  const { kind, filled, shown, token, days, tooFast, place } = props
  const { say, language } = place
  const hiding = kind === 'hiding request'
  const key = words[kind]
  const labels = {
    matter: say(key.matter),
    claim: say('standards.claim'),
    text: say(key.text),
    substantiation: say('standards.substantiation'),
    name: say('standards.your-name'),
    contact: say('standards.your-mail'),
  }
  const field = { filled, place }
  return (
    <main id="main" class="plain standards">
      <h1>{say(key.title)}</h1>
      <p>{say(key.explained, { days, hidden: longestHiding })}</p>
      {hiding && <p>{say('standards.hiding-both-sides')}</p>}
      {tooFast && (
        <div class="problems" role="alert" tabindex={-1} autofocus>
          <p>{say('standards.too-many')}</p>
        </div>
      )}
      <form class="sheet" method="post" action={hiding ? urls.hidingRequest(language) : urls.complaint(language)}>
        <Problems filled={filled} labels={labels} place={place} />
        {token !== null && <Token token={token} />}
        <LineField {...field} name="matter" label={labels.matter} hint={say(key.hint)} />
        {shown && (
          <p class="found">
            {say('standards.about-this')} <Titled shown={shown} />
          </p>
        )}
        {hiding && (
          <RadioField
            {...field}
            name="claim"
            label={labels.claim}
            options={claims.map((claim) => [claim, say(claimNames[claim])])}
          />
        )}
        <LongField {...field} name="text" label={labels.text} hint={say(key['text-hint'])} most={longestPlea} />
        {hiding && (
          <LongField
            {...field}
            name="substantiation"
            label={labels.substantiation}
            hint={say('standards.substantiation-hint')}
            most={longestPlea}
          />
        )}
        {token === null && <Who filled={filled} labels={labels} place={place} />}
        <button type="submit">{say(key.send)}</button>
      </form>
      <Next kind={kind} days={days} place={place} />
    </main>
  )
}

function Titled({ shown }: { shown: MatterShown }): ComponentChildren {
  return shown.address === null ? (
    <span lang={shown.language}>{shown.title}</span>
  ) : (
    <a href={shown.address} lang={shown.language}>
      {shown.title}
    </a>
  )
}

function Who({
  filled,
  labels,
  place,
}: {
  filled: Filled
  labels: Record<'name' | 'contact', string>
  place: Place
}): VNode {
  const { say } = place
  return (
    <>
      <LineField
        name="name"
        label={labels.name}
        hint={say('standards.your-name-hint')}
        autocomplete="name"
        filled={filled}
        place={place}
      />
      <LineField
        name="contact"
        label={labels.contact}
        hint={say('standards.your-mail-hint')}
        type="email"
        autocomplete="email"
        filled={filled}
        place={place}
      />
    </>
  )
}

/** What happens then, before somebody decides to send it. */
function Next({ kind, days, place: { say, language } }: { kind: CaseKind; days: number; place: Place }): VNode {
  const steps: Key[] =
    kind === 'complaint'
      ? ['standards.next-link', 'standards.next-heard', 'standards.next-ruling', 'standards.next-courts']
      : ['standards.next-link', 'standards.next-hidden', 'standards.next-author', 'standards.next-ruling-hiding']
  return (
    <section aria-labelledby="next-title">
      <h2 id="next-title">{say('standards.next')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{say(step, { days, hidden: longestHiding })}</li>
        ))}
      </ol>
      <p>
        <a href={urls.standards(language)}>{say('standards.whole-policy')}</a>
      </p>
    </section>
  )
}
