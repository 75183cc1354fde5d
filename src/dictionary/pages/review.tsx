// The review: one word at a time in its sentence, what it means once the reader asks, and how well they knew it.
import type { ComponentChildren, VNode } from 'preact'
import { dayIn, instant, plainDay } from '../../style/dates.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { isLeech, type KeptWord } from '../keeping/kept-word.ts'
import type { Review } from '../keeping/review.ts'
import { answerNames, Leech, SentenceView, type Sources, WordHead, WordMeaning } from './kept-word.tsx'
import { Empty } from './own-words.tsx'

export type ReviewShown = {
  review: Review
  /** Whether the meaning of the word is shown. */
  shown: boolean
  /** After each of the four answers, in words: `10 minutes`. */
  intervals: readonly string[]
  sources: Sources
  token: string
  /** What became of the last form, where it was not an answer that counted. */
  told: 'counted' | 'taken-back' | null
  now: Date
}
type Props = { asked: ReviewShown; place: Place }

export function ReviewPage({ asked, place }: Props): VNode {
  const { say } = place
  const { review, told } = asked
  return (
    <main id="main" class="own-words review">
      <h1>{say('words.review-title')}</h1>
      {told !== null && (
        <p>
          <output>{say(told === 'counted' ? 'words.counted' : 'words.taken-back')}</output>
        </p>
      )}
      {review.word !== null && <Question word={review.word} asked={asked} place={place} />}
      {review.word === null && (review.all === 0 ? <Empty place={place} /> : <Done asked={asked} place={place} />)}
      <Undo asked={asked} place={place} />
    </main>
  )
}

function Question({ word, asked, place }: Props & { word: KeptWord }): VNode {
  const { say, language } = place
  const { shown, review, sources } = asked
  // A word that does not stay is asked with another of its sentences each time.
  const turn = isLeech(word.schedule) ? word.schedule.answers : 0
  const sentence = word.sentences[turn % Math.max(1, word.sentences.length)]
  const address = `${urls.actOnWords(language, 'review')}?show=${word.id}`
  return (
    <>
      <p class="kept-count">{say('words.left', { count: review.due })}</p>
      <section class="asked" aria-labelledby="asked">
        <h2 id="asked">{say(sentence ? 'words.ask' : 'words.ask-alone')}</h2>
        {sentence ? (
          <SentenceView sentence={sentence} sources={sources} place={place} />
        ) : (
          <p class="kept-head" lang="en">
            <strong class="headword">{word.headword}</strong>
          </p>
        )}
        {shown ? (
          <Answer word={word} asked={asked} place={place} />
        ) : (
          <p>
            <a class="show-meaning" href={`${address}#answer`}>
              {say('words.answer-show')}
            </a>
          </p>
        )}
      </section>
      <p class="keys" hidden>
        {say('words.keys')}
      </p>
    </>
  )
}

function Answer({ word, asked, place }: Props & { word: KeptWord }): VNode {
  const { say, language } = place
  return (
    <div id="answer" tabindex={-1}>
      <WordHead word={word} place={place} />
      <WordMeaning word={word} />
      <Leech word={word} place={place} />
      <form class="answers" method="post" action={urls.actOnWords(language, 'review')}>
        <Token token={asked.token} />
        <input type="hidden" name="id" value={word.id} />
        <input type="hidden" name="revision" value={word.revision} />
        <fieldset>
          <legend>{say('words.answers')}</legend>
          {answerNames.map((name, at) => (
            <button key={name} type="submit" name="answer" value={at + 1}>
              {say(name)} <small>{asked.intervals[at]}</small>
            </button>
          ))}
        </fieldset>
      </form>
    </div>
  )
}

function Done({ asked: { review, now }, place }: Props): VNode {
  const { say, language, paper } = place
  const isToday = review.next !== null && dayIn(paper.zone, review.next) === dayIn(paper.zone, now)
  return (
    <>
      <p class="standfirst">{say('words.done')}</p>
      <p>
        {review.today > 0 && `${say('words.done-today', { count: review.today })} `}
        {review.next !== null &&
          say('words.next', {
            when: isToday
              ? instant(language, paper.zone, review.next)
              : plainDay(language, dayIn(paper.zone, review.next)),
          })}
      </p>
      <ToList place={place} />
    </>
  )
}

const ToList = ({ place: { say, language } }: { place: Place }): VNode => (
  <p>
    <a href={urls.ownWords(language)}>{say('words.to-list')}</a>
  </p>
)

function Undo({ asked: { review, token }, place: { say, language } }: Props): ComponentChildren {
  const { last } = review
  if (last === null) return null
  return (
    <form class="undo" method="post" action={urls.actOnWords(language, 'review')}>
      <Token token={token} />
      <input type="hidden" name="id" value={last.id} />
      <input type="hidden" name="revision" value={last.revision} />
      <button type="submit" name="undo" value="1" class="bare">
        {say('words.undo', { word: last.headword })}
      </button>
    </form>
  )
}
