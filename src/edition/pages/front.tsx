// The front page.
import type { VNode } from 'preact'
import type { FilledFront } from '../../desk/desk.ts'
import { instant } from '../../style/dates.ts'
import * as urls from '../../urls.ts'
import { CardView, type Things } from '../card.tsx'
import type { Place } from '../place.ts'

export function FrontPage({ front, things, place }: { front: FilledFront; things: Things; place: Place }): VNode {
  const { say, language, paper, sections } = place
  return (
    <main id="main" class="front">
      <h1 class="visually-hidden">{paper.name[language]}</h1>
      {!front.lead && <p class="empty">{say('front.empty')}</p>}
      {front.lead && (
        <section class="front-top" aria-label={say('front.lead')}>
          <CardView
            card={front.lead}
            things={things}
            place={place}
            level={2}
            className="card-lead"
            sizes="(min-width: 64rem) 54rem, 100vw"
            eager
          />
          <div class="front-beside">
            {front.beside.map((card, at) => (
              <CardView
                key={card.id}
                card={card}
                things={things}
                place={place}
                level={2}
                sizes={at < 2 ? '(min-width: 64rem) 26rem, 9rem' : '9rem'}
              />
            ))}
          </div>
        </section>
      )}
      {front.blocks.map((block, number) => {
        const section = block.section && sections.byId.get(block.section)
        const title = block.title[language]
        return (
          <section key={number} class="block" aria-labelledby={`block-${number}`}>
            <h2 id={`block-${number}`}>
              {section ? <a href={urls.section(language, section.path)}>{title}</a> : title}
            </h2>
            <div class={block.cards[0]?.lead ? 'block-cards' : 'block-cards block-plain'}>
              {block.cards.map((card, at) => (
                <CardView
                  key={card.id}
                  card={card}
                  things={things}
                  place={place}
                  className={at === 0 ? 'card-first' : ''}
                  sizes={at === 0 ? '(min-width: 64rem) 38rem, 9rem' : '(min-width: 64rem) 24rem, 9rem'}
                />
              ))}
            </div>
          </section>
        )
      })}
      {front.latest.length > 0 && (
        <section class="latest" aria-labelledby="latest">
          <h2 id="latest">{say('front.latest')}</h2>
          <ol>
            {front.latest.map((card) => (
              <li key={card.id}>
                <a href={urls.article(card, language)} {...(card.language === language ? {} : { lang: card.language })}>
                  {card.shortHeadline || card.headline}
                </a>{' '}
                <time datetime={card.firstPublishedAt.toISOString()}>
                  {instant(language, paper.zone, card.firstPublishedAt)}
                </time>
              </li>
            ))}
          </ol>
        </section>
      )}
    </main>
  )
}
