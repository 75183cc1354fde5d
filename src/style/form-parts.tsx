// Small parts of every room's forms: what proves where a form comes from, and what is wrong in it, beside its field and above.
import type { VNode } from 'preact'
import type { MessageArguments } from '../platform/i18n.ts'
import { sentenceOf } from './failures.ts'
import type { Place } from './place.ts'

/** What proves that a form comes from a page that we gave to this person; nothing for who is not signed in. */
export const Token = ({ token }: { token: string | null }): VNode | null =>
  token === null || token === '' ? null : <input type="hidden" name="token" value={token} />

/** Something that can be put right in a form: the field, and the code of the sentence about it. */
export type FieldWrong = { field: string; code: string; details?: MessageArguments }

/** What is wrong in a field, in the reader's language; null if nothing is. */
export function wrongIn(problems: readonly FieldWrong[], field: string, { language }: Place): string | null {
  const sentences = problems
    .filter((one) => one.field === field)
    .flatMap(({ code, details = {} }) => sentenceOf({ code, details }, language) ?? [])
  return sentences.length === 0 ? null : sentences.join(' ')
}

/** A field's problem, which the field names in its aria-describedby. */
export const Wrong = ({ id, text }: { id: string; text: string | null }): VNode | null =>
  text === null ? null : (
    <p class="wrong" id={id}>
      {text}
    </p>
  )

/** What a field with a problem says of it; nothing for one without. */
export const wrongAt = (id: string, text: string | null): object =>
  text === null ? {} : { 'aria-invalid': 'true', 'aria-describedby': id }

type RefusedProps = { wrong: readonly (readonly [id: string, text: string | null])[] } & Pick<Place, 'say'>

/** Above a form that came back: that something is wrong, with a way to each field by its id. */
export function Refused({ wrong, say }: RefusedProps): VNode | null {
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
