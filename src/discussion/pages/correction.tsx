// The form with which readers report an error in an article, and what became of a report.
import type { VNode } from 'preact'
import { Token, Wrong, wrongAt } from '../../style/form-parts.tsx'
import * as urls from '../../urls.ts'
import type { Key } from '../../style/words.ts'
import type { Contact, CorrectionReport, CorrectionState } from '../report.ts'
import type { Problem } from '../problem.ts'
import { wrongWith } from './box.tsx'
import { ContactFields } from './contact.tsx'
import { OnArticle, Sheet } from './sheet.tsx'
import type { Discussed, Spot } from './spot.ts'
import type { Place } from '../../style/place.ts'

export type FilledCorrection = {
  passage: string
  text: string
  contact: Contact
  problems: readonly Problem[]
}

export const blankCorrection: FilledCorrection = {
  passage: '',
  text: '',
  contact: { name: '', email: '' },
  problems: [],
}

type CorrectionProps = { spot: Pick<Spot, 'place' | 'article' | 'asker'>; filled: FilledCorrection }

export function CorrectionPage({ spot, filled }: CorrectionProps): VNode {
  const { place, article, asker } = spot
  const { say, language } = place
  const wrong = {
    passage: wrongWith(filled.problems, ['passage'], language),
    text: wrongWith(filled.problems, ['text'], language),
    contact: wrongWith(filled.problems, ['contact'], language),
  }
  return (
    <Sheet heading={say('discussion.correction-title')}>
      <OnArticle article={article} place={place} />
      <p>{say('discussion.correction-explained')}</p>
      <form method="post" action={urls.correctionReport(article, language)} class="report">
        <Token token={asker?.token ?? null} />
        <input type="hidden" name="revision" value={article.revision} />
        <label for="correction-passage">{say('discussion.correction-passage')}</label>
        <textarea
          id="correction-passage"
          name="passage"
          rows={3}
          dir="auto"
          lang={article.language}
          {...wrongAt('passage-wrong', wrong.passage)}
        >
          {filled.passage}
        </textarea>
        <Wrong id="passage-wrong" text={wrong.passage} />
        <label for="correction-text">{say('discussion.correction-text')}</label>
        <textarea id="correction-text" name="text" rows={5} dir="auto" {...wrongAt('text-wrong', wrong.text)}>
          {filled.text}
        </textarea>
        <Wrong id="text-wrong" text={wrong.text} />
        {asker === null && <ContactFields contact={filled.contact} wrong={wrong.contact} say={say} />}
        <p>
          <button type="submit">{say('discussion.correction-send')}</button>
        </p>
      </form>
    </Sheet>
  )
}

const states: Record<CorrectionState, Key> = {
  new: 'discussion.correction-waits',
  corrected: 'discussion.correction-corrected',
  'not an error': 'discussion.correction-no-error',
}

/** Who knows the address of a report reads its answer there, with an account or without. */
export function CorrectionStatePage({
  report,
  article,
  place,
}: {
  report: Pick<CorrectionReport, 'state' | 'passage' | 'answer'>
  article: Discussed
  place: Place
}): VNode {
  const { say, language } = place
  return (
    <Sheet heading={say('discussion.correction-title')}>
      <OnArticle article={article} place={place} />
      {report.state === 'new' && <p class="standfirst">{say('discussion.correction-thanks')}</p>}
      <h2>{say('discussion.correction-state')}</h2>
      {report.passage !== '' && (
        <blockquote dir="auto">
          <p>{report.passage}</p>
        </blockquote>
      )}
      <p class="state">{say(states[report.state])}</p>
      {report.answer !== '' && <p dir="auto">{report.answer}</p>}
      <p>
        <a href={urls.article(article, language)}>{say('discussion.correction-back')}</a>
      </p>
    </Sheet>
  )
}
