// One reader on the moderators' desk: what they said and what became of it, reports, notes, and sanctions.
import type { VNode } from 'preact'
import type { Account } from '../../accounts/accounts.ts'
import { around, gap } from '../../style/around.ts'
import { dayIn, plainDay } from '../../style/dates.ts'
import { type FieldWrong, Refused, Token, Wrong, wrongAt, wrongIn } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import * as urls from '../../urls.ts'
import type { Comment } from '../comment.ts'
import type { LaidReport } from '../laid.ts'
import type { ActName } from '../ruling.ts'
import { type Sanction, type SanctionKind, sanctionKinds } from '../sanction.ts'
import type { StateCounts } from '../store/desk.ts'
import type { ReaderNote } from '../store/readers.ts'
import { NewsroomFrame, Said } from './newsroom-frame.tsx'
import { ReportLine } from './laid-comment.tsx'
import { type Citable, ClauseAndFacts, Offered } from './ruling-form.tsx'
import { actNames, sanctionNames, stateNames } from './why.ts'

export type Sanctioning = {
  kind: SanctionKind | null
  clause: string
  facts: string
  days: string
  voids: boolean
  problems: readonly FieldWrong[]
}

/** By which act a report was settled; null where it is open, or nobody ruled. */
type Settled = LaidReport & { act: string | null }

export type ReaderDesk = {
  reader: Account
  staff: boolean
  counts: StateCounts
  votes: number
  comments: readonly Comment[]
  next: string | null
  made: { count: number; newest: readonly Settled[] }
  received: readonly Settled[]
  notes: readonly (ReaderNote & { name: string })[]
  sanctions: readonly (Sanction & { name: string; clause: string; facts: string; readable: boolean })[]
  clauses: readonly Citable[]
  note: { text: string; problems: readonly FieldWrong[] }
  sanctioning: Sanctioning
  maySanction: boolean
  token: string
  now: Date
}

type Props = { desk: ReaderDesk; place: Place }

export function ReaderPage({ desk, place }: Props): VNode {
  const { say, language, paper } = place
  const { reader, counts, votes, staff, maySanction } = desk
  const facts: [string, string | number][] = [
    [say('moderation.joined-on'), plainDay(language, dayIn(paper.zone, reader.joinedAt))],
    [say('moderation.state-shown'), counts.shown],
    [say('moderation.state-held'), counts.held],
    [say('moderation.state-removed'), counts.removed],
    [say('moderation.state-withdrawn'), counts.withdrawn],
    [say('moderation.votes'), votes],
    [say('moderation.reports-made'), desk.made.count],
  ]
  return (
    <NewsroomFrame
      heading={reader.name === '' ? say('moderation.nobody') : reader.name}
      ways={[{ address: urls.moderation(language), words: say('moderation.comments') }]}
      place={place}
    >
      {staff && <p class="claimed">{say('moderation.reader-is-staff')}</p>}
      <dl class="tally">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="trail">
        <Sanctions desk={desk} place={place} />
        {maySanction && <SanctionForm desk={desk} place={place} />}
        <Notes desk={desk} place={place} />
        <History desk={desk} place={place} />
        <Reports desk={desk} place={place} />
      </div>
    </NewsroomFrame>
  )
}

