// What the installed packs say of a word: each under its name, its languages and its licence.
import type { VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import type { CardSense } from '../card.ts'
import { languageName } from '../packs/language-name.ts'
import { SenseView } from './sense.tsx'

/** More than these of one pack are folded. */
const open = 3

export function FromPacks({ senses, place }: { senses: readonly CardSense[]; place: Place }): VNode | null {
  const byPack = Map.groupBy(
    senses.filter(({ source }) => source.kind === 'pack'),
    ({ source }) => (source.kind === 'pack' ? source.id : ''),
  )
  if (byPack.size === 0) return null
  return (
    <>
      {[...byPack.values()].map((found) => (
        <OfPack senses={found} place={place} />
      ))}
    </>
  )
}

function OfPack({ senses, place }: { senses: readonly CardSense[]; place: Place }): VNode | null {
  const source = senses[0]?.source
  if (source?.kind !== 'pack') return null
  const pair = `${languageName(source.from, place.language)} → ${languageName(source.to, place.language)}`
  const rest = senses.slice(open)
  return (
    <section class="from-pack" aria-labelledby={source.id}>
      <h2 id={source.id}>{source.name}</h2>
      <p class="pack-facts">
        {pair} · {source.licence}
      </p>
      {senses.slice(0, open).map((sense) => (
        <SenseView sense={sense} place={place} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{place.say('dictionary.more-meanings', { count: rest.length })}</summary>
          {rest.map((sense) => (
            <SenseView sense={sense} place={place} />
          ))}
        </details>
      )}
    </section>
  )
}
