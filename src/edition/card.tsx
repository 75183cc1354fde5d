// A story as fronts and lists show it: picture, label, headline, standfirst, and when.
import type { VNode } from 'preact'
import type { Card, Journalist, Picture } from '../desk/desk.ts'
import { clock, instant } from '../style/dates.ts'
import * as urls from '../urls.ts'
import { PictureView } from './picture.tsx'
import type { Place } from './place.ts'

export type Things = { journalists: Map<string, Journalist>; pictures: Map<string, Picture> }
type CardProps = {
  card: Card
  things: Things
  place: Place
  level?: 2 | 3
  className?: string
  sizes?: string
  withDay?: boolean
  withLevel?: boolean
  eager?: boolean
}

export function CardView({
  card,
  things,
  place,
  level = 3,
  className = '',
  sizes = '(min-width: 64rem) 18rem, 40vw',
  withDay = true,
  withLevel = false,
  eager = false,
}: CardProps): VNode {
  const Heading = `h${level}` as const
  const address = urls.article(card, place.language)
  const picture = card.lead && things.pictures.get(card.lead.picture)
  const foreign = card.language === place.language ? {} : { lang: card.language }
  return (
    <article class={`card ${className}`.trim()}>
      {card.lead && picture && (
        <a class="card-picture" href={address} tabIndex={-1} aria-hidden="true">
          <PictureView
            picture={picture}
            use={{ alt: '', focus: card.lead.focus }}
            ratio="3x2"
            sizes={sizes}
            eager={eager}
          />
        </a>
      )}
      <div class="card-text">
        {card.label !== 'news' && <p class="label">{place.say(`label.${card.label}`)}</p>}
        <Heading class="card-headline" {...foreign}>
          <a href={address}>{card.shortHeadline || card.headline}</a>
        </Heading>
        <p class="card-standfirst" {...foreign}>
          {card.standfirst}
        </p>
        <p class="card-by">
          {bylineOf(card, things, place)}
          <time datetime={card.firstPublishedAt.toISOString()}>
            {withDay
              ? instant(place.language, place.paper.zone, card.firstPublishedAt)
              : clock(place.language, place.paper.zone, card.firstPublishedAt)}
          </time>
          {withLevel && card.level !== null && <span>{place.say('level.short', { level: card.level })}</span>}
        </p>
      </div>
    </article>
  )
}

function bylineOf(card: Card, { journalists }: Things, { language }: Place): VNode | null {
  const names = card.credits
    .filter(({ role }) => role === 'by')
    .map((credit) => (credit.journalist && journalists.get(credit.journalist)?.name[language]) || credit.name)
  return names.length === 0 ? null : <span class="card-names">{names.join(', ')}</span>
}
