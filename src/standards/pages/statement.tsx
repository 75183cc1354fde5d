// The statement of reasons of one decision, for whom it concerns: what, until when, why, by what way found, and what can be done about it.
import type { ComponentChildren, VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Key } from '../../style/words.ts'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import * as urls from '../../urls.ts'
import { type Appeal, longestPlea } from '../appeal.ts'
import type { Clause } from '../clause.ts'
import { countdown } from '../deadline.ts'
import type { Decision } from '../decision.ts'
import type { MatterShown } from '../matter.ts'
import { CitedClause } from './clauses.tsx'
import { type Filled, LongField, Problems } from './fields.tsx'
import {
  automationSentences,
  endingSentences,
  matterNames,
  outcomeNames,
  outcomeSentences,
  sourceNames,
  timeLeft,
} from './labels.ts'
import { Prose } from './prose.tsx'

/** A decision with all that its statement needs; `shown` is null where the matter is gone for good. */
export type Reasoned = { decision: Decision; clause: Clause | null; shown: MatterShown | null; appeal: Appeal | null }

type StatementProps = {
  reasoned: Reasoned
  /** Null for who may only read. */
  form: { token: string; filled: Filled } | null
  now: Date
  place: Place
}

export function StatementPage({ reasoned, form, now, place }: StatementProps): VNode {
  const { say } = place
  const { decision, appeal } = reasoned
  return (
    <main id="main" class="plain standards statement">
      <p class="label">{say('standards.statement')}</p>
      <h1>{say(outcomeNames[decision.outcome])}</h1>
      {decision.ended ? (
        <p class="correction">
          {say(endingSentences[decision.ended.how])}{' '}
          <span class="when">
            <When at={decision.ended.at} place={place} />
          </span>
        </p>
      ) : (
        <p class="standfirst">{say(outcomeSentences[decision.outcome])}</p>
      )}
      <MatterView decision={decision} shown={reasoned.shown} place={place} />
      <Reasons reasoned={reasoned} place={place} />
      {appeal ? (
        <AppealState appeal={appeal} now={now} place={place} />
      ) : form ? (
        <AppealForm decision={decision} form={form} place={place} />
      ) : (
        <p>{say('standards.no-appeal-left')}</p>
      )}
      <Redress place={place} />
    </main>
  )
}

/** The comment, article or account that it is about, as it reads, with its way there. */
export function MatterView({
  decision: { matter },
  shown,
  place,
}: {
  decision: Pick<Decision, 'matter'>
  shown: MatterShown | null
  place: Place
}): VNode {
  const { say } = place
  return (
    <section class="matter" aria-labelledby="matter-title">
      <h2 id="matter-title">{say(matterNames[matter.kind])}</h2>
      {shown === null ? (
        <p class="empty">{say('standards.matter-gone')}</p>
      ) : (
        <>
          <p>
            {shown.address === null ? (
              <span lang={shown.language}>{shown.title}</span>
            ) : (
              <a href={shown.address} lang={shown.language}>
                {shown.title}
              </a>
            )}{' '}
            <span class="when">
              <When at={shown.at} place={place} />
            </span>
          </p>
          {shown.text !== null && shown.text !== '' && (
            <blockquote class="quoted" lang={shown.language}>
              <Prose text={shown.text} />
            </blockquote>
          )}
        </>
      )}
    </section>
  )
}

/** Every field that art. 17 of the European Digital Services Act asks for. */
export function Reasons({
  reasoned: { decision, clause },
  decidedBy,
  place,
}: {
  reasoned: Pick<Reasoned, 'decision' | 'clause'>
  /** Only the board reads who. */
  decidedBy?: string
  place: Place
}): VNode {
  const { say } = place
  const until = decision.ended?.at ?? decision.until
  const facts: [Key, ComponentChildren][] = [
    ['standards.what', say(outcomeNames[decision.outcome])],
    ['standards.from', <When at={decision.at} place={place} />],
    ['standards.until', until ? <When at={until} place={place} /> : say('standards.until-not-limited')],
    ['standards.where', say('standards.everywhere')],
    ['standards.how-found', say(sourceNames[decision.source])],
    ['standards.machine', say(automationSentences[decision.automated])],
    ...(decidedBy === undefined ? [] : [['standards.who-decided', decidedBy] satisfies [Key, string]]),
  ]
  return (
    <section aria-labelledby="reasons-title">
      <h2 id="reasons-title">{say('standards.reasons')}</h2>
      <dl class="facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{say(name)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <h3>{say('standards.facts')}</h3>
      <Prose text={decision.facts} />
      <h3>{say('standards.clause-cited')}</h3>
      {clause ? (
        <CitedClause clause={clause} place={place} />
      ) : (
        <p>{say('standards.clause', { number: decision.clause.number })}</p>
      )}
    </section>
  )
}

/** What became of the appeal, with the promised day while it is open. */
function AppealState({ appeal, now, place }: { appeal: Appeal; now: Date; place: Place }): VNode {
  const { say } = place
  const objection = appeal.kind === 'objection'
  const states: Record<Appeal['state'], Key> = {
    open: 'standards.your-appeal-open',
    upheld: 'standards.your-appeal-upheld',
    refused: 'standards.your-appeal-refused',
    lapsed: 'standards.your-appeal-lapsed',
  }
  return (
    <section id="appeal" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{say(objection ? 'standards.objection' : 'standards.appeal')}</h2>
      <p>
        <strong>{say(states[appeal.state])}</strong>
      </p>
      {appeal.state === 'open' && (
        <p>
          {say('standards.answer-due')} <When at={appeal.due} place={place} /> (
          {timeLeft(countdown(now, appeal.due), place)})
        </p>
      )}
      {appeal.ruling && (
        <div class="ruling">
          <p class="when">
            {say('standards.ruled-at')} <When at={appeal.ruling.at} place={place} />
          </p>
          <Prose text={appeal.ruling.reasons} />
        </div>
      )}
      <details>
        <summary>{say('standards.what-was-written')}</summary>
        <p class="when">
          <When at={appeal.at} place={place} />
        </p>
        <Prose text={appeal.text} />
      </details>
    </section>
  )
}

function AppealForm({
  decision,
  form: { token, filled },
  place,
}: {
  decision: Decision
  form: { token: string; filled: Filled }
  place: Place
}): VNode {
  const { say, language } = place
  const objection = decision.outcome === 'hidden for a time'
  const label = say(objection ? 'standards.objection-text' : 'standards.appeal-text')
  return (
    <section id="appeal" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{say(objection ? 'standards.object' : 'standards.to-appeal')}</h2>
      <p>{say(objection ? 'standards.objection-explained' : 'standards.appeal-explained')}</p>
      {decision.appealUntil && (
        <p>
          {say('standards.appeal-until')} <When at={decision.appealUntil} place={place} />
        </p>
      )}
      <form class="sheet" method="post" action={urls.appealAgainst(language, decision.id)}>
        <Problems filled={filled} labels={{ text: label }} place={place} />
        <Token token={token} />
        <LongField name="text" label={label} filled={filled} most={longestPlea} rows={10} place={place} />
        <button type="submit">{say(objection ? 'standards.send-objection' : 'standards.send-appeal')}</button>
      </form>
    </section>
  )
}

function Redress({ place: { say, language } }: { place: Place }): VNode {
  return (
    <section class="redress" aria-labelledby="redress-title">
      <h2 id="redress-title">{say('standards.redress')}</h2>
      <p>{say('standards.redress-text')}</p>
      <p>
        <a href={urls.standards(language)}>{say('standards.whole-policy')}</a>
      </p>
    </section>
  )
}
