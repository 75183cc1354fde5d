// The words of who is not signed in: what a script fills with those that the browser holds, and without one the way to sign in.
import type { VNode } from 'preact'
import { entryParts } from '../../language/word-book/word-book.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { KeptWord, WordId } from '../keeping/kept-word.ts'
import { newSchedule } from '../keeping/kept-word.ts'
import { answerNames, WordMeaning } from './kept-word.tsx'
import { Empty } from './own-words.tsx'

/** What a script puts where a number, a word or a day stands; in the sentences of both languages they stand as themselves. */
const blank = '{}'
const none: KeptWord = {
  id: '' as WordId,
  headword: '',
  pos: null,
  sense: '',
  level: null,
  definition: '',
  gloss: ' ',
  keptAt: new Date(0),
  revision: 0,
  schedule: newSchedule(new Date(0)),
  answeredAt: null,
  sentences: [],
}

export function WordsHere({ of, place }: { of: 'list' | 'review'; place: Place }): VNode {
  const { say, language, paper, origin } = place
  const address = of === 'list' ? urls.ownWords(language) : urls.actOnWords(language, 'review')
  const labels = Object.fromEntries(entryParts.map((one) => [one, say(`dictionary.pos-${one}`)]))
  return (
    <main id="main" class={of === 'list' ? 'own-words' : 'own-words review'}>
      <h1>{say(of === 'list' ? 'words.title' : 'words.review-title')}</h1>
      <div
        class="words-here"
        hidden
        data-of={of}
        data-zone={paper.zone}
        data-origin={origin}
        data-labels={JSON.stringify(labels)}
        data-level={say('dictionary.level', { level: blank })}
        data-dictionary={urls.dictionary(language)}
        data-due={say('words.is-due')}
        data-new={say('words.new')}
        data-due-on={say('words.due-on', { day: blank })}
        data-next={say('words.next', { when: blank })}
        data-undo={say('words.undo', { word: blank })}
        data-remove={say('words.remove-word', { word: blank })}
      >
        <p class="standfirst here">{say('words.here')}</p>
        {of === 'list' ? <ListHere place={place} /> : <ReviewHere place={place} />}
        <div class="nothing" hidden>
          <Empty place={place} />
        </div>
      </div>
      <p class="sign-in-first">{say('words.sign-in-why')}</p>
      <p>
        <a class="to-review" href={urls.signIn(language, address)} rel="nofollow">
          {say('words.sign-in')}
        </a>
      </p>
    </main>
  )
}

/** Until a script has put something in its place. */
const later = '…'

const Head = (): VNode => (
  <p class="kept-head">
    <a class="headword" href="#main" lang="en">
      {later}
    </a>{' '}
    <span class="kept-facts" />
  </p>
)

const Sentence = (): VNode => (
  <div class="kept-sentence">
    <q lang="en" />{' '}
    <cite>
      <a href="#main" lang="en">
        {later}
      </a>
    </cite>
  </div>
)

const ListHere = ({ place: { say, language } }: { place: Place }): VNode => (
  <>
    <p class="has-words">
      <a class="to-review" href={urls.actOnWords(language, 'review')}>
        {say('words.review')}
      </a>
    </p>
    <ol class="kept-words" />
    <template class="word">
      <li>
        <Head />
        <WordMeaning word={none} />
        <Sentence />
        <p class="kept-foot">
          <span class="when-due" />{' '}
          <button type="button" class="bare">
            {say('words.remove')}
          </button>
        </p>
      </li>
    </template>
    <p class="take-along has-words">
      {say('words.take-along')}:{' '}
      <button type="button" class="bare" data-file="csv">
        {say('words.csv')}
      </button>{' '}
      <button type="button" class="bare" data-file="txt">
        {say('words.anki')}
      </button>
    </p>
  </>
)

const ReviewHere = ({ place: { say, language } }: { place: Place }): VNode => (
  <>
    <section class="asked" aria-labelledby="asked">
      <h2 id="asked">{say('words.ask')}</h2>
      <Sentence />
      <p class="alone headword" lang="en" hidden />
      <p>
        <button type="button" class="show-meaning">
          {say('words.answer-show')}
        </button>
      </p>
      <div id="answer" tabindex={-1} hidden>
        <Head />
        <WordMeaning word={none} />
        <fieldset class="answers">
          <legend>{say('words.answers')}</legend>
          {answerNames.map((name, at) => (
            <button key={name} type="button" value={at + 1}>
              {say(name)} <small />
            </button>
          ))}
        </fieldset>
      </div>
      <p class="keys">{say('words.keys')}</p>
    </section>
    <div class="all-answered" hidden tabindex={-1}>
      <p class="standfirst">{say('words.done')}</p>
      <p class="next" />
    </div>
    <p>
      <button type="button" class="bare undo" hidden>
        {later}
      </button>
    </p>
    <p>
      <a href={urls.ownWords(language)}>{say('words.to-list')}</a>
    </p>
  </>
)
