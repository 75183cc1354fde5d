// What the dossier of a comment has on record: reports, rulings, and the decisions of the board's ledger.
import type { VNode } from 'preact'
import { around, gap } from '../../style/around.ts'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import * as urls from '../../urls.ts'
import type { DossierDesk } from './dossier-page.tsx'
import { ReportLine } from './laid-comment.tsx'
import { Said } from './newsroom-frame.tsx'
import { actNames, stateNames } from './why.ts'

type Props = { dossier: DossierDesk; place: Place }

export function Reports({ dossier: { reports }, place }: Props): VNode {
  const { say } = place
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{say('moderation.reports')}</h2>
      {reports.length === 0 && <p class="empty">{say('moderation.none')}</p>}
      <ul class="entries">
        {reports.map((one) => (
          <li key={one.id}>
            <ReportLine report={one} place={place} />
            <p class="when">
              {one.settledAt
                ? around(say('moderation.settled', { when: gap }), <When at={one.settledAt} place={place} />)
                : say('moderation.open')}
              {one.contact && ` · ${one.contact.name} <${one.contact.email}>`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Rulings({ dossier: { rulings }, place }: Props): VNode {
  const { say } = place
  return (
    <section aria-labelledby="rulings">
      <h2 id="rulings">{say('moderation.rulings')}</h2>
      {rulings.length === 0 && <p class="empty">{say('moderation.none')}</p>}
      <ul class="entries">
        {rulings.map((one) => (
          <li key={one.id}>
            {say(actNames[one.act])} · {say(stateNames[one.from])} → {say(stateNames[one.to])}{' '}
            <span class="when">
              <bdi>{one.name === null ? say('moderation.no-person') : one.name || say('moderation.nobody')}</bdi>,{' '}
              <When at={one.at} place={place} />
              {one.undoneAt && ` · ${say('moderation.was-undone')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Decisions({ dossier: { decisions }, place }: Props): VNode | null {
  const { say, language } = place
  if (decisions.length === 0) return null
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{say('moderation.decisions')}</h2>
      <ul class="entries">
        {decisions.map((one) => (
          <li key={one.id}>
            {one.readable ? (
              <a href={urls.standardsCase(language, one.id)}>
                {say('standards.clause', { number: one.clause.number })}
              </a>
            ) : (
              say('standards.clause', { number: one.clause.number })
            )}{' '}
            · <When at={one.at} place={place} />{' '}
            <span class="when">
              <bdi>{one.name === null ? say('moderation.no-person') : one.name || say('moderation.nobody')}</bdi>
              {one.ended && ` · ${say('moderation.ended')}`}
            </span>
            <Said text={one.facts} />
          </li>
        ))}
      </ul>
    </section>
  )
}
