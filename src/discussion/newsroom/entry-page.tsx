// One entry of the word lists: what it says, what it would have found in the newest comments, and its end.
import type { VNode } from 'preact'
import { languages } from '../../platform/i18n.ts'
import { Refused, Token, Wrong, wrongAt, wrongIn } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { DryRun } from '../verbs/words.ts'
import { entryModes, type EntryProblem, type EntryText, lists } from '../word-entry.ts'
import { inLanguage } from './laid-comment.tsx'
import { listNames, Marked } from './marked.tsx'
import { NewsroomFrame } from './newsroom-frame.tsx'
import type { Citable } from './ruling-form.tsx'
import { modeNames } from './words-page.tsx'

export type EntryFilled = { text: EntryText; run: DryRun | null; problems: readonly EntryProblem[] }

/** `id` is `new` for an entry that is to be added. */
type Props = { id: string; filled: EntryFilled; clauses: readonly Citable[]; token: string; place: Place }

export function EntryPage({ id, filled, clauses, token, place }: Props): VNode {
  const { say, language } = place
  const heading = id === 'new' ? say('moderation.new-entry') : filled.text.entry
  return (
    <NewsroomFrame
      heading={heading}
      ways={[
        { address: urls.moderation(language), words: say('moderation.comments') },
        { address: urls.wordLists(language), words: say('moderation.words') },
      ]}
      place={place}
    >
      {filled.run && <WhatItFinds run={filled.run} text={filled.text} place={place} />}
      <EntryForm id={id} filled={filled} clauses={clauses} token={token} place={place} />
      {id !== 'new' && (
        <details class="ending">
          <summary>{say('moderation.end-entry')}</summary>
          <p>{say('moderation.end-entry-explained')}</p>
          <form method="post" action={urls.onWordLists(language, id, 'end')}>
            <Token token={token} />
            <button type="submit" class="final">
              {say('moderation.end-it')}
            </button>
          </form>
        </details>
      )}
    </NewsroomFrame>
  )
}

function EntryForm({ id, filled: { text, problems }, clauses, token, place }: Props): VNode {
  const { say, language } = place
  const wrong = {
    entry: wrongIn(problems, 'entry', place),
    clause: wrongIn(problems, 'clause', place),
    note: wrongIn(problems, 'note', place),
  }
  return (
    <>
      <Refused
        wrong={[
          ['entry', wrong.entry],
          ['entry-clause', wrong.clause],
          ['entry-note', wrong.note],
        ]}
        say={say}
      />
      <form method="post" action={urls.onWordLists(language, id)} class="removal">
        <Token token={token} />
        <label for="entry">{say('moderation.entry')}</label>
        <input id="entry" name="entry" type="text" value={text.entry} {...wrongAt('entry-wrong', wrong.entry)} />
        <Wrong id="entry-wrong" text={wrong.entry} />
        <label for="entry-list">{say('moderation.list')}</label>
        <select id="entry-list" name="list">
          {lists.map((one) => (
            <option key={one} value={one} selected={one === text.list}>
              {say(listNames[one])}
            </option>
          ))}
        </select>
        <label for="entry-language">{say('moderation.language')}</label>
        <select id="entry-language" name="language">
          {languages.map((one) => (
            <option key={one} value={one} selected={one === text.language}>
              {say(inLanguage[one])}
            </option>
          ))}
        </select>
        <label for="entry-mode">{say('moderation.mode')}</label>
        <select id="entry-mode" name="mode">
          {entryModes.map((one) => (
            <option key={one} value={one} selected={one === text.mode}>
              {say(modeNames[one])}
            </option>
          ))}
        </select>
        <label for="entry-clause">{say('moderation.clause')}</label>
        <select id="entry-clause" name="clause" {...wrongAt('entry-clause-wrong', wrong.clause)}>
          <option value="">{say('moderation.no-clause')}</option>
          {clauses.map(({ number, title }) => (
            <option key={number} value={number} selected={number === text.clause}>
              {`${number} ${title[language]}`}
            </option>
          ))}
        </select>
        <Wrong id="entry-clause-wrong" text={wrong.clause} />
        <label for="entry-note">{say('moderation.note-column')}</label>
        <textarea id="entry-note" name="note" rows={2} dir="auto" {...wrongAt('entry-note-wrong', wrong.note)}>
          {text.note}
        </textarea>
        <Wrong id="entry-note-wrong" text={wrong.note} />
        <p class="buttons">
          <button type="submit" name="act" value="try" class="quiet">
            {say('moderation.dry-run')}
          </button>{' '}
          <button type="submit" name="act" value="keep">
            {say('moderation.keep-entry')}
          </button>
        </p>
      </form>
    </>
  )
}

function WhatItFinds({ run, text, place: { say } }: { run: DryRun; text: EntryText; place: Place }): VNode {
  const { shown, held, removed } = run.found
  const count = shown + held + removed
  return (
    <section class="claimed" aria-labelledby="run" tabindex={-1} autofocus>
      <h2 id="run">{say('moderation.would-find', { count, looked: run.looked, shown })}</h2>
      <ul class="entries">
        {run.examples.map(({ comment, body, from, to }) => (
          <li key={comment}>
            <Marked text={body} hits={[{ ...text, from, to }]} say={say} />
          </li>
        ))}
      </ul>
    </section>
  )
}
