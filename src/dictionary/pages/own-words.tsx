// The list of the words that a reader keeps: what is due, what they look for among them, and how they take them along.
import type { VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { wishesOf } from '../keeping/filter.ts'
import type { KeptWord } from '../keeping/kept-word.ts'
import type { Filter } from '../store/kept-words.ts'
import { Leech, Sentences, type Sources, whenDue, WordHead, WordMeaning } from './kept-word.tsx'

export type OwnWords = {
  words: readonly KeptWord[]
  sources: Sources
  filter: Filter
  /** How many the filter lets through, how many there are, and how many of these are due. */
  count: number
  all: number
  due: number
  now: Date
  token: string
  /** The headword that was just removed. */
  removed: string | undefined
}
type Props = { own: OwnWords; place: Place }

export function OwnWordsPage({ own, place }: Props): VNode {
  const { say, language } = place
  const { all, due, count, removed } = own
  return (
    <main id="main" class="own-words">
      <h1>{say('words.title')}</h1>
      {removed !== undefined && (
        <p>
          <output>{say('words.removed', { word: removed })}</output>
        </p>
      )}
      {all === 0 ? (
        <Empty place={place} />
      ) : (
        <>
          <p class="kept-count">
            {say('words.count', { count: all })}, {say('words.due', { count: due })}.{' '}
            {due > 0 && (
              <a class="to-review" href={urls.actOnWords(language, 'review')}>
                {say('words.review')}
              </a>
            )}
          </p>
          <FilterForm own={own} place={place} />
          {count === 0 && (
            <p>
              {say('words.none-found')} <a href={urls.ownWords(language)}>{say('words.show-all')}</a>
            </p>
          )}
          <ol class="kept-words" start={(own.filter.page - 1) * own.filter.size + 1}>
            {own.words.map((word) => (
              <li key={word.id} id={word.id}>
                <WordView word={word} own={own} place={place} />
              </li>
            ))}
          </ol>
          <Pages own={own} place={place} />
          <TakeAlong place={place} />
        </>
      )}
    </main>
  )
}

export const Empty = ({ place: { say, language } }: { place: Place }): VNode => (
  <div class="empty-words">
    <p class="standfirst">{say('words.empty')}</p>
    <p>{say('words.how')}</p>
    <p>
      <a href={urls.dictionary(language)}>{say('words.to-dictionary')}</a>
    </p>
  </div>
)

const TakeAlong = ({ place: { say, language } }: { place: Place }): VNode => (
  <p class="take-along">
    {say('words.take-along')}: <a href={urls.actOnWords(language, 'export.csv')}>{say('words.csv')}</a>{' '}
    <a href={urls.actOnWords(language, 'export.txt')}>{say('words.anki')}</a>
  </p>
)

function WordView({ word, own, place }: Props & { word: KeptWord }): VNode {
  const { say, language } = place
  return (
    <>
      <WordHead word={word} place={place} />
      <WordMeaning word={word} />
      <Sentences word={word} sources={own.sources} place={place} />
      <Leech word={word} place={place} />
      <form class="kept-foot" method="post" action={urls.actOnWords(language, 'remove')}>
        <span class="when-due">{whenDue(word, own.now, place)}</span> <Token token={own.token} />
        <input type="hidden" name="id" value={word.id} />
        {Object.entries(wishesOf(own.filter)).map(
          ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
        )}
        <button type="submit" class="bare" aria-label={say('words.remove-word', { word: word.headword })}>
          {say('words.remove')}
        </button>
      </form>
    </>
  )
}

const levels = [1, 2, 3, 4, 5, 6] as const
const orders = [
  ['newest', 'words.order-newest'],
  ['letters', 'words.order-letters'],
  ['due', 'words.order-due'],
] as const

function FilterForm({ own: { filter }, place: { say, language } }: Props): VNode {
  return (
    <search aria-label={say('words.find')}>
      <form class="find-words" action={urls.ownWords(language)}>
        <p class="field">
          <label for="q">{say('words.search')}</label>
          <input id="q" name="q" type="search" value={filter.search} maxlength={100} />
        </p>
        <p class="field">
          <label for="order">{say('words.order')}</label>
          <select id="order" name="order">
            {orders.map(([one, name]) => (
              <option key={one} value={one} selected={one === filter.order}>
                {say(name)}
              </option>
            ))}
          </select>
        </p>
        <p class="field">
          <label for="level">{say('words.level')}</label>
          <select id="level" name="level">
            <option value="" selected={filter.level === null}>
              {say('words.any-level')}
            </option>
            {levels.map((one) => (
              <option key={one} value={String(one)} selected={one === filter.level}>
                {say('dictionary.level', { level: one })}
              </option>
            ))}
          </select>
        </p>
        <button type="submit">{say('words.show')}</button>
      </form>
    </search>
  )
}

function Pages({ own: { filter, count }, place: { say, language } }: Props): VNode | null {
  const last = Math.ceil(count / filter.size)
  if (last <= 1) return null
  const to = (page: number): string => urls.ownWords(language, wishesOf({ ...filter, page }))
  return (
    <nav class="pages" aria-label={say('list.pages')}>
      {filter.page > 1 && (
        <a rel="prev" href={to(filter.page - 1)}>
          {say('list.newer')}
        </a>
      )}{' '}
      <span aria-current="page">{say('list.page', { number: filter.page })}</span>{' '}
      {filter.page < last && (
        <a rel="next" href={to(filter.page + 1)}>
          {say('list.older')}
        </a>
      )}
    </nav>
  )
}
