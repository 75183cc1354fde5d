// A page of the discussion's own: a heading, the way back to the article, and what stands below.
import type { ComponentChildren, VNode } from 'preact'
import { around, gap } from '../../style/around.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { Discussed } from './spot.ts'

export const Sheet = ({ heading, children }: { heading: ComponentChildren; children: ComponentChildren }): VNode => (
  <main id="main" class="sheet">
    <h1>{heading}</h1>
    {children}
  </main>
)

/** The headline, which leads to the article. */
export const articleLink = (article: Discussed, { language }: Place): VNode => (
  <a href={urls.article(article, language)} lang={article.language}>
    {article.headline}
  </a>
)

/** `On “headline”`, which leads to the article. */
export const OnArticle = ({ article, place }: { article: Discussed; place: Place }): VNode => (
  <p class="standfirst">{around(place.say('discussion.on', { article: gap }), articleLink(article, place))}</p>
)
