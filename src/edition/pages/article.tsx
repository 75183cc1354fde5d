// The article page.
import type { VNode } from 'preact'
import type { Shown } from '../../desk/desk.ts'
import { ReadingTools } from '../../dictionary/dictionary.ts'
import * as urls from '../../urls.ts'
import { CardView } from '../card.tsx'
import { Breadcrumb } from './list.tsx'
import { StoryHead, type StoryProps } from './story-head.tsx'
import { Corrections, Lead, Source, Text } from './story-text.tsx'
import { StoryTools } from './story-tools.tsx'

/** `comments` is the discussion under the article, which the page only gives its place. */
export function ArticlePage({ reading, more, comments, place }: StoryProps & { more: Shown; comments: VNode }): VNode {
  const { article, revision } = reading
  const { story } = revision
  const { say, language, sections } = place
  const trail = story.section ? sections.trail(story.section) : []
  const section = trail.at(-1)
  return (
    <main id="main" class="reading">
      <Breadcrumb trail={trail} place={place} whole />
      <article lang={article.language}>
        <StoryHead reading={reading} place={place} />
        <StoryTools reading={reading} place={place} />
        {article.language === 'en' && <ReadingTools words={urls.articleWords(article, language)} place={place} />}
        <Corrections reading={reading} place={place} />
        <Lead reading={reading} />
        <Text reading={reading} />
        <footer class="article-foot" lang={language}>
          {reading.topics.length > 0 && (
            <nav class="topics" aria-label={say('article.topics')}>
              <ul>
                {reading.topics.map((topic) => (
                  <li key={topic.id}>
                    <a href={urls.topic(language, topic.slug)}>{topic.name[language]}</a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <p class="revisions">
            <a href={urls.history(article, language)}>{say('article.history')}</a>{' '}
            <a href={urls.complaint(language, urls.article(article, language))}>{say('standards.to-complaint')}</a>
          </p>
        </footer>
      </article>
      <Source reading={reading} place={place} className="only-print" />
      {comments}
      {section && more.cards.length > 0 && (
        <section class="more" aria-labelledby="more">
          <h2 id="more">
            <a href={urls.section(language, section.path)}>
              {say('article.more', { section: section.title[language] })}
            </a>
          </h2>
          <div class="block-cards">
            {more.cards.map((card) => (
              <CardView key={card.id} card={card} things={more} place={place} />
            ))}
          </div>
        </section>
      )}
    </main>
  )
}
