// What all pages of the newsroom's side of the discussion share: the heading, the ways back, and small parts of forms.
import type { ComponentChildren, VNode } from 'preact'
import type { MessageArguments } from '../../platform/i18n.ts'
import { clock, instant } from '../../style/dates.ts'
import { sentenceOf } from '../../style/failures.ts'
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

/** What proves that a form comes from a page that we gave to this person. */
export const Token = ({ token }: { token: string }): VNode => <input type="hidden" name="token" value={token} />

export const When = ({ at, place }: { at: Date; place: Place }): VNode => (
  <time datetime={at.toISOString()}>{instant(place.language, place.paper.zone, at)}</time>
)

export const Clock = ({ at, place }: { at: Date; place: Place }): VNode => (
  <time datetime={at.toISOString()}>{clock(place.language, place.paper.zone, at)}</time>
)

/** Something that can be put right in a form: the field, and the code of the sentence about it. */
export type FieldWrong = { field: string; code: string; details?: MessageArguments }

export function wrongIn(problems: readonly FieldWrong[], field: string, { language }: Place): string | null {
  const sentences = problems
    .filter((one) => one.field === field)
    .flatMap(({ code, details = {} }) => sentenceOf({ code, details }, language) ?? [])
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** Above a form that came back: that something is wrong, with a way to each field by its id. */
export function Refused({
  wrong,
  say,
}: { wrong: readonly (readonly [id: string, text: string | null])[] } & Pick<Place, 'say'>) {
  const known = wrong.filter((one): one is [string, string] => one[1] !== null)
  if (known.length === 0) return null
  return (
    <div class="refused" role="alert" tabindex={-1} autofocus>
      <p>{say('moderation.refused')}</p>
      <ul>
        {known.map(([id, text]) => (
          <li key={id}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A text that somebody wrote, with its own line breaks and its own direction; nothing in it becomes markup or a link. */
export const Said = ({ text, lang }: { text: string; lang?: string }): VNode => (
  <p class="as-written" dir="auto" {...(lang ? { lang } : {})}>
    {text}
  </p>
)
