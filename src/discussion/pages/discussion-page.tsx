// The discussion of an article as a page of its own, for every order and for what does not fit under the article.
import type { ComponentChildren, VNode } from 'preact'
import { around, gap } from '../../style/around.ts'
import type { Place } from '../../style/place.ts'
import { articleLink, Sheet } from './sheet.tsx'
import type { Discussed } from './spot.ts'

export const DiscussionPage = ({
  article,
  place,
  children,
}: {
  article: Discussed
  place: Place
  children: ComponentChildren
}): VNode => (
  <Sheet heading={around(place.say('discussion.title', { headline: gap }), articleLink(article, place))}>
    {children}
  </Sheet>
)
