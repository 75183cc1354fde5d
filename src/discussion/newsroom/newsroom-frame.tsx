// What all pages of the newsroom's side of the discussion share: the heading, the ways back, and how a text is quoted.
import type { ComponentChildren, VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'

export type Way = { address: string; words: string }
const none: readonly Way[] = []
type FrameProps = { heading: string; ways?: readonly Way[]; place: Place; children: ComponentChildren }

/** `ways` lead back, the widest first; the newsroom itself is always the first. */
export function NewsroomFrame({ heading, ways = none, place, children }: FrameProps): VNode {
  const { say, language } = place
  const trail = [{ address: urls.newsroom(language), words: say('moderation.newsroom') }, ...ways]
  return (
    <main id="main" class="newsroom">
      <nav class="back" aria-label={say('moderation.ways-back')}>
        {trail.map(({ address, words }) => (
          <a key={address} href={address}>
            {words}
          </a>
        ))}
      </nav>
      <h1>{heading}</h1>
      {children}
    </main>
  )
}

/** A text that somebody wrote, with its own line breaks and its own direction; nothing in it becomes markup or a link. */
export const Said = ({ text, lang }: { text: string; lang?: string }): VNode => (
  <p class="as-written" dir="auto" {...(lang ? { lang } : {})}>
    {text}
  </p>
)
