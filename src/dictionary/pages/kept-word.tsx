// A word that somebody keeps, as it stands in their list: what it means, the sentences it stood in, and when it is asked for again.
import type { VNode } from 'preact'
import { dayIn, plainDay } from '../../style/dates.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { isLeech, type KeptSentence, type KeptWord } from '../keeping/kept-word.ts'
import { marked } from './marked-sentence.tsx'

/** What each of the four answers is called, from 1 on. */
export const answerNames = ['words.answer-1', 'words.answer-2', 'words.answer-3', 'words.answer-4'] as const

/** An article as it is known by now. */
export type Source = { headline: string; address: string; language: string }
/** By the ids of articles; one that is not among them can no longer be read. */
export type Sources = ReadonlyMap<string, Source>

export function WordHead({ word, place }: { word: KeptWord; place: Place }): VNode {
  const { say, language } = place
  const { headword, pos, level } = word
  return (
    <p class="kept-head">
      <a class="headword" href={urls.dictionaryWord(language, headword)} lang="en">
        {headword}
      </a>{' '}
      <span class="kept-facts">
        {[pos && say(`dictionary.pos-${pos}`), level && say('dictionary.level', { level })].filter(Boolean).join(' · ')}
      </span>
    </p>
  )
}

export const WordMeaning = ({ word: { gloss, definition } }: { word: KeptWord }): VNode => (
  <div class={gloss === '' ? 'sense' : 'sense has-korean'}>
    {gloss !== '' && (
      <p class="glosses" lang="ko">
        {gloss}
      </p>
    )}
    <p class="definition" lang="en">
      {definition}
    </p>
  </div>
)

type SentenceProps = { sentence: KeptSentence; sources: Sources; place: Place }

export function SentenceView({ sentence, sources, place }: SentenceProps): VNode {
  const { text, spans, article, day } = sentence
  const source = article === null ? undefined : sources.get(article)
  return (
    <div class="kept-sentence">
      <q lang="en">{marked(text, spans)}</q>{' '}
      {(source !== undefined || day !== null) && (
        <cite>
          {source && (
            <a href={source.address} lang={source.language}>
              {source.headline}
            </a>
          )}
          {source && day !== null && ', '}
          {day !== null && <time datetime={day}>{plainDay(place.language, day)}</time>}
        </cite>
      )}
    </div>
  )
}

export function Sentences({ word, sources, place }: { word: KeptWord; sources: Sources; place: Place }): VNode | null {
  const [newest, ...rest] = word.sentences
  if (newest === undefined) return null
  return (
    <>
      <SentenceView sentence={newest} sources={sources} place={place} />
      {rest.length > 0 && (
        <details>
          <summary>{place.say('words.more-sentences', { count: rest.length })}</summary>
          {rest.map((sentence) => (
            <SentenceView sentence={sentence} sources={sources} place={place} />
          ))}
        </details>
      )}
    </>
  )
}

/** When it is asked for again, in words. */
export function whenDue({ schedule }: KeptWord, now: Date, { say, language, paper }: Place): string {
  if (schedule.last === null) return say('words.new')
  if (schedule.due <= now) return say('words.is-due')
  return say('words.due-on', { day: plainDay(language, dayIn(paper.zone, schedule.due)) })
}

export const Leech = ({ word: { schedule }, place: { say } }: { word: KeptWord; place: Place }): VNode | null =>
  isLeech(schedule) ? <p class="leech">{say('words.leech', { count: schedule.lapses })}</p> : null
