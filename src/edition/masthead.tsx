// What stands above and below every page: nameplate, sections, breaking news, and who answers for the paper.
import type { VNode } from 'preact'
import { StrangersCorner } from '../accounts/accounts.ts'
import type { Breaking, Card } from '../desk/desk.ts'
import { region } from '../platform/page-cache/holes.ts'
import { longDay } from '../style/dates.ts'
import * as urls from '../urls.ts'
import type { Place } from './place.ts'

export type News = { breaking: Breaking | null; about: Card | null }

export function Masthead({
  place,
  today,
  other,
  section,
  here,
}: {
  place: Place
  today: string
  other: string
  section: string | undefined
  /** Path of the page itself, to which one comes back after signing in. */
  here: string
}): VNode {
  const { language, say, paper, sections } = place
  const name = paper.name[language]
  const [before, after] = region('reader', language)
  return (
    <header class="masthead">
      <div class="masthead-top">
        <p class="today">
          <a href={urls.day(language, today)}>
            <time datetime={today}>{longDay(language, today)}</time>
          </a>
        </p>
        <nav class="tools" aria-label={say('frame.tools')}>
          <a href={other} lang={language === 'en' ? 'ko' : 'en'} hreflang={language === 'en' ? 'ko' : 'en'}>
            {say('language.other')}
          </a>
          <a href={urls.look(language)}>{say('frame.look')}</a>
          {before}
          <StrangersCorner language={language} next={here} />
          {after}
        </nav>
      </div>
      <p class="nameplate">
        <a href={urls.front(language)} aria-label={say('frame.home', { paper: name })}>
          {name}
        </a>
      </p>
      {paper.motto[language] !== '' && <p class="motto">{paper.motto[language]}</p>}
      {sections.all.length > 0 && (
        <nav class="sections" aria-label={say('frame.sections')}>
          <ul>
            {sections.below(null).map((one) => (
              <li key={one.id}>
                <a
                  href={urls.section(language, one.path)}
                  {...(section?.split('/')[0] === one.path ? { 'aria-current': 'true' as const } : {})}
                >
                  {one.title[language]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}

export function BreakingStrip({ place, news }: { place: Place; news: News }): VNode | null {
  if (!news.breaking) return null
  const text = news.breaking.text[place.language]
  return (
    <aside class="breaking" aria-label={place.say('frame.breaking')}>
      <p>
        <strong>{place.say('frame.breaking')}</strong>{' '}
        {news.about ? <a href={urls.article(news.about, place.language)}>{text}</a> : text}
      </p>
    </aside>
  )
}

export function Colophon({ place }: { place: Place }): VNode {
  const { language, say, paper } = place
  const policies = Object.values(paper.policies)
  return (
    <footer class="colophon">
      <nav aria-label={say('frame.footer')}>
        <ul>
          {policies.length > 0 && (
            <li>
              <a href={urls.about(language)}>{say('frame.about')}</a>
            </li>
          )}
          <li>
            <a href={urls.corrections(language)}>{say('frame.corrections')}</a>
          </li>
          <li>
            <a href={urls.standards(language)}>{say('frame.standards')}</a>
          </li>
          <li>
            <a href={urls.dictionary(language)}>{say('dictionary.title')}</a>
          </li>
          <li>
            <a href={urls.atom(urls.front(language))} type="application/atom+xml">
              {say('frame.feeds')}
            </a>
          </li>
          <li>
            <a href={urls.look(language)}>{say('frame.look')}</a>
          </li>
        </ul>
      </nav>
      <p>
        {[
          paper.publisher[language] && say('frame.published-by', { publisher: paper.publisher[language] }),
          paper.address[language],
          paper.founded && say('frame.founded', { year: String(paper.founded) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </footer>
  )
}
