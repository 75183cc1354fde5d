// A case as who brought it sees it: what they wrote, by when it is answered, and the answer.
import type { VNode } from 'preact'
import type { Key } from '../../style/words.ts'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import * as urls from '../../urls.ts'
import type { Case } from '../case.ts'
import { countdown } from '../deadline.ts'
import type { MatterShown } from '../matter.ts'
import { caseNames, claimNames, outcomeNames, timeLeft } from './labels.ts'
import { Prose } from './prose.tsx'
import { MatterView } from './statement.tsx'

type CaseProps = {
  one: Case
  shown: MatterShown | null
  /** The path with its secret, for who has no account; null for everybody else. */
  secret: string | null
  now: Date
  place: Place
}

const states: Record<Case['state'], Key> = {
  open: 'standards.case-open',
  ruled: 'standards.case-ruled',
  lapsed: 'standards.case-lapsed',
}

export function CasePage({ one, shown, secret, now, place }: CaseProps): VNode {
  const { say, language, origin } = place
  return (
    <main id="main" class="plain standards">
      <p class="label">{say(caseNames[one.kind])}</p>
      <h1>{say(states[one.state])}</h1>
      {one.state === 'open' && (
        <p class="standfirst">
          {say('standards.answer-due')} <When at={one.due} place={place} /> ({timeLeft(countdown(now, one.due), place)})
        </p>
      )}
      {secret !== null && (
        <div class="correction">
          <p>{say('standards.keep-link')}</p>
          <p class="secret">
            <a href={secret}>{origin + secret}</a>
          </p>
        </div>
      )}
      {one.ruling && <CaseRuling one={one} place={place} />}
      <MatterView decision={{ matter: one.matter }} shown={shown} place={place} />
      <Brought one={one} place={place} />
      <p>
        <a href={urls.standards(language)}>{say('standards.whole-policy')}</a>
      </p>
    </main>
  )
}

/** How a case ended and why. */
export function CaseRuling({ one, place }: { one: Case; place: Place }): VNode | null {
  const { say } = place
  if (!one.ruling) return null
  return (
    <section aria-labelledby="ruling-title" class="ruling">
      <h2 id="ruling-title">{one.outcome ? say(outcomeNames[one.outcome]) : say('standards.ruling')}</h2>
      <p class="when">
        {say('standards.ruled-at')} <When at={one.ruling.at} place={place} />
      </p>
      <Prose text={one.ruling.reasons} />
      {one.link !== null && (
        <p>
          <a href={one.link}>{say('standards.to-correction')}</a>
        </p>
      )}
    </section>
  )
}

/** What was brought before the board. */
export function Brought({ one, place }: { one: Case; place: Place }): VNode {
  const { say } = place
  return (
    <section aria-labelledby="brought-title">
      <h2 id="brought-title">{say('standards.what-was-written')}</h2>
      <p class="when">
        <When at={one.at} place={place} />
        {one.claim !== null && <> · {say(claimNames[one.claim])}</>}
      </p>
      <Prose text={one.text} />
      {one.substantiation !== '' && (
        <>
          <h3>{say('standards.substantiation')}</h3>
          <Prose text={one.substantiation} />
        </>
      )}
    </section>
  )
}
