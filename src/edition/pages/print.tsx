// The print view: an article set for paper.
import type { VNode } from 'preact'
import * as urls from '../../urls.ts'
import { StoryHead, type StoryProps } from './story-head.tsx'
import { Corrections, Lead, Source, Text } from './story-text.tsx'

export function PrintPage({ reading, place }: StoryProps): VNode {
  const { article } = reading
  const { say, language } = place
  return (
    <main id="main" class="printed">
      <p class="back">
        <a href={urls.article(article, language)}>{say('print.back')}</a>
        {article.language === 'en' && (
          <>
            {' '}
            · <a href={urls.printedWithGlossary(article, language)}>{say('glossary.link')}</a>
          </>
        )}{' '}
        · {say('print.now')}
      </p>
      <article lang={article.language}>
        <StoryHead reading={reading} place={place} />
        <Corrections reading={reading} place={place} />
        <Lead reading={reading} />
        <Text reading={reading} />
      </article>
      <Source reading={reading} place={place} />
    </main>
  )
}
