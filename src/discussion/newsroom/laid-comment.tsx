// One comment as it lies before a moderator: who wrote it, where, its words with what was found in them, and why it is here.
import type { VNode } from 'preact'
import { around, gap } from '../../style/around.ts'
import { dayIn, plainDay } from '../../style/dates.ts'
import { sentenceOf } from '../../style/failures.ts'
import type { Place } from '../../style/place.ts'
import { Clock, When } from '../../style/when.tsx'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { AuthorLaid, LaidComment, LaidReport } from '../laid.ts'
import { Marked } from './marked.tsx'
import { Said } from './newsroom-frame.tsx'
import { reportReasonNames } from '../pages/report.tsx'
import { reasonOf, stateNames, stepName } from './why.ts'

export const inLanguage = { en: 'moderation.in-english', ko: 'moderation.in-korean' } as const satisfies Record<
  string,
  Key
>

type LaidProps = { laid: LaidComment; place: Place; children?: VNode | null }

/** `children` is what one can do about it. */
export function LaidOut({ laid, place, children = null }: LaidProps): VNode {
  const { comment, article, hits, claim, barred } = laid
  const { say, language } = place
  return (
    <>
      <div class="from">
        <Byline author={laid.author} place={place} />
        <p class="when">
          <When at={comment.saidAt} place={place} />
          {comment.revision > 1 && ` · ${say('moderation.revision', { number: comment.revision })}`}
          {comment.language !== language && ` · ${say(inLanguage[comment.language])}`}
          {comment.state !== 'held' && ` · ${say(stateNames[comment.state])}`}
        </p>
      </div>
      {article && (
        <p class="where">
          {comment.parent !== null && `${say('moderation.a-reply')} `}
          {around(
            say('moderation.under', { article: gap }),
            <a href={urls.article(article, language)} lang={article.language}>
              {article.headline}
            </a>,
          )}{' '}
          <a href={urls.comment(language, comment.parent ?? comment.id)}>{say('moderation.in-place')}</a>
        </p>
      )}
      {comment.quote && (
        <blockquote class="quoted" lang={article?.language ?? comment.language}>
          <Said text={comment.quote.text} />
        </blockquote>
      )}
      <Marked text={comment.body} hits={hits} lang={comment.language} say={say} />
      <Why laid={laid} place={place} />
      {claim && !claim.mine && (
        <p class="claimed">
          {around(
            say('moderation.claimed-by', { name: claim.by, until: gap }),
            <Clock at={claim.until} place={place} />,
          )}
        </p>
      )}
      {barred ? <p class="claimed">{sentenceOf({ code: barred, details: {} }, language)}</p> : children}
    </>
  )
}

/** Who wrote it, since when they are here, and what became of what they said. */
function Byline({ author, place }: { author: AuthorLaid; place: Place }): VNode {
  const { say, language, paper } = place
  const name = <bdi>{author.name === '' ? say('moderation.nobody') : author.name}</bdi>
  const facts = [
    ...(author.staff ? [say('discussion.badge-staff')] : []),
    ...(author.joinedAt
      ? [say('moderation.joined', { day: plainDay(language, dayIn(paper.zone, author.joinedAt)) })]
      : [say('moderation.elsewhere')]),
    ...(author.counts
      ? [say('moderation.counts', { shown: author.counts.shown, removed: author.counts.removed })]
      : []),
  ]
  return (
    <p class="writer">
      {author.id === null ? <b>{name}</b> : <a href={urls.readerDesk(language, author.id)}>{name}</a>}{' '}
      <span class="facts">{facts.join(' · ')}</span>
    </p>
  )
}

function Why({ laid: { comment, hits, verdicts, reports }, place }: LaidProps): VNode | null {
  const { say } = place
  const found = verdicts.filter(({ verdict }) => verdict !== 'pass')
  const byModerator = comment.state === 'held' && comment.heldBy === 'moderator'
  if (found.length === 0 && hits.length === 0 && reports.length === 0 && !byModerator) return null
  return (
    <ul class="why">
      {byModerator && <li>{say('moderation.held-by-moderator')}</li>}
      {found.map((one) => (
        <li key={one.step}>
          <b>{stepName(one.step, place)}</b> {reasonOf(one, place)}
        </li>
      ))}
      {hits.length > 0 && (
        <li>
          <b>{say('moderation.found')}</b>{' '}
          <bdi>{[...new Set(hits.map(({ entry }) => entry))].map((entry) => `“${entry}”`).join(', ')}</bdi>
        </li>
      )}
      {reports.map((one) => (
        <li key={one.id} class="reported">
          <ReportLine report={one} place={place} />
        </li>
      ))}
    </ul>
  )
}

/** Why somebody reported it, who, and what they wrote. */
export function ReportLine({ report, place }: { report: LaidReport; place: Place }): VNode {
  const { say, language } = place
  const name = <bdi>{report.name === '' ? say('moderation.nobody') : report.name}</bdi>
  return (
    <>
      <b>{say(reportReasonNames[report.reason])}</b>{' '}
      <span class="when">
        {report.by === null ? name : <a href={urls.readerDesk(language, report.by)}>{name}</a>},{' '}
        <When at={report.at} place={place} />
      </span>
      {report.text !== '' && <Said text={report.text} />}
    </>
  )
}
