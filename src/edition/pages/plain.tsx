// Pages that are mostly words: standing pages, corrections, reading settings, failures.
import type { ComponentChildren, VNode } from 'preact'
import type { Card, Correction } from '../../desk/desk.ts'
import { instant } from '../../style/dates.ts'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import { type Look, markLevels, textSizes, themes, wordLanguages } from '../look.ts'
import type { Place } from '../place.ts'

export function PlainPage({
  heading,
  children,
  lang,
}: {
  heading: string
  children: ComponentChildren
  lang?: string
}): VNode {
  return (
    <main id="main" class="plain" {...(lang ? { lang } : {})}>
      <h1>{heading}</h1>
      {children}
    </main>
  )
}

export function CorrectionsPage({
  corrections,
  place,
  pager,
}: {
  corrections: { correction: Correction; card: Card }[]
  place: Place
  pager: ComponentChildren
}): VNode {
  const { say, language, paper } = place
  return (
    <PlainPage heading={say('corrections.title')}>
      <p>
        {say('corrections.explained')}{' '}
        {paper.policies.corrections && (
          <a href={urls.standingPage(language, paper.policies.corrections)}>{say('corrections.policy')}</a>
        )}
      </p>
      {corrections.length === 0 && <p class="empty">{say('corrections.empty')}</p>}
      <ol class="corrections">
        {corrections.map(({ correction, card }) => (
          <li key={correction.id} lang={card.language}>
            <h2>
              <a href={urls.article(card, language)}>{card.headline}</a>
            </h2>
            <p class="when">
              <time datetime={correction.at.toISOString()}>{instant(language, paper.zone, correction.at)}</time>
            </p>
            <p>{correction.text}</p>
          </li>
        ))}
      </ol>
      {pager}
    </PlainPage>
  )
}

export function LookPage({ look, back, place }: { look: Look; back: string; place: Place }): VNode {
  const { say, language } = place
  const choice = (name: string, values: readonly string[], chosen: string) => (
    <fieldset>
      <legend>{say(`look.${name}` as Key)}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} value={value} checked={value === chosen} />{' '}
          {say(`look.${name}-${value}` as Key)}
        </label>
      ))}
    </fieldset>
  )
  return (
    <PlainPage heading={say('look.title')}>
      <p>{say('look.explained')}</p>
      <form class="look" method="post" action={urls.look(language)}>
        <input type="hidden" name="back" value={back} />
        {choice('theme', themes, look.theme)}
        {choice('size', textSizes, look.size)}
        {choice('words', wordLanguages, look.words)}
        {choice('marks', markLevels, look.marks)}
        <button type="submit">{say('look.save')}</button>
      </form>
    </PlainPage>
  )
}

const apologies = [400, 403, 404, 409, 410, 421, 422, 429, 500, 503] as const

export type Apology = { status: number; sentence: string | null; because: string; request: string }

/** `sentence` says what is wrong where more is known than the status. */
export function FailurePage({ status, sentence, because, request }: Apology, place: Place): VNode {
  const { say, language } = place
  const known = apologies.find((one) => one === status) ?? (status >= 500 ? 500 : 400)
  return (
    <PlainPage heading={say(`failure.${known}.title`)}>
      <p class="standfirst">{sentence ?? say(`failure.${known}.text`)}</p>
      {because !== '' && <p>{say('failure.410.because', { because })}</p>}
      <p>
        <a href={urls.front(language)}>{say('failure.home')}</a>
      </p>
      {known >= 500 && <p class="when">{say('failure.request', { id: request })}</p>}
    </PlainPage>
  )
}
