// The form in which a word is looked up.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import { longest } from '../finding/word.ts'
import { languageName } from '../packs/language-name.ts'

type FormProps = {
  place: Place
  /** Also asks for the sentence that the word stands in. */
  withSentence?: boolean
  /** The languages of which words can be looked up, English first; asked for where there are several. */
  sources?: readonly string[]
  /** The one that was asked for last. */
  of?: string | undefined
}

const english: readonly string[] = ['en']

export function SearchForm({ place, withSentence = false, sources = english, of = 'en' }: FormProps): VNode {
  const { say, language } = place
  return (
    <search>
      <form class="look-up" method="get" action={urls.dictionary(language)}>
        <label for="word">{say(sources.length > 1 ? 'dictionary.word-of-any' : 'dictionary.word')}</label>
        <div class="look-up-line">
          <input
            id="word"
            name="word"
            type="search"
            lang={sources.length > 1 ? undefined : 'en'}
            required
            maxLength={longest.word}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
          <button type="submit">{say('dictionary.look-up')}</button>
        </div>
        {sources.length > 1 && (
          <p class="look-up-language">
            <label for="of">{say('dictionary.of-language')}</label>{' '}
            <select id="of" name="of">
              {sources.map((one) => (
                <option key={one} value={one} selected={one === of}>
                  {languageName(one, language)}
                </option>
              ))}
            </select>
          </p>
        )}
        {withSentence && (
          <>
            <label for="sentence">{say('dictionary.sentence')}</label>
            <textarea id="sentence" name="in" lang="en" rows={3} maxLength={longest.sentence} />
          </>
        )}
      </form>
    </search>
  )
}
