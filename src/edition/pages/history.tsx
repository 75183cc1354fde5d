// Every published revision of an article, with what changed from each to the next.
import type { VNode } from 'preact'
import { plainText } from '../../desk/body/words.ts'
import type { Correction, Reading, Revision } from '../../desk/desk.ts'
import { diffArrays, diffWords } from 'diff'
import { instant } from '../../style/dates.ts'
import * as urls from '../../urls.ts'
import type { Place } from '../place.ts'

type HistoryProps = { reading: Reading; revisions: Revision[]; place: Place }

export function HistoryPage({ reading, revisions, place }: HistoryProps): VNode {
  const { say, language, paper } = place
  const { article, corrections } = reading
  return (
    <main id="main" class="plain history">
      <p>
        <a href={urls.article(article, language)}>{say('history.back')}</a>
      </p>
      <h1>{say('history.heading')}</h1>
      <p class="standfirst" lang={article.language}>
        {reading.revision.story.headline}
      </p>
      <p>{revisions.length === 1 ? say('history.only') : say('history.explained')}</p>
      <ol class="revisions">
        {revisions.toReversed().map((revision) => (
          <li key={revision.number}>
            <article class="revision" id={`revision-${revision.number}`}>
              <h2>
                {say('history.revision', { number: String(revision.number) })}: {say(`history.${revision.kind}`)}
              </h2>
              <p class="when">
                <time datetime={revision.at.toISOString()}>{instant(language, paper.zone, revision.at)}</time>
              </p>
              {corrections
                .filter((one) => one.revision === revision.number)
                .map((one) => corrected(one, place, article.language))}
              {changes(
                revisions.find(({ number }) => number === revision.number - 1),
                revision,
                place,
                article.language,
              )}
            </article>
          </li>
        ))}
      </ol>
    </main>
  )
}

function corrected(correction: Correction, { say }: Place, lang: string): VNode {
  return (
    <div key={correction.id} class="correction">
      <p lang={lang}>{correction.text}</p>
      <p>
        {say('history.was')} <del lang={lang}>{correction.was}</del>
      </p>
      <p>
        {say('history.now')} <ins lang={lang}>{correction.now}</ins>
      </p>
    </div>
  )
}

function changes(before: Revision | undefined, after: Revision, { say }: Place, lang: string): VNode | null {
  if (!before) return null
  const texts = (one: Revision) => [
    one.story.headline,
    one.story.standfirst,
    ...plainText(one.story.body).split('\n\n'),
  ]
  const parts = diffArrays(texts(before), texts(after))
  if (parts.every(({ added, removed }) => !added && !removed)) return <p>{say('history.no-change-in-text')}</p>
  return (
    <div class="changes" lang={lang}>
      {parts.map(({ value, added, removed }, at) => {
        if (!added && !removed) {
          return (
            <p key={at} class="folded">
              {say('history.unchanged', { count: value.length })}
            </p>
          )
        }
        const partner = removed ? parts[at + 1] : parts[at - 1]
        if (added && partner?.removed) return null
        if (removed && partner?.added) return <p key={at}>{words(value.join('\n'), partner.value.join('\n'))}</p>
        return <p key={at}>{added ? <ins>{value.join('\n')}</ins> : <del>{value.join('\n')}</del>}</p>
      })}
    </div>
  )
}

const words = (before: string, after: string): (string | VNode)[] =>
  diffWords(before, after).map(({ value, added, removed }, at) =>
    added ? <ins key={at}>{value}</ins> : removed ? <del key={at}>{value}</del> : value,
  )
