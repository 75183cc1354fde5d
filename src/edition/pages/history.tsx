// Every published revision of an article, with what changed from each to the next.
import type { VNode } from 'preact'
import { type Difference, differences } from '../../desk/body/difference.ts'
import type { Correction, Reading, Revision } from '../../desk/desk.ts'
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
  const lines = (one: Revision) => [one.story.headline, one.story.standfirst]
  const heads = lines(after)
    .map((text, at) => ({ was: lines(before)[at] ?? '', text }))
    .filter(({ was, text }) => was !== text)
  const passages = differences(before.story.body, after.story.body)
  if (heads.length === 0 && passages.every(({ kind }) => kind === 'same'))
    return <p>{say('history.no-change-in-text')}</p>
  return (
    <div class="changes" lang={lang}>
      {heads.map(({ was, text }) => (
        <p>
          <del>{was}</del> <ins>{text}</ins>
        </p>
      ))}
      {stretches(passages).map((stretch) =>
        typeof stretch === 'number' ? (
          <p class="folded">{say('history.unchanged', { count: stretch })}</p>
        ) : (
          <p>{stretch.parts.map(part)}</p>
        ),
      )}
    </div>
  )
}

/** Changed passages as they are, and between them how many stand unchanged. */
function stretches(passages: Difference[]): (Difference | number)[] {
  const found: (Difference | number)[] = []
  for (const passage of passages) {
    const last = found.at(-1)
    if (passage.kind !== 'same') found.push(passage)
    else if (typeof last === 'number') found[found.length - 1] = last + 1
    else found.push(1)
  }
  return found
}

const part = ({ text, mark }: Difference['parts'][number]): string | VNode =>
  mark === 'added' ? <ins>{text}</ins> : mark === 'removed' ? <del>{text}</del> : text
