// How discussions are kept: each section with what lies below it, and articles that are kept in another way.
import type { VNode } from 'preact'
import type { Section } from '../../desk/desk.ts'
import { plainDay, dayIn } from '../../style/dates.ts'
import { sentenceOf } from '../../style/failures.ts'
import { Token, Wrong, wrongAt } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { KeptMode } from '../openness.ts'
import type { Discussed } from '../pages/spot.ts'
import { type Mode, modes } from '../steps/step.ts'
import type { Openness } from '../thread.ts'
import { NewsroomFrame } from './newsroom-frame.tsx'

const kinds: Record<Mode, Key> = {
  open: 'moderation.mode-open',
  held: 'moderation.mode-held',
  closed: 'moderation.mode-closed',
}

export type ArticleKept = { article: Discussed; kept: KeptMode | null; now: Openness }
type WrongMode = { place: string; mode: Mode; days: string; code: string }
export type ModesFilled = { article: string; wrong: WrongMode | null }

export type ModesDesk = {
  sections: readonly { section: Section; depth: number; kept: KeptMode | null }[]
  articles: readonly ArticleKept[]
  /** The address that somebody looked for. */
  sought: { address: string; found: boolean } | null
  wrong: WrongMode | null
  moderates: boolean
  token: string
}

type Props = { desk: ModesDesk; place: Place }

export function ModesPage({ desk, place }: Props): VNode {
  const { say, language, paper } = place
  const { sections, articles, sought, moderates } = desk
  return (
    <NewsroomFrame
      heading={say('moderation.modes')}
      ways={moderates ? [{ address: urls.moderation(language), words: say('moderation.comments') }] : []}
      place={place}
    >
      <p>{say('moderation.modes-explained')}</p>
      <h2>{say('moderation.articles-kept')}</h2>
      <search>
        <form method="get" action={urls.discussionModes(language)} class="filter">
          <label for="article">{say('moderation.article-address')}</label>
          <input
            id="article"
            name="article"
            type="text"
            value={sought?.address ?? ''}
            {...wrongAt('article-wrong', sought?.found === false ? 'wrong' : null)}
          />
          <button type="submit" class="quiet">
            {say('moderation.find-article')}
          </button>
        </form>
        <Wrong id="article-wrong" text={sought?.found === false ? say('moderation.no-article') : null} />
      </search>
      <ul class="modes">
        {articles.map(({ article, kept, now }) => (
          <li key={article.id} id={article.id}>
            <h3>
              <a href={urls.discussion(article, language)} lang={article.language}>
                {article.headline}
              </a>
            </h3>
            <p class="when">
              {say('moderation.now-kept', { mode: say(kinds[now.mode]) })}
              {now.closesAt &&
                ` · ${say('moderation.closes-on', { day: plainDay(language, dayIn(paper.zone, now.closesAt)) })}`}
            </p>
            <ModeForm id={article.id} name={article.headline} kept={kept} desk={desk} place={place} />
          </li>
        ))}
      </ul>
      <h2>{say('moderation.sections-kept')}</h2>
      <ul class="modes">
        {sections.map(({ section, depth, kept }) => (
          <li key={section.id} id={section.id} class={`depth-${depth}`}>
            <h3>{section.title[language]}</h3>
            <ModeForm id={section.id} name={section.title[language]} kept={kept} desk={desk} place={place} />
          </li>
        ))}
      </ul>
    </NewsroomFrame>
  )
}

type FormProps = { id: string; name: string; kept: KeptMode | null; desk: ModesDesk; place: Place }

function ModeForm({
  id,
  name,
  kept,
  desk: { wrong: somewhere, sought, token },
  place: { say, language },
}: FormProps): VNode {
  const wrong = somewhere?.place === id ? somewhere : null
  const sentence = wrong && sentenceOf({ code: wrong.code, details: {} }, language)
  const mode = wrong?.mode ?? kept?.mode ?? 'open'
  return (
    <form method="post" action={urls.discussionModes(language)} class="filter">
      <Token token={token} />
      <input type="hidden" name="place" value={id} />
      {sought && <input type="hidden" name="article" value={sought.address} />}
      <label for={`${id}-mode`}>{say('moderation.kept')}</label>
      <select id={`${id}-mode`} name="mode" aria-label={say('moderation.mode-of', { name })}>
        {modes.map((one) => (
          <option key={one} value={one} selected={one === mode}>
            {say(kinds[one])}
          </option>
        ))}
      </select>
      <label for={`${id}-days`}>{say('moderation.closes-after')}</label>
      <input
        id={`${id}-days`}
        name="days"
        type="text"
        inputmode="numeric"
        aria-label={say('moderation.closes-after-of', { name })}
        size={6}
        value={wrong?.days ?? String(kept?.closesAfterDays ?? '')}
        {...wrongAt(`${id}-wrong`, sentence)}
      />
      <button type="submit" class="quiet">
        {say('moderation.keep-mode')}
      </button>
      <Wrong id={`${id}-wrong`} text={sentence} />
    </form>
  )
}
