// What concerns one reader before the board: decisions about them, and cases that they brought.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import * as urls from '../../urls.ts'
import type { Case } from '../case.ts'
import type { Decision } from '../decision.ts'
import { caseNames, endingSentences, matterNames, outcomeNames } from './labels.ts'

type OwnCasesProps = { decisions: readonly Decision[]; cases: readonly Case[]; place: Place }

export function OwnCasesPage({ decisions, cases, place }: OwnCasesProps): VNode {
  const { say, language } = place
  return (
    <main id="main" class="plain standards">
      <p>
        <a href={urls.standards(language)}>{say('standards.back-to-policy')}</a>
      </p>
      <h1>{say('standards.own')}</h1>
      <section aria-labelledby="own-decisions">
        <h2 id="own-decisions">{say('standards.own-decisions')}</h2>
        {decisions.length === 0 && <p class="empty">{say('standards.own-no-decisions')}</p>}
        <ul class="own">
          {decisions.map((one) => (
            <li key={one.id}>
              <a href={urls.standardsCase(language, one.id)}>
                {say(matterNames[one.matter.kind])}: {say(outcomeNames[one.outcome])}
              </a>
              , {say('standards.clause', { number: one.clause.number })}
              <span class="when">
                <When at={one.at} place={place} />
                {one.ended && <> · {say(endingSentences[one.ended.how])}</>}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="own-cases">
        <h2 id="own-cases">{say('standards.own-cases')}</h2>
        {cases.length === 0 && <p class="empty">{say('standards.own-no-cases')}</p>}
        <ul class="own">
          {cases.map((one) => (
            <li key={one.id}>
              <a href={urls.standardsCase(language, one.id)}>{say(caseNames[one.kind])}</a>
              <span class="when">
                <When at={one.at} place={place} /> ·{' '}
                {one.outcome ? say(outcomeNames[one.outcome]) : say('standards.appeal-open')}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </main>
  )
}
