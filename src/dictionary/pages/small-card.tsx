// The small card that stands beside a word while its article is read: what it means here, and the way to everything else.
import type { ComponentChildren, VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { Card, CardSense, SenseSource } from '../card.ts'
import { sourceName } from './sense.tsx'

type SmallCardProps = {
  card: Card
  /** Where the word stood: the card's link to its page takes it along. */
  where: urls.InSentence
  /** Where the word is kept or let go. */
  keeping?: ComponentChildren
  place: Place
}

export function SmallCard({ card, where, keeping, place }: SmallCardProps): VNode {
  const { say, language } = place
  const { headword, kind, pos, level, senses, spans } = card
  const [sense] = senses
  return (
    <div
      class="card-words"
      data-headword={headword}
      data-kind={kind}
      data-pos={pos ?? undefined}
      data-level={level ?? undefined}
      data-keys={sense?.keys.join(' ') || undefined}
      data-spans={JSON.stringify(spans)}
    >
      <Head card={card} place={place} />
      <Meaning card={card} place={place} />
      <div class="card-foot">
        <a class="whole" href={urls.dictionaryWord(language, card.word, where)}>
          {say('reading.more')} <span class="visually-hidden">{say('reading.more-about', { word: headword })}</span>
        </a>{' '}
        <span class="follow" hidden>
          {say('reading.follow')}
        </span>{' '}
        <div class="keep" hidden={keeping === undefined}>
          {keeping}
        </div>
      </div>
    </div>
  )
}

function Head({ card, place: { say } }: { card: Card; place: Place }): VNode {
  const { headword, kind, pos, sound, level } = card
  const part = pos && (kind === 'word' || kind === 'phrase') ? say(`dictionary.pos-${pos}`) : null
  const what = kind === 'word' ? null : say(`dictionary.kind-${kind}`)
  return (
    <>
      <p class="card-head">
        <strong lang={/\p{Script=Hangul}/u.test(headword) ? 'ko' : 'en'}>{headword}</strong>{' '}
        {sound !== null && (
          <span class="sound" lang="en-fonipa">
            /{sound}/
          </span>
        )}
      </p>
      <p class="card-facts">
        {[what, part, level === null ? null : say('dictionary.level', { level })]
          .filter((one) => one !== null)
          .join(' · ')}
      </p>
    </>
  )
}

function Meaning({ card: { kind, note, senses, seeAlso }, place }: { card: Card; place: Place }): VNode {
  const { say, language } = place
  const [sense] = senses
  return (
    <>
      {note && <Said ko={note.ko} en={note.en} />}
      {sense?.source.kind === 'pack' && <OfPack sense={sense} source={sense.source} place={place} />}
      {sense && sense.source.kind !== 'pack' && (
        <Said ko={sense.glosses.join(', ')} en={sense.definition} phrase={sense.phrase} />
      )}
      {kind === 'unknown' && note === null && <p>{say('dictionary.unknown')}</p>}
      {kind === 'unknown' && seeAlso.length > 0 && (
        <p>
          {say('dictionary.near')}:{' '}
          {seeAlso.map((word) => (
            <>
              <a href={urls.dictionaryWord(language, word)} lang="en">
                {word}
              </a>{' '}
            </>
          ))}
        </p>
      )}
    </>
  )
}

/** A pack's text may fill a page: the card has its beginning. */
const mostOfPack = 240

type OfPackProps = { sense: CardSense; source: Extract<SenseSource, { kind: 'pack' }>; place: Place }

function OfPack({ sense: { glosses, definition }, source, place }: OfPackProps): VNode {
  const text = [glosses.join(', '), definition].filter(Boolean).join('\n')
  const shown = text.length > mostOfPack ? `${text.slice(0, mostOfPack).toWellFormed()} …` : text
  return (
    <div class="sense of-pack">
      <p class="pack-text" lang={source.to} dir="auto">
        {shown}
      </p>
      <p class="from">{sourceName(source, place)}</p>
    </div>
  )
}

/** In both languages: the reader's choice hides one of them. */
const Said = ({ ko, en, phrase = null }: { ko: string; en: string; phrase?: string | null }): VNode => (
  <div class={ko === '' ? 'sense' : 'sense has-korean'}>
    {ko !== '' && (
      <p class="glosses" lang="ko">
        {ko}
      </p>
    )}
    <p class="definition" lang="en">
      {en}
    </p>
    {phrase !== null && (
      <p class="phrase" lang="en">
        {phrase}
      </p>
    )}
  </div>
)
