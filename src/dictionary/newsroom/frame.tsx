// What the newsroom's pages of the dictionary share: the heading, the ways back, and small parts of forms.
import type { ComponentChildren, VNode } from 'preact'
import { instant } from '../../style/dates.ts'
import { sentenceOf } from '../../style/failures.ts'
import type { Place } from '../../style/place.ts'
import * as urls from '../../urls.ts'
import type { EntryProblem } from './entry.ts'

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

export const Token = ({ token }: { token: string }): VNode => <input type="hidden" name="token" value={token} />

export const When = ({ at, place }: { at: Date; place: Place }): VNode => (
  <time datetime={at.toISOString()}>{instant(place.language, place.paper.zone, at)}</time>
)

export function wrongIn(problems: readonly EntryProblem[], field: string, { language }: Place): string | null {
  const sentences = problems
    .filter((one) => one.field === field)
    .flatMap(({ code, details }) => sentenceOf({ code, details }, language) ?? [])
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** A field's problem, which the field names in its aria-describedby. */
export const Wrong = ({ id, text }: { id: string; text: string | null }): VNode | null =>
  text === null ? null : (
    <p class="wrong" id={id}>
      {text}
    </p>
  )

export const wrongAt = (id: string, text: string | null): object =>
  text === null ? {} : { 'aria-invalid': 'true', 'aria-describedby': id }
