// The glossary of an article, set for paper.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import type { PrintedGlossary } from '../glossary/asking.ts'
import { type Explained, shownOf } from '../glossary/column-height.ts'

type Props = { glossary: PrintedGlossary; level: number; explained: Explained; place: Place }

export function GlossaryView({ glossary: { entries, all }, level, explained, place }: Props): VNode {
  const { say, language } = place
  const says =
    entries.length === 0
      ? say('glossary.none', { below: level - 1 })
      : entries.length < all
        ? say('glossary.some', { level, shown: entries.length, all })
        : say('glossary.explained', { level })
  return (
    <section class="glossary" aria-labelledby="glossary" lang={language}>
      <h2 id="glossary">{say('glossary.heading')}</h2>
      <p class="glossary-note">{says}</p>
      {entries.length > 0 && (
        <ol>
          {entries.map((entry) => (
            <Entry key={entry.headword} entry={entry} explained={explained} place={place} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Entry({
  entry,
  explained,
  place: { say },
}: Pick<Props, 'explained' | 'place'> & { entry: PrintedGlossary['entries'][number] }): VNode {
  const { paragraph, headword, definition, gloss } = entry
  const shown = shownOf(entry, explained)
  const where =
    paragraph === null ? say('glossary.in-headline') : say('glossary.in-paragraph', { number: String(paragraph) })
  return (
    <li>
      <span class="paragraph">
        <span aria-hidden="true">{paragraph ?? '•'}</span>
        <span class="visually-hidden">{where}</span>
      </span>{' '}
      <b lang="en">{headword}</b> {shown !== 'ko' && <span lang="en">{definition} </span>}
      {shown !== 'en' && (
        <span class="gloss" lang="ko">
          {gloss}
        </span>
      )}
    </li>
  )
}
