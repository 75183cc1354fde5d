// The public ledger: what was decided, counted by clause, month and outcome, and listed without persons.
import type { ComponentChildren, VNode } from 'preact'
import type { Key } from '../../style/words.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { byNumber } from '../clause.ts'
import { type Outcome, outcomes } from '../decision.ts'
import { automatedShare, type Counts, type Ledger, type LedgerFilter, upheldShare } from '../ledger.ts'
import { gathered, type Tally } from '../tally.ts'
import { Entries } from './ledger-entries.tsx'
import { outcomeNames } from './labels.ts'
import { hours, month, share } from './measures.ts'

type LedgerProps = { ledger: Ledger; filter: LedgerFilter; place: Place }

export function LedgerPage({ ledger, filter, place }: LedgerProps): VNode {
  const { say, language } = place
  const titles = new Map(ledger.clauses.map(({ number, title }) => [number, title[language]]))
  const byClause = gathered(ledger.rows, ({ clause }) => clause).toSorted((a, b) =>
    byNumber({ number: a.of }, { number: b.of }),
  )
  return (
    <main id="main" class="plain standards ledger">
      <p>
        <a href={urls.standards(language)}>{say('standards.back-to-policy')}</a>
      </p>
      <h1>{say('standards.ledger')}</h1>
      <p>{say('standards.ledger-explained')}</p>
      <Filter ledger={ledger} filter={filter} place={place} />
      {ledger.totals.decisions === 0 ? (
        <p class="empty">{say('standards.ledger-empty')}</p>
      ) : (
        <>
          <Totals totals={ledger.totals} place={place} />
          <Table
            title={say('standards.ledger-by-clause')}
            head={say('standards.ledger-clause')}
            place={place}
            rows={byClause.map((tally) => ({
              tally,
              name: (
                <a href={urls.clause(language, tally.of)}>
                  {say('standards.clause-title', { number: tally.of, title: titles.get(tally.of) ?? '' })}
                </a>
              ),
            }))}
          />
          <Table
            title={say('standards.ledger-by-month')}
            head={say('standards.ledger-month')}
            place={place}
            rows={gathered(ledger.rows, (row) => row.month).map((tally) => ({
              tally,
              name: month(tally.of, language),
            }))}
          />
          <ByOutcome totals={ledger.totals} place={place} />
          <Entries ledger={ledger} filter={filter} place={place} />
        </>
      )}
      <Files place={place} />
    </main>
  )
}

function Filter({ ledger, filter, place }: LedgerProps): VNode {
  const { say, language } = place
  const choice = (name: keyof LedgerFilter, label: Key, options: [value: string, words: string][]) => (
    <label>
      {say(label)}{' '}
      <select name={name}>
        <option value="">{say('standards.ledger-all')}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value} selected={filter[name] === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form class="ledger-filter" method="get" action={urls.ledger(language)} aria-label={say('standards.ledger-filter')}>
      {choice(
        'clause',
        'standards.ledger-clause',
        ledger.clauses.map(({ number, title }) => [
          number,
          say('standards.clause-title', { number, title: title[language] }),
        ]),
      )}
      {choice(
        'month',
        'standards.ledger-month',
        ledger.months.map((one) => [one, month(one, language)]),
      )}
      {choice(
        'outcome',
        'standards.ledger-outcome',
        outcomes.map((one) => [one, say(outcomeNames[one])]),
      )}
      <button type="submit">{say('standards.ledger-show')}</button>
    </form>
  )
}

/** The figures that stand for all the others. */
function Totals({ totals, place }: { totals: Ledger['totals']; place: Place }): VNode {
  const { say, language } = place
  const upheld = upheldShare(totals)
  const automated = automatedShare(totals)
  const figures: [Key, ComponentChildren][] = [
    ['standards.ledger-decisions', String(totals.decisions)],
    [
      'standards.ledger-upheld',
      say('standards.ledger-of', {
        count: totals.appeals.upheld,
        all: totals.appeals.upheld + totals.appeals.refused,
        share: upheld === null ? '–' : share(upheld, language),
      }),
    ],
    ['standards.ledger-open', String(totals.appeals.open)],
    ['standards.ledger-machine', automated === null ? '–' : share(automated, language)],
    ['standards.ledger-to-decision', totals.toDecision ? spread(totals.toDecision, place) : '–'],
    ['standards.ledger-to-ruling', totals.toRuling ? spread(totals.toRuling, place) : '–'],
  ]
  return (
    <dl class="figures">
      {figures.map(([name, figure]) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

const spread = ({ median, ninetieth }: { median: number; ninetieth: number }, place: Place): string =>
  place.say('standards.ledger-spread', { median: hours(median, place), ninetieth: hours(ninetieth, place) })

type Row = { tally: Tally; name: ComponentChildren }

function Table({ title, head, rows, place }: { title: string; head: string; rows: Row[]; place: Place }): VNode {
  const { say } = place
  const most = Math.max(...rows.map(({ tally }) => tally.counts.decisions))
  return (
    <table class="counted">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{say('standards.ledger-decisions')}</th>
          <th scope="col">{say('standards.ledger-appeals-upheld')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ tally: { of, counts }, name }) => (
          <tr key={of}>
            <th scope="row">{name}</th>
            <td>
              <Counted count={counts.decisions} most={most} />
            </td>
            <td>{ruled(counts, place)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const ruled = ({ appeals }: Counts, { say }: Place): string =>
  appeals.upheld + appeals.refused === 0
    ? '–'
    : say('standards.ledger-ruled', { count: appeals.upheld, all: appeals.upheld + appeals.refused })

function ByOutcome({ totals, place: { say } }: { totals: Counts; place: Place }): VNode {
  const found = outcomes.flatMap((outcome): [Outcome, number][] => {
    const count = totals.outcomes[outcome] ?? 0
    return count === 0 ? [] : [[outcome, count]]
  })
  const most = Math.max(...found.map(([, count]) => count))
  return (
    <table class="counted">
      <caption>{say('standards.ledger-by-outcome')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('standards.ledger-outcome')}</th>
          <th scope="col">{say('standards.ledger-decisions')}</th>
        </tr>
      </thead>
      <tbody>
        {found.map(([outcome, count]) => (
          <tr key={outcome}>
            <th scope="row">{say(outcomeNames[outcome])}</th>
            <td>
              <Counted count={count} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A number, and for the eye a bar beside it. */
function Counted({ count, most }: { count: number; most: number }): VNode {
  return (
    <span class="counted-bar">
      <span class="count">{count}</span>
      <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect width={Math.max(1, Math.round((100 * count) / most))} height="10" />
      </svg>
    </span>
  )
}

function Files({ place: { say, language } }: { place: Place }): VNode {
  const files: [urls.LedgerFile, Key][] = [
    ['ledger.csv', 'standards.ledger-csv'],
    ['ledger.json', 'standards.ledger-json'],
    ['ledger/transparency.json', 'standards.ledger-dsa'],
  ]
  return (
    <section aria-labelledby="ledger-files">
      <h2 id="ledger-files">{say('standards.ledger-files')}</h2>
      <ul>
        {files.map(([name, words]) => (
          <li key={name}>
            <a href={urls.ledgerFile(language, name)}>{say(words)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
