// Where a word is kept: the line on its page and in its card, and the page on which one says in which meaning.
import type { VNode } from 'preact'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { Meaning } from '../keeping/kept-word.ts'

type Where = urls.InSentence

type KeepLinkProps = {
  word: string
  where: Where
  /** What the browser keeps for who is not signed in, as JSON. */
  held: string
  place: Place
}

/** Leads to the page on which the word is kept; a script keeps it where it stands. */
export function KeepLink({ word, where, held, place }: KeepLinkProps): VNode {
  const { say, language } = place
  return (
    <a
      class="keep-word"
      href={urls.keepWord(language, word, where)}
      rel="nofollow"
      data-held={held}
      data-kept={say('words.is-kept')}
      data-kept-here={say('words.kept-here')}
      data-failed={say('words.keep-failed')}
      data-full={say('words.browser-full')}
      data-list={urls.ownWords(language)}
    >
      {say('words.keep')}
    </a>
  )
}

type KeepFormProps = { word: string; sense: string; where: Where; token: string; isKept: boolean; place: Place }

/** For who is signed in, on a page that is made for them. `isKept` where the meaning is theirs already, without this sentence. */
export function KeepForm({ word, sense, where, token, isKept, place }: KeepFormProps): VNode {
  const { say, language } = place
  return (
    <form class="keeping" method="post" action={urls.actOnWords(language, 'save')}>
      <Token token={token} />
      <Hidden fields={{ word, sense, ...where }} />
      <button type="submit">{say(isKept ? 'words.keep-sentence' : 'words.keep')}</button>
    </form>
  )
}

const Hidden = ({ fields }: { fields: Record<string, string | undefined> }): VNode => (
  <>
    {Object.entries(fields).map(
      ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
    )}
  </>
)

export const IsKept = ({ place: { say, language } }: { place: Place }): VNode => (
  <p class="keeping" id="keeping">
    <a class="is-kept" href={urls.ownWords(language)}>
      {say('words.is-kept')}
    </a>
  </p>
)

type KeepPageProps = { word: string; meanings: readonly Meaning[]; where: Where; token: string; place: Place }

export function KeepPage({ word, meanings, where, token, place }: KeepPageProps): VNode {
  const { say, language } = place
  return (
    <main id="main" class="plain keep-page">
      <h1>{say('words.which', { word: meanings[0]?.headword ?? word })}</h1>
      <form method="post" action={urls.actOnWords(language, 'save')}>
        <Token token={token} />
        <Hidden fields={{ word, ...where }} />
        <fieldset>
          <legend>{say('words.which-meaning')}</legend>
          {meanings.map(({ sense, pos, definition, gloss }, at) => (
            <label key={sense}>
              <input type="radio" name="sense" value={sense} checked={at === 0} />{' '}
              <span>
                {pos && <i>{say(`dictionary.pos-${pos}`)}</i>} <span lang="ko">{gloss}</span>{' '}
                <span lang="en">{definition}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <button type="submit">{say('words.keep')}</button>
      </form>
    </main>
  )
}
