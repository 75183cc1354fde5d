// The page of a word: the headword alone as its heading, the meaning here first and open, the others folded.
import type { ComponentChildren, VNode } from 'preact'
import { plainDay } from '../../style/dates.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { Card, CardSense, Example } from '../card.ts'
import { marked } from './marked-sentence.tsx'
import { FromPacks } from './from-packs.tsx'
import { SearchForm } from './search-form.tsx'
import { SenseView, sourceName } from './sense.tsx'

type WordProps = {
  card: Card
  sentence?: string | undefined
  /** A path of ours. */
  from?: string | undefined
  /** The language that was asked for, and those there are. */
  of?: string | undefined
  sources?: readonly string[]
  /** Sentences of the paper's archive, newest first. */
  examples?: readonly Example[]
  /** Where the word is kept or let go. */
  keeping?: ComponentChildren
  place: Place
}

/** How many meanings stand open where no sentence says which one is meant. */
const open = 4

export function WordPage({ card, sentence, from, of, sources, examples, keeping, place }: WordProps): VNode {
  const { say } = place
  const { headword, kind, spans, seeAlso } = card
  return (
    <main id="main" class="word-page">
      {from !== undefined && (
        <p class="back">
          <a href={from}>{say(isArticle(from) ? 'dictionary.back' : 'dictionary.back-page')}</a>
        </p>
      )}
      <header class="entry-head">
        <h1 lang={languageOf(card)}>{headword}</h1>
        <Facts card={card} place={place} />
        {keeping}
      </header>
      {sentence !== undefined && spans.length > 0 && (
        <figure class="in-sentence">
          <blockquote lang="en">
            <p>{marked(sentence, spans)}</p>
          </blockquote>
        </figure>
      )}
      {kind === 'unknown' && card.note === null && <p class="standfirst">{say('dictionary.unknown')}</p>}
      <Explanation card={card} place={place} />
      <Meanings card={card} isHere={spans.length > 0} place={place} />
      <FromPacks senses={card.senses} place={place} />
      {examples !== undefined && examples.length > 0 && <InThePaper examples={examples} place={place} />}
      {(seeAlso.length > 0 || spans.length > 0) && (
        <SeeAlso card={card} words={seeAlso} isHere={spans.length > 0} from={from} place={place} />
      )}
      <SearchForm place={place} {...(sources && { sources })} of={of} />
      <Sources senses={card.senses} place={place} />
    </main>
  )
}

/** Of the headword: English, unless only packs of another language have it. */
function languageOf({ headword, kind, senses }: Card): string {
  const [first] = senses
  if (first?.source.kind === 'pack') return first.source.from
  return kind === 'unknown' && /\p{Script=Hangul}/u.test(headword) ? 'ko' : 'en'
}

const isArticle = (path: string): boolean => /^(?:\/ko)?\/\d{4}\/\d\d\/\d\d\//.test(path)

function Facts({ card, place }: { card: Card; place: Place }): VNode {
  const { say } = place
  const { word, headword, kind, sound, level, senses } = card
  const pos = card.pos ?? only(senses.map((one) => one.pos))
  const said = kind === 'word' ? (pos === null ? '' : say(`dictionary.pos-${pos}`)) : kindOf(card, place)
  const isOther = word.trim().toLowerCase() !== headword.toLowerCase()
  return (
    <p class="entry-facts">
      {sound !== null && (
        <span class="sound">
          <span class="visually-hidden">{say('dictionary.pronounced')}: </span>
          <span lang="en-fonipa">/{sound}/</span>
        </span>
      )}
      {said !== '' && <span class="pos">{said}</span>}
      {level !== null && (
        <span class="level" title={say('dictionary.level-of', { level })}>
          {say('dictionary.level', { level })}
        </span>
      )}
      {isOther && <span class="asked-as">{say('dictionary.asked-as', { word })}</span>}
    </p>
  )
}

/** The one value that all of them have. */
const only = <Value,>(values: readonly Value[]): Value | null => {
  const [first, ...rest] = new Set(values)
  return first !== undefined && rest.length === 0 ? first : null
}

const kindOf = ({ kind, pos }: Card, { say }: Place): string => {
  if (kind === 'word') return ''
  return kind === 'phrase' && pos !== null
    ? `${say('dictionary.kind-phrase')}, ${say(`dictionary.pos-${pos}`)}`
    : say(`dictionary.kind-${kind}`)
}

