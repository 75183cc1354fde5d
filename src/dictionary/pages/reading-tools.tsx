// What an article's page holds ready for who looks words up in it: the bar of the dictionary and the card's frame. Unseen until a script shows them.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'

/** `words` is the address of the article with every word a link. */
export function ReadingTools({ words, place }: { words: string; place: Place }): VNode {
  const { say, language } = place
  const settings = urls.look(language)
  return (
    <div class="reading-tools" lang={language}>
      <p class="marks-legend" hidden>
        {say('reading.legend')} <a href={settings}>{say('reading.legend-change')}</a>
      </p>
      {/* Hears what the caret stands on, and what a click has found: the focus is elsewhere then. */}
      <p class="visually-hidden said" aria-live="polite" />
      {/* Not a text field and not a list: the arrow keys are ours here, which assistive technology has to be told. */}
      <div
        class="word-caret"
        role="application"
        tabIndex={0}
        aria-label={say('reading.caret')}
        aria-describedby="dictionary-help"
        hidden
      />
      <section class="dictionary-bar" aria-label={say('dictionary.title')} hidden>
        <p id="dictionary-help">
          {say('reading.help')} <span class="keys">{say('reading.keys')}</span>
        </p>
        <p class="choices">
          <a href={words}>{say('reading.every-word')}</a> <a href={settings}>{say('dictionary.words-marks')}</a>{' '}
          <button type="button" class="quiet">
            {say('reading.end')}
          </button>
        </p>
      </section>
      {/* A dialog element would take the focus from who has only clicked on a word. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div class="word-card" role="dialog" aria-label={say('reading.card')} tabIndex={-1} popover="auto" hidden>
        <div class="card-words">
          <p>{say('reading.failed')}</p>
        </div>
        <button type="button" class="card-close" aria-label={say('reading.close')}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
    </div>
  )
}
