// The ledger's single decisions, newest first, as far as the public may know them.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { Ledger, LedgerEntry, LedgerFilter } from '../ledger.ts'
import { appealStateNames, automationSentences, matterNames, outcomeNames, sourceNames } from './labels.ts'
import { hours, month } from './measures.ts'

type EntriesProps = { ledger: Ledger; filter: LedgerFilter; place: Place }

export function Entries({ ledger, filter, place }: EntriesProps): VNode {
  const { say } = place
  return (
    <>
      <table class="entries">
        <caption>{say('standards.ledger-entries')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('standards.ledger-month')}</th>
            <th scope="col">{say('standards.ledger-decision')}</th>
            <th scope="col">{say('standards.ledger-time')}</th>
            <th scope="col">{say('standards.ledger-appeal')}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.entries.map((entry) => (
            <Entry entry={entry} place={place} />
          ))}
        </tbody>
      </table>
      {ledger.pages > 1 && <Pages ledger={ledger} filter={filter} place={place} />}
    </>
  )
}

function Entry({ entry, place }: { entry: LedgerEntry; place: Place }): VNode {
  const { say, language } = place
  const { clause, version, appeal, appealHours } = entry
  return (
    <tr>
      <th scope="row">{month(entry.month, language)}</th>
      <td>
        <strong>{say(outcomeNames[entry.outcome])}</strong>{' '}
        <a href={`${urls.clause(language, clause)}#version-${version}`}>
          {say('standards.clause', { number: clause })}
        </a>
        <span class="when">
          {[
            say(matterNames[entry.matter]),
            say(sourceNames[entry.source]),
            ...(entry.automated === 'no' ? [] : [say(automationSentences[entry.automated])]),
          ].join(' · ')}
        </span>
      </td>
      <td>{entry.hours === null ? '–' : hours(entry.hours, place)}</td>
      <td>
        {appeal === null ? '–' : say(appealStateNames[appeal])}
        {appealHours !== null && <span class="when">{hours(appealHours, place)}</span>}
      </td>
    </tr>
  )
}

function Pages({ ledger: { page, pages }, filter, place: { say, language } }: EntriesProps): VNode {
  const to = (number: number): string =>
    urls.ledger(language, {
      clause: filter.clause,
      month: filter.month,
      outcome: filter.outcome,
      page: number === 1 ? undefined : String(number),
    })
  return (
    <nav class="pager" aria-label={say('list.pages')}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {say('list.newer')}
        </a>
      )}
      <span>{say('list.page', { number: String(page) })}</span>
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          {say('list.older')}
        </a>
      )}
    </nav>
  )
}
