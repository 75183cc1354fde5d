// What the newsroom's pages of the dictionary share: the heading and the ways back.
import type { ComponentChildren, VNode } from 'preact'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'

type FrameProps = { heading: ComponentChildren; isFront?: boolean; place: Place; children: ComponentChildren }

export function DeskFrame({ heading, isFront = false, place: { say, language }, children }: FrameProps): VNode {
  return (
    <main id="main" class="newsroom dictionary-desk">
      <nav class="back" aria-label={say('moderation.ways-back')}>
        <a href={urls.newsroom(language)}>{say('moderation.newsroom')}</a>
        {!isFront && <a href={urls.newsroomDictionary(language)}>{say('entry.desk')}</a>}
      </nav>
      <h1>{heading}</h1>
      {children}
    </main>
  )
}
