// A list of stories: a section, a topic, a journalist's work, a day's paper.
import type { ComponentChildren, VNode } from 'preact'
import type { Section, Shown } from '../../desk/desk.ts'
import * as urls from '../../urls.ts'
import { CardView } from '../card.tsx'
import type { Place } from '../place.ts'

type ListProps = {
  heading: string
  intro?: ComponentChildren
  trail?: VNode
  shown: Shown
  place: Place
  empty: string
  pager?: ComponentChildren
  withDay?: boolean
  /** Whether the first story is shown larger than the others. */
  led?: boolean
  /** Whether each story says how hard its words are. */
  withLevel?: boolean
}

export function ListPage({
  heading,
  intro,
  trail,
  shown,
  place,
  empty,
  pager,
  withDay = true,
  led = false,
  withLevel = false,
}: ListProps): VNode {
  return (
    <main id="main" class="list">
      <header class="list-head">
        {trail}
        <h1>{heading}</h1>
        {intro}
      </header>
      {shown.cards.length === 0 && <p class="empty">{empty}</p>}
      <div class="list-cards">
        {shown.cards.map((card, at) => (
          <CardView
            key={card.id}
            card={card}
            things={shown}
            place={place}
            level={2}
            withDay={withDay}
            withLevel={withLevel}
            {...(led && at === 0 ? large : small)}
          />
        ))}
      </div>
      {pager}
    </main>
  )
}

const large = { className: 'card-lead', sizes: '(min-width: 40rem) 36rem, 100vw', eager: true }
// On a narrow screen the picture is a square of 6rem, cut from a rendition half as wide again.
const small = { sizes: '(min-width: 40rem) 13rem, 9rem' }

/** Links to the next newer and the next older page of a list. */
export function Pager({
  place,
  page,
  more,
  address,
}: {
  place: Place
  page: number
  more: boolean
  address: (page: number) => string
}): VNode | null {
  if (page === 1 && !more) return null
  return (
    <nav class="pager" aria-label={place.say('list.pages')}>
      {page > 1 && (
        <a rel="prev" href={address(page - 1)}>
          {place.say('list.newer')}
        </a>
      )}
      <span>{place.say('list.page', { number: String(page) })}</span>
      {more && (
        <a rel="next" href={address(page + 1)}>
          {place.say('list.older')}
        </a>
      )}
    </nav>
  )
}

/** From the front page down to a section. */
export function Breadcrumb({
  trail,
  place,
  whole = false,
}: {
  trail: Section[]
  place: Place
  whole?: boolean
}): VNode {
  const { language, say } = place
  return (
    <nav class="breadcrumb" aria-label={say('article.breadcrumb')}>
      <ol>
        <li>
          <a href={urls.front(language)}>{say('article.home')}</a>
        </li>
        {trail.map((section, at) => (
          <li key={section.id}>
            <a
              href={urls.section(language, section.path)}
              {...(!whole && at === trail.length - 1 ? { 'aria-current': 'page' as const } : {})}
            >
              {section.title[language]}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
