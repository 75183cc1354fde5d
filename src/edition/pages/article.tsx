// The article page and its print view.
import type { VNode } from 'preact'
import { BodyView } from '../../desk/body/render.tsx'
import { bodyMessages } from '../../desk/body/messages.ts'
import { readingMinutes } from '../../desk/body/words.ts'
import type { Credit, Journalist, Reading, Shown } from '../../desk/desk.ts'
import { centre } from '../../desk/desk.ts'
import { type Language, speaker } from '../../platform/i18n.ts'
import { datelineDay, instant } from '../../style/dates.ts'
import * as urls from '../../urls.ts'
import { CardView } from '../card.tsx'
import { PictureView } from '../picture.tsx'
import type { Place } from '../place.ts'
import { Breadcrumb } from './list.tsx'

const bodySays = { en: speaker('en', bodyMessages.en), ko: speaker('ko', bodyMessages.ko) }
type ArticleProps = { reading: Reading; place: Place }

export function ArticlePage({ reading, more, place }: ArticleProps & { more: Shown }): VNode {
  const { article, revision } = reading
  const { story } = revision
  const { say, language, sections } = place
  const trail = story.section ? sections.trail(story.section) : []
  const section = trail.at(-1)
  return (
    <main id="main" class="reading">
      <Breadcrumb trail={trail} place={place} whole />
      <article lang={article.language}>
        <Head reading={reading} place={place} />
        <Tools reading={reading} place={place} />
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
            <a href={urls.history(article, language)}>{say('article.history')}</a>
          </p>
        </footer>
      </article>
      <Source reading={reading} place={place} className="only-print" />
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

export function PrintPage({ reading, place }: ArticleProps): VNode {
  const { article } = reading
  const { say, language } = place
  return (
    <main id="main" class="printed">
      <p class="back">
        <a href={urls.article(article, language)}>{say('print.back')}</a> · {say('print.now')}
      </p>
      <article lang={article.language}>
        <Head reading={reading} place={place} />
        <Corrections reading={reading} place={place} />
        <Lead reading={reading} />
        <Text reading={reading} />
      </article>
      <Source reading={reading} place={place} />
    </main>
  )
}

/** Says on paper where the text was found, and in which of its revisions. */
function Source({ reading, place, className = '' }: ArticleProps & { className?: string }): VNode {
  const { article, revision } = reading
  const { say, language, paper, origin } = place
  const address = origin + urls.article(article)
  return (
    <p class={`source ${className}`.trim()}>
      {say('print.source', { paper: paper.name[language], address: decodeURI(address) })} ·{' '}
      {say('print.revision', { number: String(revision.number), when: instant(language, paper.zone, revision.at) })}
    </p>
  )
}

function Head({ reading, place }: ArticleProps): VNode {
  const { article, revision } = reading
  const { story } = revision
  const { say, language, paper } = place
  const time = (at: Date) => <time datetime={at.toISOString()}>{instant(language, paper.zone, at)}</time>
  return (
    <header class="article-head">
      <p class="label" lang={language}>
        {say(`label.${story.label}`)}
      </p>
      <h1>{story.headline}</h1>
      {story.standfirst !== '' && <p class="standfirst">{story.standfirst}</p>}
      <div class="byline" lang={language}>
        {story.credits.map((credit, at) => (
          <CreditLine
            key={at}
            credit={credit}
            journalist={credit.journalist ? reading.journalists.get(credit.journalist) : undefined}
            place={place}
          />
        ))}
      </div>
      <p class="times" lang={language}>
        {article.firstPublishedAt && (
          <span>{around(say('article.published', { when: '\u0000' }), time(article.firstPublishedAt))}</span>
        )}
        {article.updatedAt && (
          <span>{around(say('article.updated', { when: '\u0000' }), time(article.updatedAt))}</span>
        )}
        {article.language !== language && (
          <span>{say('article.only-in', { language: languageName(article.language, language) })}</span>
        )}
        <span class="minutes">{say('article.minutes', { minutes: readingMinutes(story.body, article.language) })}</span>
      </p>
    </header>
  )
}

const languageName = (one: Language, said: Language): string =>
  new Intl.DisplayNames(said, { type: 'language' }).of(one) ?? one

/** Puts an element where a message has its place for it. */
function around(message: string, element: VNode): (string | VNode)[] {
  const [before = '', after = ''] = message.split('\u0000')
  return [before, element, after]
}

function CreditLine({
  credit,
  journalist,
  place,
}: {
  credit: Credit
  journalist: Journalist | undefined
  place: Place
}): VNode {
  const { say, language } = place
  const name = journalist?.name[language] ?? credit.name
  const who = journalist ? (
    <a rel="author" href={urls.journalist(language, journalist.slug)}>
      {name}
    </a>
  ) : (
    <span>{name}</span>
  )
  return (
    <p class={`credit credit-${credit.role}`}>
      {around(say(`credit.${credit.role}`, { who: '\u0000' }), who)}
      {credit.role === 'by' && journalist?.emailShown && journalist.email && (
        <>
          {' '}
          <a class="mail" href={`mailto:${journalist.email}`}>
            {journalist.email}
          </a>
        </>
      )}
      {credit.terms !== '' && <small> {credit.terms}</small>}
    </p>
  )
}

function Tools({ reading, place }: ArticleProps): VNode {
  const { article, revision, translations } = reading
  const { say, language, origin } = place
  const address = encodeURIComponent(origin + urls.article(article))
  const title = encodeURIComponent(revision.story.headline)
  const shares = [
    ['X', `https://x.com/intent/post?url=${address}&text=${title}`],
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${address}`],
    ['LINE', `https://social-plugins.line.me/lineit/share?url=${address}`],
  ] as const
  return (
    <nav class="article-tools" aria-label={say('article.tools')} lang={language}>
      <ul>
        <li>
          <a href={urls.printed(article, language)}>{say('article.print')}</a>
        </li>
        {translations.map((one) => (
          <li key={one.id} class="translation">
            <a href={urls.article(one)} hreflang={one.language} rel="alternate">
              {around(say('article.translation', { language: '\u0000' }), tongue(one.language))}
            </a>
          </li>
        ))}
        {shares.map(([where, href], at) => (
          <li key={where}>
            {at === 0 && <span class="share">{say('article.share')}</span>}
            <a href={href} rel="noopener">
              {shortly(where, say('article.share-on', { where }))}
            </a>
          </li>
        ))}
        <li>
          <a href={`mailto:?subject=${title}&body=${address}`}>
            {shortly(say('article.share-mail-short'), say('article.share-mail'))}
          </a>
        </li>
      </ul>
    </nav>
  )
}

/** One word to the eye, beside others of its kind, and a whole phrase to who listens. */
const shortly = (word: string, phrase: string): VNode => (
  <>
    <span aria-hidden="true">{word}</span>
    <span class="visually-hidden">{phrase}</span>
  </>
)

/** A language by its own name, which is read out in that language. */
const tongue = (language: Language): VNode => <span lang={language}>{language === 'ko' ? '한국어' : 'English'}</span>

function Corrections({ reading, place }: ArticleProps): VNode {
  return (
    <>
      {reading.corrections.map((correction) => (
        <aside key={correction.id} class="correction">
          <p>
            <strong lang={place.language}>
              {place.say('article.correction-of', { when: instant(place.language, place.paper.zone, correction.at) })}
            </strong>{' '}
            {correction.text}
          </p>
        </aside>
      ))}
    </>
  )
}

function Lead({ reading }: { reading: Reading }): VNode | null {
  const use = reading.revision.story.lead
  const picture = use && reading.pictures.get(use.picture)
  if (!use || !picture) return null
  return (
    <figure class="lead">
      <PictureView picture={picture} use={use} sizes="(min-width: 64rem) 60rem, 100vw" eager />
      <figcaption>
        <span class="caption">{use.caption}</span> <span class="credit">{use.credit}</span>
      </figcaption>
    </figure>
  )
}

/** The body with its dateline. */
export function Text({ reading }: { reading: Reading }): VNode {
  const { article, revision, pictures } = reading
  const { dateline, body } = revision.story
  return (
    <div class="body">
      {dateline && (
        <p class="dateline">
          {dateline.place}, <time datetime={dateline.day}>{datelineDay(article.language, dateline.day)}</time>
        </p>
      )}
      <BodyView
        body={body}
        say={bodySays[article.language]}
        drawPicture={(use) => {
          const picture = pictures.get(use.picture)
          return picture ? (
            <PictureView
              picture={picture}
              use={{ alt: use.alt, focus: centre }}
              sizes={`(min-width: 64rem) ${use.size === 'wide' ? '60rem' : '38.5rem'}, 100vw`}
            />
          ) : null
        }}
      />
    </div>
  )
}
