// The box in which a comment is written: under an article, below a comment, and filled in again when it was refused.
import type { VNode } from 'preact'
import { clean } from '../../language/cleaning.ts'
import { measure } from '../../language/counting.ts'
import type { Language } from '../../platform/i18n.ts'
import { sentenceOf } from '../../style/failures.ts'
import { Wrong, wrongAt } from '../../style/form-parts.tsx'
import * as urls from '../../urls.ts'
import { longestComment } from '../comment.ts'
import type { Field, Problem } from '../problem.ts'
import type { Spot } from './spot.ts'

/** What stands in the box already. */
export type Filled = { body: string; quote: string; revision?: number; problems?: readonly Problem[] }
/** Which comment a reply answers. */
export type ReplyTo = { id: string; name: string }
type BoxProps = { spot: Spot; filled?: Filled; replyTo?: ReplyTo | null; held?: boolean; id?: string }

export const blank: Filled = { body: '', quote: '' }

/** What is wrong with some fields, in words; null if nothing is. */
export function wrongWith(
  problems: readonly Problem[] = [],
  fields: readonly Field[],
  language: Language,
): string | null {
  const sentences = problems
    .filter(({ field }) => fields.includes(field))
    .flatMap((one) => sentenceOf(one, language) ?? [])
  return sentences.length === 0 ? null : sentences.join(' ')
}

export function Box({ spot, filled = blank, replyTo = null, held = false, id = 'say' }: BoxProps): VNode {
  const { place, article, asker } = spot
  const { say, language } = place
  const { revision = article.revision } = filled
  return (
    <form id={id} class="say" method="post" action={urls.discussion(article, language)}>
      {asker && <input type="hidden" name="token" value={asker.token} />}
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="parent" value={replyTo?.id ?? ''} />
      <div class="say-head">
        <label for={`${id}-body`}>
          {replyTo ? say('discussion.reply-to', { name: replyTo.name }) : say('discussion.write')}
        </label>
        <details class="tip">
          <summary>{say('discussion.tip')}</summary>
          <p>{say('discussion.tip-text', { most: longestComment })}</p>
        </details>
      </div>
      <BodyField id={id} filled={filled} language={language} />
      <Quoting id={id} filled={filled} place={place} />
      <p class="say-foot">
        <output id={`${id}-count`} for={`${id}-body`} aria-live="off" aria-label={say('discussion.characters')}>
          {counted(filled.body, language)}
        </output>
        <a href={urls.standards(language)}>{say('discussion.policy')}</a>
        {asker && <button type="submit">{say(replyTo ? 'discussion.send-reply' : 'discussion.send')}</button>}
      </p>
      {asker ? (
        <p class="as">
          {say('discussion.as', { name: asker.name })} {held && say('discussion.held-first')}
        </p>
      ) : (
        <SignIn spot={spot} held={held} />
      )}
    </form>
  )
}

function BodyField({ id, filled, language }: { id: string; filled: Filled; language: Language }): VNode {
  const wrong = wrongWith(filled.problems, ['body', 'discussion', 'author'], language)
  return (
    <>
      <textarea
        id={`${id}-body`}
        name="body"
        rows={4}
        dir="auto"
        aria-describedby={`${id}-count${wrong ? ` ${id}-wrong` : ''}`}
        {...(wrong ? { 'aria-invalid': 'true' as const, autofocus: true } : {})}
      >
        {filled.body}
      </textarea>
      <Wrong id={`${id}-wrong`} text={wrong} />
    </>
  )
}

/** `12/250`, or as Korean boxes have it `12/250자`. */
export const counted = (body: string, language: Language): string =>
  `${measure(clean(body), longestComment).graphemes}/${longestComment}${language === 'ko' ? '자' : ''}`

/** A passage of the article to be answered: chosen with the pointer where scripts run, else pasted. */
function Quoting({ id, filled, place }: { id: string; filled: Filled; place: Spot['place'] }): VNode {
  const { say, language } = place
  const wrong = wrongWith(filled.problems, ['quote'], language)
  return (
    <details class="quoting" open={filled.quote !== ''}>
      <summary>{say('discussion.quote')}</summary>
      <label for={`${id}-quote`}>{say('discussion.quote-label')}</label>
      <textarea id={`${id}-quote`} name="quote" rows={2} dir="auto" {...wrongAt(`${id}-quote-wrong`, wrong)}>
        {filled.quote}
      </textarea>
      <Wrong id={`${id}-quote-wrong`} text={wrong} />
    </details>
  )
}

/** For who is not signed in: the buttons send the form all the same, which keeps what is written while they sign in. */
function SignIn({ spot, held }: { spot: Spot; held: boolean }): VNode {
  const { say } = spot.place
  return (
    <div class="sign-in">
      <p>
        <Lock />{' '}
        <span>
          {say('discussion.sign-in')} {held && say('discussion.held-first')}
        </span>
      </p>
      <ul aria-label={say('discussion.sign-in-with')}>
        {spot.providers.map(({ id, name }) => (
          <li key={id}>
            <button type="submit" name="via" value={id}>
              {name}
            </button>
          </li>
        ))}
        <li>
          <button type="submit" name="via" value="mail" class="quiet">
            {say('discussion.sign-in-by-mail')}
          </button>
        </li>
      </ul>
    </div>
  )
}

const Lock = (): VNode => (
  <svg class="lock" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
    <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3zM8 9.6v1.9" fill="none" stroke="currentColor" stroke-width="1.4" />
  </svg>
)
