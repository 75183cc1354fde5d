// One meaning of a word as a page shows it: in English, in Korean, with a phrase and examples.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import type { CardSense, SenseSource } from '../card.ts'

/** `withPos` where meanings of several parts of speech stand together. */
export function SenseView({
  sense,
  place,
  withPos = false,
}: {
  sense: CardSense
  place: Place
  withPos?: boolean
}): VNode {
  const { pos, definition, glosses, phrase, examples, source } = sense
  const { say, language } = place
  if (source.kind === 'pack') return <PackSense sense={sense} lang={source.to} place={place} />
  return (
    <div class={glosses.length > 0 ? 'sense has-korean' : 'sense'}>
      {glosses.length > 0 && (
        <p class="glosses" lang="ko">
          {glosses.join(', ')}
        </p>
      )}
      <p class="definition" lang="en">
        {withPos && pos && (
          <span class="pos" lang={language}>
            {say(`dictionary.pos-${pos}`)}
          </span>
        )}{' '}
        {definition}
      </p>
      {phrase !== null && (
        <p class="phrase" lang="en">
          {phrase}
        </p>
      )}
      {examples.length > 0 && (
        <ul class="examples" lang="en">
          {examples.map((example) => (
            <li>{example}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The reader's choice of English or Korean hides nothing of it: it may explain in any language. */
const PackSense = ({ sense, lang, place }: { sense: CardSense; lang: string; place: Place }): VNode => (
  <div class="sense of-pack">
    {sense.pos && <p class="pos">{place.say(`dictionary.pos-${sense.pos}`)}</p>}
    {sense.glosses.length > 0 && <p lang={lang}>{sense.glosses.join(', ')}</p>}
    {sense.definition !== '' && (
      <p class="pack-text" lang={lang} dir="auto">
        {sense.definition}
      </p>
    )}
  </div>
)

export function sourceName(source: SenseSource, { say }: Place): string {
  return source.kind === 'pack'
    ? say('dictionary.from-pack', { name: source.name, licence: source.licence })
    : say(`dictionary.from-${source.kind}`)
}
