// One case on the board's desk: the matter in its context, what was decided on it before, what is asked, and the form to rule by.
import type { ComponentChildren, VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Key } from '../../style/words.ts'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import * as urls from '../../urls.ts'
import { type Appeal, longestPlea } from '../appeal.ts'
import { type Case, complaintOutcomes } from '../case.ts'
import type { Clause } from '../clause.ts'
import { countdown } from '../deadline.ts'
import { type Decision, longestHiding } from '../decision.ts'
import type { Matter, MatterShown } from '../matter.ts'
import { Brought, CaseRuling } from './case.tsx'
import { ChoiceField, type Filled, LineField, LongField, Problems, RadioField } from './fields.tsx'
import { appealStateNames, caseNames, outcomeNames, timeLeft } from './labels.ts'
import { Prose } from './prose.tsx'
import { MatterView, Reasons } from './statement.tsx'

/** What lies on the desk: an appeal against a decision, a case, or a hiding that runs and nobody has objected to. */
export type Laid =
  | { kind: 'appeal'; appeal: Appeal; decision: Decision; clause: Clause | null }
  | { kind: 'case'; one: Case }
  | { kind: 'hiding'; decision: Decision; clause: Clause | null }

const historyAtMost = 20

export type RulingProps = {
  id: string
  laid: Laid
  matter: Matter
  shown: MatterShown | null
  /** Everything that was ever decided on the matter, newest first. */
  history: readonly Decision[]
  /** Names by account. */
  names: ReadonlyMap<string, string>
  /** Why the one who looks may not rule; null if they may. */
  barred: Key | null
  isMine: boolean
  takenBy: string | null
  clauses: readonly Clause[]
  form: { token: string; filled: Filled }
  now: Date
  place: Place
}

export function RulingPage(props: RulingProps): VNode {
  const { laid, shown, matter, now, place, names } = props
  const { say, language } = place
  const due = laid.kind === 'appeal' ? laid.appeal.due : laid.kind === 'case' ? laid.one.due : laid.decision.until
  return (
    <main id="main" class="plain standards desk">
      <p>
        <a href={urls.boardDesk(language)}>{say('standards.desk')}</a>
      </p>
      <h1>{headingOf(laid, place)}</h1>
      {isOpen(laid) && due && (
        <p class={countdown(now, due).over ? 'due due-over' : 'due'}>
          <strong>{timeLeft(countdown(now, due), place)}</strong>{' '}
          <span class="when">
            {say(laid.kind === 'hiding' ? 'standards.shown-again' : 'standards.promised')}{' '}
            <When at={due} place={place} />
          </span>
        </p>
      )}
      {isOpen(laid) && laid.kind !== 'hiding' && <Taking {...props} />}
      <MatterView decision={{ matter }} shown={shown} place={place} />
      {laid.kind === 'case' ? (
        <>
          <Brought one={laid.one} place={place} />
          <Contact one={laid.one} names={names} place={place} />
          <CaseRuling one={laid.one} place={place} />
        </>
      ) : (
        <Reasons reasoned={laid} decidedBy={deciderOf(laid.decision, props)} place={place} />
      )}
      {laid.kind === 'appeal' && <Pleaded {...props} appeal={laid.appeal} />}
      <History {...props} />
      {isOpen(laid) && <RulingForm {...props} />}
    </main>
  )
}

function headingOf(laid: Laid, { say }: Place): string {
  if (laid.kind === 'case') return say(caseNames[laid.one.kind])
  if (laid.kind === 'hiding') return say('standards.hiding-running')
  return say(laid.appeal.kind === 'objection' ? 'standards.objection' : 'standards.appeal')
}

function isOpen(laid: Laid): boolean {
  if (laid.kind === 'hiding') return laid.decision.ended === null
  return (laid.kind === 'appeal' ? laid.appeal : laid.one).state === 'open'
}

function deciderOf({ by }: Decision, { names, place: { say } }: Pick<RulingProps, 'names' | 'place'>): string {
  return by === null ? say('standards.the-machine') : (names.get(by) ?? say('standards.nobody'))
}

/** Taking a case tells the others that they need not; anybody who may rule still can. */
function Taking({ id, barred, isMine, takenBy, form, place }: RulingProps): VNode {
  const { say, language } = place
  return (
    <form class="taking" method="post" action={urls.onBoardDesk(language, id, isMine ? 'leave' : 'take')}>
      <Token token={form.token} />
      <p>
        {isMine
          ? say('standards.taken-by-you')
          : takenBy === null
            ? say('standards.taken-by-nobody')
            : say('standards.taken-by', { who: takenBy })}
      </p>
      {barred === null && <button type="submit">{say(isMine ? 'standards.leave' : 'standards.take')}</button>}
    </form>
  )
}

