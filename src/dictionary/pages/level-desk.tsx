// How hard a text is, for who writes it: its level, what is known of it at each, and its hardest words.
import type { VNode } from 'preact'
import { levelEnds } from '../../language/word-book/level-ends.ts'
import type { Level } from '../../language/word-book/word-book.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { fewestWords, type Measured, shares } from '../levels/measure.ts'

export type Weighed = {
  text: string
  /** Null before there is a text. */
  measured: (Measured & { level: Level | null }) | null
  /** Proves that the form comes from a page that we gave to this person. */
  token: string
}

const hardestShown = 40

export function LevelDesk({ weighed: { text, measured, token }, place }: { weighed: Weighed; place: Place }): VNode {
  const { say, language } = place
  return (
    <main id="main" class="newsroom">
      <nav class="back" aria-label={say('moderation.ways-back')}>
        <a href={urls.newsroom(language)}>{say('moderation.newsroom')}</a>
      </nav>
      <h1>{say('level.desk')}</h1>
      <p>{say('level.desk-explained')}</p>
      {measured && <Result measured={measured} place={place} />}
      <form method="post" action={urls.newsroomLevel(language)} class="removal">
        <input type="hidden" name="token" value={token} />
        <label for="text">{say('level.desk-text')}</label>
        <textarea id="text" name="text" rows={12} lang="en">
          {text}
        </textarea>
        <button type="submit">{say('level.desk-show')}</button>
      </form>
    </main>
  )
}

function Result({ measured, place }: { measured: NonNullable<Weighed['measured']>; place: Place }): VNode {
  const { say } = place
  const { level, words } = measured
  if (level === null)
    return (
      <p>
        <output id="reading-level">{say('level.desk-too-short', { fewest: fewestWords, count: words })}</output>
      </p>
    )
  return (
    <section id="reading-level" aria-labelledby="found-level">
      <h2 id="found-level">{say('level.desk-result', { level })}</h2>
      <p class="when">{say('level.desk-words', { count: words })}</p>
      <Shares measured={measured} place={place} />
      <Hardest measured={measured} place={place} />
    </section>
  )
}

function Shares({ measured, place }: { measured: Measured & { level: Level | null }; place: Place }): VNode {
  const { say, language } = place
  const percent = new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return (
    <table class="figures">
      <caption>{say('level.desk-shares')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('level.desk-level')}</th>
          <th scope="col">{say('level.desk-reach')}</th>
          <th scope="col">{say('level.desk-share')}</th>
        </tr>
      </thead>
      <tbody>
        {shares(measured).map((share, at) => {
          const count = levelEnds[at]
          return (
            <tr key={at} {...(at + 1 === measured.level ? { 'aria-current': 'true' as const } : {})}>
              <th scope="row">{at + 1}</th>
              <td>{count === undefined ? say('level.desk-rare') : say('level.desk-first', { count })}</td>
              <td>{percent.format(share)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Hardest({ measured, place }: { measured: Measured; place: Place }): VNode | null {
  const { say, language } = place
  const shown = measured.hardest.slice(0, hardestShown)
  if (shown.length === 0) return null
  return (
    <>
      <h3>{say('level.desk-hardest')}</h3>
      <p>{say('level.desk-hardest-explained')}</p>
      <ul class="hardest">
        {shown.map(({ headword, level, times }) => (
          <li key={headword}>
            <a href={urls.dictionaryWord(language, headword)} lang="en">
              {headword}
            </a>{' '}
            <span class="when">
              {say('level.short', { level })}
              {times > 1 && ` · ${say('level.desk-times', { count: times })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
