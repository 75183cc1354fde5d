// One headword on the editors' desk: what is shown of it now, the form, and what it was before.
import type { VNode } from 'preact'
import type { Entry, WordSense } from '../../language/word-book/word-book.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import { When } from '../../style/when.tsx'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { EntryAct, EntryRevision, OwnEntry } from './entry.ts'
import { EntryForm, type Filled } from './entry-form.tsx'
import { DeskFrame } from './frame.tsx'

const acts: Record<EntryAct, Key> = {
  written: 'entry.act-written',
  restored: 'entry.act-restored',
  hidden: 'entry.act-hidden',
  shown: 'entry.act-shown',
}

export type EntryDesk = {
  word: string
  own: OwnEntry | null
  /** What the lexicon's files have. */
  learner: Entry | null
  wordNet: readonly WordSense[]
  /** Newest first, each with the name of who made it; null for somebody who has left. */
  revisions: readonly (EntryRevision & { name: string | null })[]
  filled: Filled
  token: string
}

type Props = { desk: EntryDesk; place: Place }

export function EntryPage({ desk, place }: Props): VNode {
  const { say, language } = place
  const { word, own, learner, wordNet, filled, token } = desk
  const state =
    own === null
      ? learner === null
        ? 'entry.is-new'
        : 'entry.is-learner'
      : own.hiddenAt === null
        ? 'entry.is-own'
        : 'entry.is-hidden'
  return (
    <DeskFrame heading={<span lang="en">{word}</span>} place={place}>
      <p class="standfirst">{say(state)}</p>
      <p>
        <a href={urls.dictionaryWord(language, word)}>{say('entry.as-readers')}</a>
      </p>
      <EntryForm word={word} filled={filled} wordNet={wordNet} token={token} place={place} />
      {own && <Showing desk={desk} own={own} place={place} />}
      {desk.revisions.length > 0 && <Revisions desk={desk} place={place} />}
    </DeskFrame>
  )
}

function Showing({ desk: { word, token }, own, place: { say, language } }: Props & { own: OwnEntry }): VNode {
  const isHidden = own.hiddenAt !== null
  return (
    <section aria-labelledby="showing">
      <h2 id="showing">{say('entry.showing')}</h2>
      <p>{say(isHidden ? 'entry.show-explained' : 'entry.hide-explained')}</p>
      <form method="post" action={urls.actOnOwnEntry(language, word)}>
        <Token token={token} />
        <button type="submit" name="act" value={isHidden ? 'show' : 'hide'} class="quiet">
          {say(isHidden ? 'entry.show' : 'entry.hide')}
        </button>
      </form>
    </section>
  )
}

function Revisions({ desk: { word, own, revisions, token }, place }: Props): VNode {
  const { say, language } = place
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{say('entry.revisions')}</h2>
      <ol class="entry-revisions">
        {revisions.map(({ revision, act, at, name, entry }) => (
          <li key={revision}>
            <p class="when">
              {say('entry.revision', { number: revision })} · {say(acts[act])} · <When at={at} place={place} /> ·{' '}
              <bdi>{name ?? say('entry.somebody')}</bdi>
            </p>
            <ul>
              {entry.senses.map(({ pos, definition, glosses }) => (
                <li>
                  {say(`dictionary.pos-${pos}`)}: <span lang="en">{definition}</span>{' '}
                  <span lang="ko">({glosses.join(', ')})</span>
                </li>
              ))}
            </ul>
            {revision !== own?.revision && (
              <form method="post" action={urls.actOnOwnEntry(language, word)}>
                <Token token={token} />
                <input type="hidden" name="revision" value={String(revision)} />
                <button type="submit" name="act" value="restore" class="bare">
                  {say('entry.restore')}{' '}
                  <span class="visually-hidden">{say('entry.revision', { number: revision })}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
