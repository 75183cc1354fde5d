// The form with which a comment is reported; for illegal content no account is asked for.
import type { VNode } from 'preact'
import { Token, Wrong, wrongAt } from '../../style/form-parts.tsx'
import * as urls from '../../urls.ts'
import { type Contact, type ReportReason, reportReasons } from '../report.ts'
import type { ShownComment } from '../thread.ts'
import type { Problem } from '../problem.ts'
import { wrongWith } from './box.tsx'
import { CommentView } from './comment-view.tsx'
import { ContactFields } from './contact.tsx'
import { OnArticle, Sheet } from './sheet.tsx'
import type { Spot } from './spot.ts'
import type { Key } from '../../style/words.ts'

export type FilledReport = {
  reason: ReportReason | null
  text: string
  contact: Contact
  problems: readonly Problem[]
}

export const blankReport: FilledReport = {
  reason: null,
  text: '',
  contact: { name: '', email: '' },
  problems: [],
}

export const reportReasonNames: Record<ReportReason, Key> = {
  attack: 'discussion.reason-attack',
  hate: 'discussion.reason-hate',
  'private data': 'discussion.reason-private',
  spam: 'discussion.reason-spam',
  falsehood: 'discussion.reason-falsehood',
  'illegal content': 'discussion.reason-illegal',
  other: 'discussion.reason-other',
}

export function ReportPage({ shown, spot, filled }: { shown: ShownComment; spot: Spot; filled: FilledReport }): VNode {
  const { place, article, asker } = spot
  const { say, language } = place
  const wrong = {
    reason: wrongWith(filled.problems, ['reason'], language),
    text: wrongWith(filled.problems, ['text'], language),
    contact: wrongWith(filled.problems, ['contact'], language),
  }
  const offered = reportReasons.filter((reason) => asker !== null || reason === 'illegal content')
  return (
    <Sheet heading={say('discussion.report-title')}>
      <OnArticle article={article} place={place} />
      <CommentView shown={shown} spot={spot} acts={false} />
      <p>{say('discussion.report-explained')}</p>
      {asker === null && (
        <p>
          {say('discussion.report-signed-out')}{' '}
          <a href={urls.signIn(language, urls.actOnComment(language, shown.id, 'report'))}>
            {say('discussion.log-in')}
          </a>
        </p>
      )}
      <p>
        <a href={urls.hidingRequest(language, urls.comment(language, shown.id))}>{say('discussion.about-me')}</a>
      </p>
      <form method="post" action={urls.actOnComment(language, shown.id, 'report')} class="report">
        <Token token={asker?.token ?? null} />
        <fieldset {...wrongAt('reason-wrong', wrong.reason)}>
          <legend>{say('discussion.report-reason')}</legend>
          {offered.map((reason) => (
            <label key={reason}>
              <input
                type="radio"
                name="reason"
                value={reason}
                checked={reason === filled.reason || offered.length === 1}
              />{' '}
              {say(reportReasonNames[reason])}
            </label>
          ))}
          <Wrong id="reason-wrong" text={wrong.reason} />
        </fieldset>
        <label for="report-text">{say('discussion.report-text')}</label>
        <textarea id="report-text" name="text" rows={4} dir="auto" {...wrongAt('text-wrong', wrong.text)}>
          {filled.text}
        </textarea>
        <Wrong id="text-wrong" text={wrong.text} />
        {asker === null && <ContactFields contact={filled.contact} wrong={wrong.contact} say={say} />}
        <p>
          <button type="submit">{say('discussion.report-send')}</button>
        </p>
      </form>
    </Sheet>
  )
}

/** After a report: what happens now. It says nothing of the comment that is not to be read. */
export function ReportedPage({ id, spot }: { id: string; spot: Pick<Spot, 'place'> }): VNode {
  const { say, language } = spot.place
  return (
    <Sheet heading={say('discussion.report-title')}>
      <p class="standfirst">{say('discussion.report-thanks')}</p>
      <p>
        <a href={urls.comment(language, id)}>{say('discussion.report-back')}</a>
      </p>
    </Sheet>
  )
}
