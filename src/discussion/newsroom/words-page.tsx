// The word lists: each entry with what it found and how often people thought otherwise, and a text to try them on.
import type { VNode } from 'preact'
import { type Language, languages } from '../../platform/i18n.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { Measured } from '../store/words.ts'
import { type Entry, type EntryMode, type List, lists } from '../word-entry.ts'
import type { Hit } from '../words/lists.ts'
import { inLanguage } from './laid-comment.tsx'
import { listNames, Marked } from './marked.tsx'
import { NewsroomFrame } from './newsroom-frame.tsx'

export const modeNames: Record<EntryMode, Key> = {
  word: 'moderation.mode-word',
  stem: 'moderation.mode-stem',
  anywhere: 'moderation.mode-anywhere',
}

/** A text that somebody tries the lists on, and what they find in it. */
export type Tried = { text: string; hits: readonly Hit<Entry>[] }
type Wish = { list?: List | undefined; language?: Language | undefined; q?: string | undefined; page: number }

export type WordsDesk = {
  wish: Wish
  /** Entries that fit the wish. */
  count: number
  entries: readonly (Entry & Measured)[]
  more: boolean
  trying: Tried | null
  token: string
}

type Props = { desk: WordsDesk; place: Place }

export function WordsPage({ desk, place }: Props): VNode {
  const { say, language } = place
  return (
    <NewsroomFrame
      heading={say('moderation.words')}
      ways={[{ address: urls.moderation(language), words: say('moderation.comments') }]}
      place={place}
    >
      <p>
        <a href={urls.onWordLists(language, 'new')}>{say('moderation.new-entry')}</a>
      </p>
      <TryOut desk={desk} place={place} />
      <Filter wish={desk.wish} place={place} />
      <p class="when">{say('moderation.entries-found', { count: desk.count })}</p>
      <Entries desk={desk} place={place} />
    </NewsroomFrame>
  )
}

function TryOut({ desk: { trying, token }, place }: Props): VNode {
  const { say, language } = place
  return (
    <section aria-labelledby="try">
      <h2 id="try">{say('moderation.try')}</h2>
      {trying && (
        <output class="tried">
          <Marked
            text={trying.text}
            hits={trying.hits.map(({ entry, from, to }) => ({ ...entry, from, to }))}
            say={say}
          />
          {trying.hits.length === 0 ? (
            <span>{say('moderation.nothing-found')}</span>
          ) : (
            trying.hits.map(({ entry, from, to }) => (
              <span key={`${entry.id} ${from}`} class="hit">
                <bdi>“{trying.text.slice(from, to)}”</bdi>: {say(listNames[entry.list])} · <bdi>{entry.entry}</bdi> ·{' '}
                {say(modeNames[entry.mode])}
                {entry.clause !== null && ` · ${say('standards.clause', { number: entry.clause })}`}
              </span>
            ))
          )}
        </output>
      )}
      <form method="post" action={urls.onWordLists(language, 'try')} class="removal">
        <Token token={token} />
        <label for="try-text">{say('moderation.try-text')}</label>
        <textarea id="try-text" name="text" rows={2} dir="auto">
          {trying?.text ?? ''}
        </textarea>
        <button type="submit" class="quiet">
          {say('moderation.try-it')}
        </button>
      </form>
    </section>
  )
}

function Filter({ wish, place }: { wish: Wish; place: Place }): VNode {
  const { say, language } = place
  return (
    <search>
      <form method="get" action={urls.wordLists(language)} class="filter">
        <label for="filter-q">{say('moderation.find-entry')}</label>
        <input id="filter-q" type="search" name="q" value={wish.q ?? ''} />
        <label for="filter-list">{say('moderation.list')}</label>
        <select id="filter-list" name="list">
          <option value="">{say('moderation.all')}</option>
          {lists.map((one) => (
            <option key={one} value={one} selected={one === wish.list}>
              {say(listNames[one])}
            </option>
          ))}
        </select>
        <label for="filter-language">{say('moderation.language')}</label>
        <select id="filter-language" name="language">
          <option value="">{say('moderation.all')}</option>
          {languages.map((one) => (
            <option key={one} value={one} selected={one === wish.language}>
              {say(inLanguage[one])}
            </option>
          ))}
        </select>
        <button type="submit" class="quiet">
          {say('moderation.show')}
        </button>
      </form>
    </search>
  )
}

function Entries({ desk: { entries, more, wish }, place }: Props): VNode {
  const { say, language } = place
  const onward = { q: wish.q, list: wish.list, language: wish.language, page: String(wish.page + 1) }
  return (
    <>
      {/* Scrolled by keyboard where the window is narrow. */}
      <section class="wide-table" aria-label={say('moderation.words')} tabindex={0}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{say('moderation.entry')}</th>
              <th scope="col">{say('moderation.list')}</th>
              <th scope="col">{say('moderation.mode')}</th>
              <th scope="col">{say('moderation.clause')}</th>
              <th scope="col" class="number">
                {say('moderation.hits')}
              </th>
              <th scope="col" class="number">
                {say('moderation.overturned')}
              </th>
              <th scope="col">{say('moderation.note-column')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((one) => (
              <tr key={one.id}>
                <th scope="row" lang={one.language}>
                  {one.endedAt === null ? (
                    <a href={urls.onWordLists(language, one.id)}>
                      <bdi>{one.entry}</bdi>
                    </a>
                  ) : (
                    <>
                      <del>
                        <bdi>{one.entry}</bdi>
                      </del>{' '}
                      {say('moderation.entry-ended')}
                    </>
                  )}
                </th>
                <td>
                  {say(listNames[one.list])}, {say(inLanguage[one.language])}
                </td>
                <td>{say(modeNames[one.mode])}</td>
                <td>{one.clause ?? ''}</td>
                <td class="number">{one.hits}</td>
                <td class="number">
                  {one.overturned}
                  {one.hits > 0 && ` (${Math.round((100 * one.overturned) / one.hits)} %)`}
                </td>
                <td>{one.note}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more && (
        <p class="onwards">
          <a rel="next" href={urls.wordLists(language, onward)}>
            {say('moderation.more-entries')}
          </a>
        </p>
      )}
    </>
  )
}
