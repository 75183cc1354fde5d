// Errors that readers report: what they say is wrong, where, and the answer that they will read.
import type { VNode } from 'preact'
import { around, gap } from '../../style/around.ts'
import { type FieldWrong, Token, Wrong, wrongAt, wrongIn } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { Discussed } from '../pages/spot.ts'
import { type CorrectionReport, type CorrectionState, correctionStates } from '../report.ts'
import { NewsroomFrame, Said } from './newsroom-frame.tsx'

const stateNames: Record<CorrectionState, Key> = {
  new: 'moderation.correction-new',
  corrected: 'moderation.correction-corrected',
  'not an error': 'moderation.correction-no-error',
}

/** Names are empty where nobody gave one, or they are not known any more. */
export type LaidCorrection = { report: CorrectionReport; article: Discussed | null; name: string; answeredBy: string }
export type CorrectionFilled = {
  id: string
  state: CorrectionState | null
  answer: string
  problems: readonly FieldWrong[]
}

export type CorrectionDesk = {
  state: CorrectionState
  reports: readonly LaidCorrection[]
  page: number
  more: boolean
  filled: CorrectionFilled | null
  token: string
}

type Props = { desk: CorrectionDesk; place: Place }

export function CorrectionsPage({ desk, place }: Props): VNode {
  const { say, language } = place
  const { state, reports, page, more } = desk
  return (
    <NewsroomFrame heading={say('moderation.corrections')} place={place}>
      <nav class="queues" aria-label={say('moderation.queues')}>
        <ul>
          {correctionStates.map((one) => (
            <li key={one}>
              <a
                href={urls.correctionDesk(language, { state: one })}
                {...(one === state ? { 'aria-current': 'page' } : {})}
              >
                {say(stateNames[one])}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {reports.length === 0 && <p class="empty">{say('moderation.queue-empty')}</p>}
      <ol class="entries">
        {reports.map((one) => (
          <Reported key={one.report.id} one={one} desk={desk} place={place} />
        ))}
      </ol>
      {more && (
        <p class="onwards">
          <a rel="next" href={urls.correctionDesk(language, { state, page: String(page + 1) })}>
            {say('moderation.later-ones')}
          </a>
        </p>
      )}
    </NewsroomFrame>
  )
}

function Reported({ one, desk, place }: { one: LaidCorrection; desk: CorrectionDesk; place: Place }): VNode {
  const { say, language } = place
  const { report, article, name, answeredBy } = one
  return (
    <li id={report.id}>
      <h2>
        {article ? (
          <a href={urls.article(article, language)} lang={article.language}>
            {article.headline}
          </a>
        ) : (
          say('moderation.article-gone')
        )}
      </h2>
      <p class="when">
        <bdi>{name === '' ? say('moderation.no-name') : name}</bdi>
        {report.contact && ` <${report.contact.email}>`}, <When at={report.at} place={place} />
        {article && article.revision !== report.revision && ` · ${say('moderation.changed-since')}`}
      </p>
      {report.passage !== '' && (
        <blockquote class="quoted" lang={article?.language ?? language}>
          <Said text={report.passage} />
        </blockquote>
      )}
      <Said text={report.text} />
      {report.state === 'new' ? (
        <AnswerForm report={report} desk={desk} place={place} />
      ) : (
        <div class="claimed">
          <Said text={report.answer} />
          {report.answeredAt && (
            <p class="when">
              <bdi>{answeredBy}</bdi>,{' '}
              {around(say('moderation.answered', { when: gap }), <When at={report.answeredAt} place={place} />)}
            </p>
          )}
        </div>
      )}
    </li>
  )
}

type AnswerProps = { report: CorrectionReport; desk: CorrectionDesk; place: Place }

function AnswerForm({ report: { id }, desk: { filled, token }, place }: AnswerProps): VNode {
  const { say, language } = place
  const own = filled?.id === id ? filled : null
  const wrong = {
    state: wrongIn(own?.problems ?? [], 'state', place),
    answer: wrongIn(own?.problems ?? [], 'answer', place),
  }
  return (
    <details open={own !== null}>
      <summary>{say('moderation.answer')}</summary>
      <form method="post" action={urls.onCorrectionDesk(language, id)} class="removal">
        <Token token={token} />
        <fieldset {...(wrong.state ? { 'aria-describedby': `${id}-state-wrong` } : {})}>
          <legend>{say('moderation.what-was-found')}</legend>
          {(['corrected', 'not an error'] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="state" value={one} checked={own?.state === one} />{' '}
              <span>{say(stateNames[one])}</span>
            </label>
          ))}
          <Wrong id={`${id}-state-wrong`} text={wrong.state} />
        </fieldset>
        <label for={`${id}-answer`}>{say('moderation.answer-text')}</label>
        <textarea
          id={`${id}-answer`}
          name="answer"
          rows={3}
          dir="auto"
          autofocus={own !== null}
          {...wrongAt(`${id}-answer-wrong`, wrong.answer)}
        >
          {own?.answer ?? ''}
        </textarea>
        <Wrong id={`${id}-answer-wrong`} text={wrong.answer} />
        <button type="submit">{say('moderation.send-answer')}</button>
      </form>
    </details>
  )
}
