// A text with the places marked at which word lists find something, and the hosts to which its links lead written out.
import type { VNode } from 'preact'
import { paragraphs } from '../../language/paragraphs.ts'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'
import type { MarkedHit } from '../laid.ts'
import type { List } from '../word-entry.ts'

export const listNames: Record<List, Key> = {
  remove: 'moderation.list-remove',
  hold: 'moderation.list-hold',
  allow: 'moderation.list-allow',
}

type MarkedProps = { text: string; hits: readonly MarkedHit[]; lang?: string; say: Place['say'] }

/** Nothing in it leads anywhere: who looks at a hundred texts must not follow one by a slip of the hand. */
export function Marked({ text, hits, lang, say }: MarkedProps): VNode {
  const hosts = new Set(
    paragraphs(text)
      .flat(2)
      .flatMap((piece) => (typeof piece === 'string' ? [] : new URL(piece.address).host)),
  )
  return (
    <>
      <p class="words as-written" dir="auto" {...(lang ? { lang } : {})}>
        {partsOf(text, hits).map(({ part, hit }, at) =>
          hit === null ? (
            part
          ) : (
            <mark key={at} class={hit.list} title={`${say(listNames[hit.list])}: ${hit.entry}`}>
              {part}
            </mark>
          ),
        )}
      </p>
      {hosts.size > 0 && <p class="hosts">{say('moderation.links-to', { hosts: [...hosts].join(', ') })}</p>}
    </>
  )
}

type Part = { part: string; hit: MarkedHit | null }

/** The text in pieces, in order. Of places that overlap, the first is marked as a whole. */
export function partsOf(text: string, hits: readonly MarkedHit[]): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const hit of hits.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (hit.from < at) continue
    if (hit.from > at) parts.push({ part: text.slice(at, hit.from), hit: null })
    parts.push({ part: text.slice(hit.from, hit.to), hit })
    at = hit.to
  }
  if (at < text.length) parts.push({ part: text.slice(at), hit: null })
  return parts
}
