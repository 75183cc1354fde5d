// The form of an entry: its headword and its senses in order, each with what it covers of WordNet; every button works without scripts.
import type { VNode } from 'preact'
import { longest } from '../../language/word-book/lexicon/bounds.ts'
import { entryParts, type WordSense } from '../../language/word-book/word-book.ts'
import { Refused, Token, Wrong, wrongAt, wrongIn } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { EntryProblem, EntryText, SenseText } from './entry.ts'

const moves = { up: 'entry.up', down: 'entry.down', drop: 'entry.drop' } as const
const labels = { definition: 'entry.definition', korean: 'entry.korean', phrase: 'entry.phrase' } as const

export type Filled = {
  text: EntryText
  /** The newsroom's entry that the writer saw; 0 for none. */
  revision: number
  problems: readonly EntryProblem[]
  status: number
}

/** `wordNet` are all senses that WordNet has of the headword. */
type FormProps = { word: string; filled: Filled; wordNet: readonly WordSense[]; token: string; place: Place }

export function EntryForm({ word, filled, wordNet, token, place }: FormProps): VNode {
  const { say, language } = place
  const { text, revision, problems } = filled
  const wrong = wrongIn(problems, 'headword', place)
  const fields = [...new Set(problems.map(({ field }) => field))]
  return (
    <>
      <Refused wrong={fields.map((field) => [field, wrongIn(problems, field, place)])} say={say} />
      <form method="post" action={urls.newsroomDictionary(language, word)} class="removal entry-form">
        <Token token={token} />
        <input type="hidden" name="revision" value={String(revision)} />
        {/* What Enter in a field presses: the first button of a form. */}
        <button type="submit" name="act" value="keep" class="visually-hidden" tabindex={-1} aria-hidden="true">
          {say('entry.keep')}
        </button>
        <label for="headword">{say('entry.headword')}</label>
        <input
          id="headword"
          name="headword"
          type="text"
          lang="en"
          value={text.headword}
          autocapitalize="none"
          spellcheck={false}
          {...wrongAt('headword-wrong', wrong)}
        />
        <Wrong id="headword-wrong" text={wrong} />
        <Wrong id="senses" text={wrongIn(problems, 'senses', place)} />
        {text.senses.map((sense, at) => (
          <SenseFields
            sense={sense}
            at={at}
            of={text.senses.length}
            wordNet={wordNet}
            problems={problems}
            place={place}
          />
        ))}
        <p class="buttons">
          <button type="submit" name="act" value="add" class="quiet">
            {say('entry.add-sense')}
          </button>{' '}
          <button type="submit" name="act" value="keep">
            {say('entry.keep')}
          </button>
        </p>
      </form>
    </>
  )
}

type SenseProps = {
  sense: SenseText
  /** Its place, from 0. */
  at: number
  of: number
  wordNet: readonly WordSense[]
  problems: readonly EntryProblem[]
  place: Place
}

function SenseFields({ sense, at, of, wordNet, problems, place }: SenseProps): VNode {
  const { say } = place
  const number = at + 1
  const offered = [
    ...(at > 0 ? (['up'] as const) : []),
    ...(number < of ? (['down'] as const) : []),
    ...(of > 1 ? (['drop'] as const) : []),
  ]
  return (
    <fieldset class="entry-sense">
      <legend>{say('entry.sense', { number })}</legend>
      <label for={`pos-${at}`}>{say('entry.part')}</label>
      <select id={`pos-${at}`} name={`pos-${at}`}>
        {entryParts.map((part) => (
          <option key={part} value={part} selected={part === sense.pos}>
            {say(`dictionary.pos-${part}`)}
          </option>
        ))}
      </select>
      <Field name="definition" value={sense.definition} lang="en" {...{ at, problems, place }} />
      <Field name="korean" value={sense.korean} lang="ko" {...{ at, problems, place }} />
      <Field name="phrase" value={sense.phrase} lang="en" {...{ at, problems, place }} />
      <Covers sense={sense} at={at} wordNet={wordNet} problems={problems} place={place} />
      <p class="buttons">
        {offered.map((act) => (
          <>
            <button type="submit" name="act" value={`${act}-${at}`} class="quiet">
              {say(moves[act])} <span class="visually-hidden">{say('entry.sense', { number })}</span>
            </button>{' '}
          </>
        ))}
      </p>
    </fieldset>
  )
}

type FieldProps = Pick<SenseProps, 'at' | 'problems' | 'place'> & {
  name: 'definition' | 'korean' | 'phrase'
  value: string
  lang: string
}

function Field({ name, value, lang, at, problems, place }: FieldProps): VNode {
  const id = `${name}-${at}`
  const wrong = wrongIn(problems, id, place)
  return (
    <>
      <label for={id}>{place.say(labels[name], { most: longest[name] })}</label>
      <input id={id} name={id} type="text" lang={lang} value={value} {...wrongAt(`${id}-wrong`, wrong)} />
      <Wrong id={`${id}-wrong`} text={wrong} />
    </>
  )
}

/** WordNet's senses of this part of speech, and whatever else is ticked. */
function Covers({ sense, at, wordNet, problems, place }: Omit<SenseProps, 'of'>): VNode | null {
  const { say } = place
  const ticked = new Set(sense.keys)
  const listed = wordNet.filter(({ key, pos }) => pos === sense.pos || ticked.has(key))
  const known = new Set(listed.map(({ key }) => key))
  const strange = sense.keys.filter((key) => !known.has(key))
  const id = `keys-${at}`
  const wrong = wrongIn(problems, id, place)
  if (listed.length + strange.length === 0) return null
  return (
    <details class="covers" id={id} open={wrong !== null}>
      <summary>{say('entry.covers', { count: sense.keys.length, of: listed.length })}</summary>
      <p class="hint">{say('entry.covers-explained')}</p>
      <Wrong id={`${id}-wrong`} text={wrong} />
      <ul>
        {[
          ...listed.map(({ key, gloss, pos, number }) => ({ key, text: gloss, pos, number })),
          ...strange.map(unknown),
        ].map(({ key, text, pos, number }) => (
          <li key={key}>
            <label class="tick">
              <input
                type="checkbox"
                name={id}
                value={key}
                checked={ticked.has(key)}
                {...wrongAt(`${id}-wrong`, wrong)}
              />{' '}
              <span>
                {pos && (
                  <span class="when">
                    {say(`dictionary.pos-${pos}`)} {number}
                  </span>
                )}{' '}
                <span lang="en">{text}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

const unknown = (key: string) => ({ key, text: key, pos: null, number: 0 })