function Explanation({ card: { note, kind }, place: { say } }: { card: Card; place: Place }): VNode | null {
  if (note === null) return null
  return (
    <section class="explanation" aria-labelledby="explanation">
      <h2 id="explanation">{say(kind === 'abbreviation' ? 'dictionary.stands-for' : 'dictionary.explanation')}</h2>
      <div class="sense has-korean">
        <p class="glosses" lang="ko">
          {note.ko}
        </p>
        <p class="definition" lang="en">
          {note.en}
        </p>
      </div>
    </section>
  )
}

function Meanings({ card, isHere, place }: { card: Card; isHere: boolean; place: Place }): VNode | null {
  const { say } = place
  const { kind, pos } = card
  const senses = card.senses.filter(({ source }) => source.kind !== 'pack')
  if (senses.length === 0) return null
  const [first, rest] = isHere ? [senses.slice(0, 1), senses.slice(1)] : [senses.slice(0, open), senses.slice(open)]
  const withPos = pos === null && new Set(senses.map((one) => one.pos)).size > 1
  const isMeantHere = isHere && (kind === 'word' || kind === 'phrase')
  const isOrdinaryElsewhere = kind === 'name' && card.seeAlso.includes(card.headword.toLowerCase())
  const heading = isMeantHere
    ? 'dictionary.meaning-here'
    : isOrdinaryElsewhere
      ? 'dictionary.as-ordinary'
      : 'dictionary.meanings'
  return (
    <section class="meanings" aria-labelledby="meanings">
      <h2 id="meanings">{say(heading)}</h2>
      {first.length === 1 ? (
        first.map((sense) => <SenseView sense={sense} place={place} withPos={withPos} />)
      ) : (
        <List senses={first} withPos={withPos} place={place} />
      )}
      {rest.length > 0 && (
        <details>
          <summary>
            {say(isHere ? 'dictionary.other-meanings' : 'dictionary.more-meanings', { count: rest.length })}
          </summary>
          <List senses={rest} withPos={withPos} start={first.length + 1} place={place} />
        </details>
      )}
    </section>
  )
}

type ListProps = { senses: readonly CardSense[]; withPos: boolean; start?: number; place: Place }

function List({ senses, withPos, start = 1, place }: ListProps): VNode {
  return (
    <ol start={start === 1 ? undefined : start}>
      {senses.map((sense) => (
        <li>
          <SenseView sense={sense} place={place} withPos={withPos} />
        </li>
      ))}
    </ol>
  )
}

function InThePaper({ examples, place }: { examples: readonly Example[]; place: Place }): VNode {
  return (
    <section class="in-the-paper" aria-labelledby="in-the-paper">
      <h2 id="in-the-paper">{place.say('dictionary.in-the-paper')}</h2>
      <ul>
        {examples.map(({ text, spans, headline, address, day }) => (
          <li>
            <q lang="en">{marked(text, spans)}</q>{' '}
            <cite>
              <a href={address} lang="en">
                {headline}
              </a>
              , <time datetime={day}>{plainDay(place.language, day)}</time>
            </cite>
          </li>
        ))}
      </ul>
    </section>
  )
}

type SeeAlsoProps = { card: Card; words: readonly string[]; isHere: boolean; from: string | undefined; place: Place }

function SeeAlso({ card, words, isHere, from, place: { say, language } }: SeeAlsoProps): VNode | null {
  const hasAll = isHere && card.senses.length > 0 && (card.kind === 'word' || card.kind === 'phrase')
  if (words.length === 0 && !hasAll) return null
  return (
    <nav class="see-also" aria-labelledby="see-also">
      <h2 id="see-also">
        {say(card.kind === 'unknown' && words.length > 0 ? 'dictionary.near' : 'dictionary.see-also')}
      </h2>
      <ul>
        {words.map((word) => (
          <li>
            <a href={urls.dictionaryWord(language, word, { from })} lang="en">
              {word}
            </a>
          </li>
        ))}
        {hasAll && (
          <li>
            <a href={urls.dictionaryWord(language, card.headword, { from })}>
              {say('dictionary.all-meanings', { word: card.headword })}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Sources({ senses, place }: { senses: readonly CardSense[]; place: Place }): VNode | null {
  const names = [...new Set(senses.map(({ source }) => sourceName(source, place)))]
  if (names.length === 0) return null
  return (
    <p class="sources">
      <a href={`${urls.dictionary(place.language)}#sources`}>{place.say('dictionary.sources')}</a>: {names.join(', ')}
    </p>
  )
}
