// The head of a story: label, headline, standfirst, who made it, and when.
import type { ComponentChildren, VNode } from 'preact'
import { readingMinutes } from '../../desk/body/words.ts'
import type { Credit, Journalist, Reading } from '../../desk/desk.ts'
import type { Language } from '../../platform/i18n.ts'
import { around, gap } from '../../style/around.ts'
import { instant } from '../../style/dates.ts'
import * as urls from '../../urls.ts'
import type { Place } from '../place.ts'
import { ReadingLevel } from './reading-level.tsx'

export type StoryProps = { reading: Reading; place: Place }
export const asItIs = (text: string): ComponentChildren => text

/** `words` draws the headline and the standfirst otherwise than as they are. */
export function StoryHead({
  reading,
  place,
  words = asItIs,
}: StoryProps & { words?: (text: string) => ComponentChildren }): VNode {
  const { article, revision } = reading
  const { story } = revision
  const { say, language, paper } = place
  const time = (at: Date) => <time datetime={at.toISOString()}>{instant(language, paper.zone, at)}</time>
  return (
    <header class="article-head">
      <p class="label" lang={language}>
        {say(`label.${story.label}`)}
      </p>
      <h1>{words(story.headline)}</h1>
      {story.standfirst !== '' && <p class="standfirst">{words(story.standfirst)}</p>}
      <div class="byline" lang={language}>
        {story.credits.map((credit, at) => (
          <CreditLine
            key={at}
            credit={credit}
            journalist={credit.journalist ? reading.journalists.get(credit.journalist) : undefined}
            place={place}
          />
        ))}
      </div>
      <p class="times" lang={language}>
        {article.firstPublishedAt && (
          <span>{around(say('article.published', { when: gap }), time(article.firstPublishedAt))}</span>
        )}
        {article.updatedAt && <span>{around(say('article.updated', { when: gap }), time(article.updatedAt))}</span>}
        {article.language !== language && (
          <span>{say('article.only-in', { language: languageName(article.language, language) })}</span>
        )}
        <span class="minutes">{say('article.minutes', { minutes: readingMinutes(story.body, article.language) })}</span>
        {article.level !== null && (
          <span class="minutes">
            <ReadingLevel level={article.level} place={place} />
          </span>
        )}
      </p>
    </header>
  )
}

const languageName = (one: Language, said: Language): string =>
  new Intl.DisplayNames(said, { type: 'language' }).of(one) ?? one

function CreditLine({
  credit,
  journalist,
  place,
}: {
  credit: Credit
  journalist: Journalist | undefined
  place: Place
}): VNode {
  const { say, language } = place
  const name = journalist?.name[language] ?? credit.name
  const who = journalist ? (
    <a rel="author" href={urls.journalist(language, journalist.slug)}>
      {name}
    </a>
  ) : (
    <span>{name}</span>
  )
  return (
    <p class={`credit credit-${credit.role}`}>
      {around(say(`credit.${credit.role}`, { who: gap }), who)}
      {credit.role === 'by' && journalist?.emailShown && journalist.email && (
        <>
          {' '}
          <a class="mail" href={`mailto:${journalist.email}`}>
            {journalist.email}
          </a>
        </>
      )}
      {credit.terms !== '' && <small> {credit.terms}</small>}
    </p>
  )
}