function Sanctions({ desk: { sanctions, now }, place }: Props): VNode {
  const { say, language } = place
  return (
    <section aria-labelledby="sanctions">
      <h2 id="sanctions">{say('moderation.sanctions')}</h2>
      {sanctions.length === 0 && <p class="empty">{say('moderation.none')}</p>}
      <ul class="entries">
        {sanctions.map((one) => {
          const inForce = one.liftedAt === null && (one.until === null || one.until > now)
          return (
            <li key={one.id} class={inForce ? 'in-force' : 'past'}>
              <b>{say(sanctionNames[one.kind])}</b>{' '}
              {one.liftedAt
                ? around(say('moderation.lifted', { when: gap }), <When at={one.liftedAt} place={place} />)
                : one.until
                  ? around(say('moderation.until', { when: gap }), <When at={one.until} place={place} />)
                  : one.kind !== 'warned' && say('moderation.without-end')}
              <p class="when">
                {one.readable ? (
                  <a href={urls.standardsCase(language, one.decision)}>
                    {say('standards.clause', { number: one.clause })}
                  </a>
                ) : (
                  say('standards.clause', { number: one.clause })
                )}
                {' · '}
                <bdi>{one.name}</bdi>, <When at={one.at} place={place} />
              </p>
              <Said text={one.facts} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function SanctionForm({ desk: { reader, sanctioning, clauses, token }, place }: Props): VNode {
  const { say, language } = place
  const wrong = {
    kind: wrongIn(sanctioning.problems, 'kind', place),
    days: wrongIn(sanctioning.problems, 'days', place),
    clause: wrongIn(sanctioning.problems, 'clause', place),
    facts: wrongIn(sanctioning.problems, 'facts', place),
  }
  return (
    <section aria-labelledby="sanction">
      <h2 id="sanction">{say('moderation.impose')}</h2>
      <Refused
        wrong={[
          ['sanction-kind', wrong.kind],
          ['sanction-days', wrong.days],
          ['sanction-clause', wrong.clause],
          ['sanction-facts', wrong.facts],
        ]}
        say={say}
      />
      <form
        method="post"
        action={urls.onReaderDesk(language, reader.id, 'sanctions')}
        class="removal"
        data-language={reader.language}
      >
        <Token token={token} />
        <fieldset id="sanction-kind" {...(wrong.kind ? { 'aria-describedby': 'sanction-kind-wrong' } : {})}>
          <legend>{say('moderation.sanction-kind')}</legend>
          {sanctionKinds.map((kind) => (
            <label key={kind}>
              <input type="radio" name="kind" value={kind} checked={sanctioning.kind === kind} />{' '}
              <span>{say(sanctionNames[kind])}</span>
            </label>
          ))}
          <Wrong id="sanction-kind-wrong" text={wrong.kind} />
        </fieldset>
        <label for="sanction-days">{say('moderation.sanction-days')}</label>
        <input
          id="sanction-days"
          name="days"
          type="text"
          inputmode="numeric"
          value={sanctioning.days}
          {...wrongAt('sanction-days-wrong', wrong.days)}
        />
        <Wrong id="sanction-days-wrong" text={wrong.days} />
        <ClauseAndFacts id="sanction" clauses={clauses} removing={sanctioning} place={place} lang={reader.language} />
        <label class="tick">
          <input type="checkbox" name="votes" value="void" checked={sanctioning.voids} />{' '}
          <span>{say('moderation.void-votes')}</span>
        </label>
        <button type="submit" class="final">
          {say('moderation.impose-it')}
        </button>
      </form>
      <Offered clauses={clauses} />
    </section>
  )
}

function Notes({ desk: { reader, notes, note, token }, place }: Props): VNode {
  const { say, language } = place
  const wrong = wrongIn(note.problems, 'text', place)
  return (
    <section aria-labelledby="notes">
      <h2 id="notes">{say('moderation.notes')}</h2>
      <form method="post" action={urls.onReaderDesk(language, reader.id, 'notes')} class="removal">
        <Token token={token} />
        <label for="note">{say('moderation.note')}</label>
        <textarea id="note" name="text" rows={2} dir="auto" {...wrongAt('note-wrong', wrong)}>
          {note.text}
        </textarea>
        <Wrong id="note-wrong" text={wrong} />
        <button type="submit" class="quiet">
          {say('moderation.add-note')}
        </button>
      </form>
      <ul class="entries">
        {notes.map((one) => (
          <li key={one.id}>
            <Said text={one.text} />
            <p class="when">
              <bdi>{one.name}</bdi>, <When at={one.at} place={place} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ desk: { reader, comments, next }, place }: Props): VNode {
  const { say, language } = place
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('moderation.history')}</h2>
      {comments.length === 0 && <p class="empty">{say('moderation.none')}</p>}
      <ol class="entries">
        {comments.map((one) => (
          <li key={one.id}>
            <p class="when">
              <a href={urls.dossier(language, one.id)}>
                <When at={one.saidAt} place={place} />
              </a>{' '}
              · {say(stateNames[one.state])}
            </p>
            {one.body !== '' && <Said text={one.body} lang={one.language} />}
          </li>
        ))}
      </ol>
      {next !== null && (
        <p class="onwards">
          <a rel="next" href={urls.readerDesk(language, reader.id, { after: next })}>
            {say('moderation.earlier-ones')}
          </a>
        </p>
      )}
    </section>
  )
}

function Reports({ desk: { made, received }, place }: Props): VNode {
  const { say } = place
  return (
    <>
      <section aria-labelledby="received">
        <h2 id="received">{say('moderation.reports-received')}</h2>
        <ReportList reports={received} place={place} />
      </section>
      <section aria-labelledby="made">
        <h2 id="made">{say('moderation.reports-made')}</h2>
        <ReportList reports={made.newest} place={place} />
      </section>
    </>
  )
}

function ReportList({ reports, place }: { reports: readonly Settled[]; place: Place }): VNode {
  const { say, language } = place
  if (reports.length === 0) return <p class="empty">{say('moderation.none')}</p>
  return (
    <ul class="entries">
      {reports.map((one) => (
        <li key={one.id}>
          <ReportLine report={one} place={place} />
          <p class="when">
            <a href={urls.dossier(language, one.comment)}>{say('moderation.dossier')}</a> ·{' '}
            {one.settledAt === null
              ? say('moderation.open')
              : one.act === null
                ? say('moderation.settled-by-nobody')
                : say(actNames[one.act as ActName])}
          </p>
        </li>
      ))}
    </ul>
  )
}
