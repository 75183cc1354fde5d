// The moderators' statistics as tables, with a bar beside what is best compared by eye.
import type { VNode } from 'preact'
import { plainDay } from '../../style/dates.ts'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import { type FiguresRow, type OfModerator, type Period, periods } from '../figures.ts'
import { NewsroomFrame } from './newsroom-frame.tsx'

export type Figures = {
  by: Period
  rows: readonly FiguresRow[]
  clauses: readonly { clause: string; count: number }[]
  /** `name` is null for the machine. */
  moderators: readonly (OfModerator & { name: string | null })[]
  reports: { settled: number; upheld: number }
  overturned: { removals: number; overturned: number }
}

const periodNames: Record<Period, Key> = { day: 'moderation.by-day', week: 'moderation.by-week' }

type Props = { figures: Figures; place: Place }

export function FiguresPage({ figures, place }: Props): VNode {
  const { say, language } = place
  const { by, reports, overturned } = figures
  return (
    <NewsroomFrame
      heading={say('moderation.figures')}
      ways={[{ address: urls.moderation(language), words: say('moderation.comments') }]}
      place={place}
    >
      <nav class="queues" aria-label={say('moderation.periods')}>
        <ul>
          {periods.map((one) => (
            <li key={one}>
              <a
                href={urls.moderationFigures(language, { by: one })}
                {...(one === by ? { 'aria-current': 'page' } : {})}
              >
                {say(periodNames[one])}
              </a>
            </li>
          ))}
          <li>
            <a href={urls.moderationFiguresFile(language, { by })}>CSV</a>
          </li>
          <li>
            <a href={urls.moderationFiguresFile(language, { by, of: 'moderators' })}>
              {`CSV: ${say('moderation.by-moderator')}`}
            </a>
          </li>
        </ul>
      </nav>
      <dl class="tally">
        <Share name={say('moderation.reports-upheld')} part={reports.upheld} of={reports.settled} />
        <Share name={say('moderation.removals-overturned')} part={overturned.overturned} of={overturned.removals} />
      </dl>
      <Rows figures={figures} place={place} />
      <ByClause figures={figures} place={place} />
      <ByModerator figures={figures} place={place} />
    </NewsroomFrame>
  )
}

const Share = ({ name, part, of }: { name: string; part: number; of: number }): VNode => (
  <div>
    <dt>{name}</dt>
    <dd>
      {part} / {of}
      {of > 0 && ` (${Math.round((100 * part) / of)} %)`}
    </dd>
  </div>
)

/** As long as its share of the longest; the figure stands beside it. */
const Bar = ({ value, most }: { value: number; most: number }): VNode => (
  <svg viewBox="0 0 100 8" width="100" height="8" aria-hidden="true" focusable="false">
    <rect class="amount" width={most === 0 ? 0 : Math.round((100 * value) / most)} height="8" />
  </svg>
)

function Rows({ figures: { rows }, place }: Props): VNode {
  const { say, language } = place
  const most = Math.max(0, ...rows.map(({ said }) => said))
  return (
    <section class="wide-table" aria-label={say('moderation.figures')} tabindex={0}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{say('moderation.from')}</th>
            <th scope="col" colspan={2}>
              {say('moderation.said')}
            </th>
            <Numbers
              say={say}
              keys={['moderation.state-held', 'moderation.did-approve', 'moderation.did-remove', 'moderation.did-hold']}
            />
            <th scope="col" class="number">
              {say('moderation.median')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => (
            <tr key={row.from}>
              <th scope="row" class="day">
                {plainDay(language, row.from)}
              </th>
              <td class="number">{row.said}</td>
              <td>
                <Bar value={row.said} most={most} />
              </td>
              <td class="number">{row.held}</td>
              <Decided row={row} say={say} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Numbers = ({ keys, say }: { keys: readonly Key[]; say: Place['say'] }) => (
  <>
    {keys.map((key) => (
      <th key={key} scope="col" class="number">
        {say(key)}
      </th>
    ))}
  </>
)

type Decisions = Pick<FiguresRow, 'approved' | 'removed' | 'putOnHold' | 'median'>

const Decided = ({ row, say }: { row: Decisions; say: Place['say'] }): VNode => (
  <>
    <td class="number">{row.approved}</td>
    <td class="number">{row.removed}</td>
    <td class="number">{row.putOnHold}</td>
    <td class="number">{minutes(row.median, say)}</td>
  </>
)

/** In minutes up to two hours, then in hours. */
const minutes = (median: number | null, say: Place['say']): string => {
  if (median === null) return '–'
  return median < 120
    ? say('moderation.minutes', { count: Math.round(median) })
    : say('moderation.hours', { count: Math.round(median / 60) })
}

function ByClause({ figures: { clauses }, place: { say, language } }: Props): VNode | null {
  const most = clauses[0]?.count ?? 0
  if (most === 0) return null
  return (
    <section aria-labelledby="by-clause">
      <h2 id="by-clause">{say('moderation.removed-by-clause')}</h2>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{say('moderation.clause')}</th>
            <th scope="col" colspan={2}>
              {say('moderation.did-remove')}
            </th>
          </tr>
        </thead>
        <tbody>
          {clauses.map(({ clause, count }) => (
            <tr key={clause}>
              <th scope="row">
                <a href={urls.clause(language, clause)}>{say('standards.clause', { number: clause })}</a>
              </th>
              <td class="number">{count}</td>
              <td>
                <Bar value={count} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ByModerator({ figures: { moderators }, place: { say, language } }: Props): VNode | null {
  if (moderators.length === 0) return null
  return (
    <section class="wide-table" aria-labelledby="by-moderator" tabindex={0}>
      <h2 id="by-moderator">{say('moderation.by-moderator')}</h2>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{say('moderation.moderator')}</th>
            <Numbers say={say} keys={['moderation.did-approve', 'moderation.did-remove', 'moderation.did-hold']} />
            <th scope="col" class="number">
              {say('moderation.median')}
            </th>
          </tr>
        </thead>
        <tbody>
          {moderators.map((one) => (
            <tr key={one.by ?? ''}>
              <th scope="row">
                {one.by === null ? (
                  say('moderation.no-person')
                ) : (
                  <a href={urls.readerDesk(language, one.by)}>
                    <bdi>{one.name || say('moderation.nobody')}</bdi>
                  </a>
                )}
              </th>
              <Decided row={one} say={say} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