function Contact({ one, names, place: { say } }: { one: Case; names: RulingProps['names']; place: Place }): VNode {
  const who = one.by === null ? one.name : (names.get(one.by) ?? '')
  return (
    <p class="when">
      {say('standards.brought-by', { who: who === '' ? say('standards.nobody') : who })}
      {one.contact !== '' && <> · {one.contact}</>}
    </p>
  )
}

function Pleaded({ appeal, names, place }: RulingProps & { appeal: Appeal }): VNode {
  const { say } = place
  return (
    <section id="appeal" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{say('standards.what-was-written')}</h2>
      <p class="when">
        <When at={appeal.at} place={place} />
      </p>
      <Prose text={appeal.text} />
      {appeal.ruling && (
        <>
          <h3>
            {say('standards.ruling')}: {say(appealStateNames[appeal.state])}
          </h3>
          <p class="when">
            <When at={appeal.ruling.at} place={place} /> · {names.get(appeal.ruling.by) ?? say('standards.nobody')}
          </p>
          <Prose text={appeal.ruling.reasons} />
        </>
      )}
    </section>
  )
}

function History(props: RulingProps): VNode | null {
  const { history, laid, place } = props
  const { say, language } = place
  const earlier = laid.kind === 'case' ? history : history.filter(({ id }) => id !== laid.decision.id)
  if (earlier.length === 0) return null
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{say('standards.history')}</h2>
      <ul>
        {earlier.slice(0, historyAtMost).map((one) => (
          <li key={one.id}>
            <a href={urls.standardsCase(language, one.id)}>{say(outcomeNames[one.outcome])}</a>,{' '}
            {say('standards.clause', { number: one.clause.number })}{' '}
            <span class="when">
              <When at={one.at} place={place} /> · {deciderOf(one, props)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function RulingForm(props: RulingProps): VNode {
  const { id, laid, barred, place, form } = props
  const { say, language } = place
  if (barred !== null) return <p class="correction">{say(barred)}</p>
  const labels = {
    verdict: say('standards.verdict'),
    clause: say('standards.clause-chosen'),
    reasons: say('standards.reasons-given'),
    days: say('standards.days-hidden'),
    link: say('standards.link'),
  }
  return (
    <section id="ruling" aria-labelledby="rule-title">
      <h2 id="rule-title">{say('standards.rule')}</h2>
      <form class="sheet" method="post" action={urls.onBoardDesk(language, id, 'ruling')}>
        <Problems filled={form.filled} labels={labels} place={place} />
        <Token token={form.token} />
        <RadioField
          name="verdict"
          label={labels.verdict}
          options={verdictsOn(laid, place)}
          filled={form.filled}
          place={place}
        />
        {laid.kind === 'case' && <CaseFields {...props} one={laid.one} labels={labels} />}
        <LongField
          name="reasons"
          label={labels.reasons}
          hint={say(
            laid.kind === 'case' && laid.one.kind === 'hiding request'
              ? 'standards.reasons-read-by-both'
              : 'standards.reasons-read',
          )}
          most={longestPlea}
          filled={form.filled}
          place={place}
        />
        <button type="submit">{say('standards.send-ruling')}</button>
      </form>
    </section>
  )
}

function verdictsOn(laid: Laid, { say }: Place): [string, string][] {
  if (laid.kind === 'appeal')
    return [
      ['upheld', say('standards.verdict-upheld')],
      ['refused', say('standards.verdict-refused')],
    ]
  if (laid.kind === 'hiding')
    return [
      ['removed', say('standards.verdict-removed')],
      ['shown', say('standards.verdict-shown')],
    ]
  if (laid.one.kind === 'hiding request')
    return [
      ['hide', say('standards.verdict-hide')],
      ['refuse', say('standards.verdict-refuse-hiding')],
    ]
  return complaintOutcomes.map((outcome) => [outcome, say(outcomeNames[outcome])])
}

function CaseFields({
  one,
  labels,
  clauses,
  form: { filled },
  place,
}: RulingProps & { one: Case; labels: Record<'clause' | 'days' | 'link', string> }): ComponentChildren {
  const { say, language } = place
  return (
    <>
      <ChoiceField
        name="clause"
        label={labels.clause}
        options={[
          ['', say('standards.choose')],
          ...clauses.map(({ number, title }): [string, string] => [
            number,
            say('standards.clause-title', { number, title: title[language] }),
          ]),
        ]}
        filled={filled}
        place={place}
      />
      {one.kind === 'hiding request' ? (
        <LineField
          name="days"
          type="number"
          label={labels.days}
          hint={say('standards.days-hint', { most: longestHiding })}
          filled={filled}
          place={place}
        />
      ) : (
        <LineField
          name="link"
          label={labels.link}
          hint={say('standards.link-hint')}
          optional
          filled={filled}
          place={place}
        />
      )}
    </>
  )
}
