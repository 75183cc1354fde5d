// An article of which every word leads to the dictionary: for who reads without scripts.
import type { ComponentChildren, VNode } from 'preact'
import type { DrawLine } from '../../desk/body/lines.tsx'
import * as urls from '../../urls.ts'
import { StoryHead, type StoryProps } from './story-head.tsx'
import { Corrections, Lead, Source, Text } from './story-text.tsx'

export function WordsPage({ reading, place, drawLine }: StoryProps & { drawLine: DrawLine }): VNode {
  const { article } = reading
  const { say, language } = place
  const words = (text: string): ComponentChildren => drawLine(text, 0)(0, text.length)
  return (
    <main id="main" class="reading with-words">
      <div class="words-note" role="note">
        <p>{say('dictionary.words-explained')}</p>
        <p>
          <a href={urls.article(article, language)}>{say('dictionary.words-back')}</a>{' '}
          <a href={urls.look(language)}>{say('dictionary.words-marks')}</a>
        </p>
      </div>
      <article lang={article.language}>
        <StoryHead reading={reading} place={place} words={words} />
        <Corrections reading={reading} place={place} />
        <Lead reading={reading} words={words} />
        <Text reading={reading} drawLine={drawLine} />
      </article>
      <Source reading={reading} place={place} className="only-print" />
    </main>
  )
}
