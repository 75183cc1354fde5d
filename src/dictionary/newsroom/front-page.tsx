// The front of the dictionary's desk: a headword to open, what readers did not find, and the newsroom's own entries.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import * as urls from '../../urls.ts'
import type { Missed } from '../store/not-found.ts'
import type { OwnEntry } from './entry.ts'
import { DeskFrame } from './frame.tsx'
import { weeksKept } from './not-found.ts'

export type FrontDesk = { entries: readonly OwnEntry[]; missed: readonly Missed[] }
type Props = { desk: FrontDesk; place: Place }

export function FrontPage({ desk, place }: Props): VNode {
  const { say, language } = place
  return (
    <DeskFrame heading={say('entry.desk')} isFront place={place}>
      <p class="standfirst">{say('entry.desk-explained')}</p>
      <search>
        <form method="get" action={urls.newsroomDictionary(language)} class="filter">
          <label for="word">{say('entry.headword')}</label>
          <input id="word" name="word" type="search" lang="en" required maxLength={100} autocapitalize="none" />
          <button type="submit">{say('entry.open')}</button>
        </form>
      </search>
      <p>
        <a href={urls.packDesk(language)}>{say('pack.desk')}</a>
      </p>
      <Missing desk={desk} place={place} />
      <Own desk={desk} place={place} />
    </DeskFrame>
  )
}

function Missing({ desk: { missed }, place: { say, language } }: Props): VNode {
  return (
    <section aria-labelledby="missed">
      <h2 id="missed">{say('entry.missed')}</h2>
      <p>{say('entry.missed-explained', { weeks: weeksKept })}</p>
      {missed.length === 0 ? (
        <p class="empty">{say('entry.nothing-missed')}</p>
      ) : (
        <ol class="missed-words">
          {missed.map(({ word, times }) => (
            <li key={word}>
              <a href={urls.newsroomDictionary(language, word)} lang={/\p{Script=Hangul}/u.test(word) ? 'ko' : 'en'}>
                {word}
              </a>{' '}
              <span class="when">{say('entry.times', { count: times })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Own({ desk: { entries }, place }: Props): VNode {
  const { say, language } = place
  return (
    <section aria-labelledby="own">
      <h2 id="own">{say('entry.own')}</h2>
      {entries.length === 0 ? (
        <p class="empty">{say('entry.none')}</p>
      ) : (
        <>
          <p>
            {say('entry.export-explained')} <a href={urls.ownEntriesAsText(language)}>{say('entry.export')}</a>
          </p>
          <ul class="own-entries">
            {entries.map(({ headword, senses, hiddenAt, changedAt }) => (
              <li key={headword}>
                <a href={urls.newsroomDictionary(language, headword)} lang="en">
                  {hiddenAt === null ? headword : <del>{headword}</del>}
                </a>{' '}
                <span lang="ko">{senses[0]?.glosses.join(', ')}</span>{' '}
                <span class="when">
                  {hiddenAt !== null && `${say('entry.hidden')} · `}
                  <When at={changedAt} place={place} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
