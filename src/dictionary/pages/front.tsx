// The dictionary's own page: a word to look up, what it can do, and whose work it stands on.
import type { VNode } from 'preact'
import { around, gap } from '../../style/around.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { languageName } from '../packs/language-name.ts'
import type { Pack } from '../packs/pack.ts'
import { Notices } from './notices.tsx'
import { SearchForm } from './search-form.tsx'

/** `abbreviations` is how many of them it knows; `packs` are those that readers see. */
type FrontProps = { place: Place; abbreviations: number; packs: readonly Pack[] }

export function FrontPage({ place, abbreviations, packs }: FrontProps): VNode {
  const { say, language } = place
  const settings = <a href={urls.look(language)}>{say('dictionary.settings')}</a>
  return (
    <main id="main" class="plain dictionary-front">
      <h1>{say('dictionary.title')}</h1>
      <p class="standfirst">{say('dictionary.explained')}</p>
      <SearchForm place={place} withSentence sources={[...new Set(['en', ...packs.map(({ source }) => source)])]} />
      <h2>{say('dictionary.can')}</h2>
      <ul>
        <li>{say('dictionary.can-forms')}</li>
        <li>{say('dictionary.can-sentence')}</li>
        <li>{say('dictionary.can-numbers', { count: abbreviations })}</li>
        <li>{say('dictionary.can-names')}</li>
        <li>{around(say('dictionary.can-choose', { settings: gap }), settings)}</li>
      </ul>
      <p>{say('dictionary.private')}</p>
      <h2 id="levels">{say('dictionary.levels')}</h2>
      <p>{say('dictionary.levels-explained')}</p>
      <h3 id="article-levels">{say('level.of-articles')}</h3>
      <p>{say('level.of-articles-explained')}</p>
      <h2 id="sources">{say('dictionary.sources')}</h2>
      <ul>
        <li>{say('dictionary.source-learner')}</li>
        <li>{say('dictionary.source-wordnet')}</li>
        <li>{say('dictionary.source-sounds')}</li>
        <li>{say('dictionary.source-lists')}</li>
        {packs.map(({ name, licence, source, target }) => (
          <li>
            {say('dictionary.source-pack', {
              name,
              licence,
              pair: `${languageName(source, language)} → ${languageName(target, language)}`,
            })}
          </li>
        ))}
      </ul>
      <details>
        <summary>{say('dictionary.licences')}</summary>
        <Notices />
      </details>
      <p>
        {around(
          say('dictionary.for-programs', { address: gap }),
          <code>
            <a href={urls.openApi}>/api/v1/dictionary/…</a>
          </code>,
        )}
      </p>
    </main>
  )
}
