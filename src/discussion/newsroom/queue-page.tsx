// The moderators' queues: what waits, the longest first, each with the forms to decide on it there and then.
import type { VNode } from 'preact'
import type { MessageArguments } from '../../platform/i18n.ts'
import { instant } from '../../style/dates.ts'
import { sentenceOf } from '../../style/failures.ts'
import { Token } from '../../style/form-parts.tsx'
import type { Place } from '../../style/place.ts'
import type { Key } from '../../style/words.ts'
import * as urls from '../../urls.ts'
import type { LaidComment } from '../laid.ts'
import { type Queue, queues } from '../queue.ts'
import type { Act } from '../ruling.ts'
import type { FilterState } from '../store/filter.ts'
import { LaidOut } from './laid-comment.tsx'
import { NewsroomFrame } from './newsroom-frame.tsx'
import {
  type Citable,
  ClauseAndFacts,
  Offered,
  Onward,
  type Removing,
  RulingForms,
  type Whence,
} from './ruling-form.tsx'

const queueNames: Record<Queue, Key> = {
  held: 'moderation.queue-held',
  reported: 'moderation.queue-reported',
  words: 'moderation.queue-words',
  newcomer: 'moderation.queue-newcomers',
}

/** What was done just now: rulings that may be undone for some seconds, and what could not be done, by the code that says why. */
export type Done = {
  act: Act['act'] | 'undo'
  /** How many comments it was done to. */
  count: number
  /** Of the author, where it was one. */
  name: string | null
  rulings: readonly string[]
  secondsLeft: number
  failed: readonly { comment: string; name: string; code: string; details: MessageArguments }[]
}

export type QueueDesk = {
  queue: Queue
  counts: Record<Queue, number>
  /** Appeals that wait for the board; null for who does not rule on them and sees only the number. */
  appeals: { count: number; rules: boolean }
  laid: readonly LaidComment[]
  whence: Whence
  /** The cursor of the next page; null on the last. */
  next: string | null
  clauses: readonly Citable[]
  done: Done | null
  bulk: Removing
  /** What was ticked when the form came back: comment and revision. */
  ticked: ReadonlySet<string>
  filter: FilterState | null
  token: string
  ways: readonly { address: string; key: Key }[]
}

const doneWords: Record<Done['act'], Key> = {
  approve: 'moderation.approved',
  hold: 'moderation.put-on-hold',
  remove: 'moderation.removed',
  undo: 'moderation.undone',
}

type Props = { desk: QueueDesk; place: Place }

export function QueuePage({ desk, place }: Props): VNode {
  const { say, language } = place
  const { laid, queue, counts } = desk
  return (
    <NewsroomFrame heading={say('moderation.comments')} place={place}>
      <output id="desk-said" class="visually-hidden" data-failed={say('moderation.not-sent')} />
      <div id="desk-board" data-queue={queue}>
        <Queues desk={desk} place={place} />
        <LookAgain desk={desk} place={place} />
        {desk.done && <DoneNotice done={desk.done} whence={desk.whence} token={desk.token} place={place} />}
        {desk.filter?.answers === false && (
          <p class="claimed">
            {say('moderation.filter-silent', { when: instant(language, place.paper.zone, desk.filter.at) })}
          </p>
        )}
        <h2 class="visually-hidden">{say(queueNames[queue], { count: counts[queue] })}</h2>
        {laid.length === 0 ? (
          <p class="empty">{say('moderation.queue-empty')}</p>
        ) : (
          <ol class="comments-laid">
            {laid.map((one) => (
              <Item key={one.comment.id} one={one} desk={desk} place={place} />
            ))}
          </ol>
        )}
        <Onwards desk={desk} place={place} />
        {laid.length > 0 && <Bulk desk={desk} place={place} />}
        <Offered clauses={desk.clauses} />
      </div>
      <Keys say={say} />
    </NewsroomFrame>
  )
}

function Queues({ desk: { queue, counts, appeals, ways }, place }: { desk: QueueDesk; place: Place }): VNode {
  const { say, language } = place
  const waiting = say('moderation.queue-appeals', { count: appeals.count })
  return (
    <nav class="queues" aria-label={say('moderation.queues')}>
      <ul>
        {queues.map((one) => (
          <li key={one}>
            <a href={urls.moderation(language, { queue: one })} {...(one === queue ? { 'aria-current': 'page' } : {})}>
              {say(queueNames[one], { count: counts[one] })}
            </a>
          </li>
        ))}
        <li>{appeals.rules ? <a href={urls.boardDesk(language)}>{waiting}</a> : <span>{waiting}</span>}</li>
      </ul>
      <ul>
        {ways.map(({ address, key }) => (
          <li key={address}>
            <a href={address}>{say(key)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The page stands still while somebody reads it; a script says how many have come since. */
function LookAgain({ desk: { queue, counts, whence }, place: { say, language } }: Props): VNode {
  return (
    <p class="look-again" data-waiting={urls.moderationWaiting(language)} data-count={counts[queue]}>
      <a href={urls.moderation(language, { queue, after: whence.after ?? undefined })}>
        {say('moderation.look-again')}
      </a>{' '}
      <span aria-live="polite">
        <span class="newly" hidden>
          {say('moderation.newly')} <b>0</b>
        </span>
      </span>
    </p>
  )
}

function Item({ one, desk, place }: { one: LaidComment; desk: QueueDesk; place: Place }): VNode {
  const { comment, author, claim } = one
  const { say, language } = place
  const mayDecide = claim === null || claim.mine
  const seen = `${comment.id}.${comment.revision}`
  return (
    <li id={comment.id} class="laid" tabindex={-1}>
      <div class="tools-of">
        {one.barred === null && mayDecide && (
          <label>
            <input type="checkbox" form="bulk" name="seen[]" value={seen} checked={desk.ticked.has(seen)} />{' '}
            <span class="visually-hidden">{say('moderation.tick', { name: author.name })}</span>
          </label>
        )}
        <form method="post" action={urls.onDossier(language, comment.id, 'claim')} class="claim">
          <Token token={desk.token} />
          <Onward whence={desk.whence} />
          <button type="submit" class="bare">
            {say('moderation.claim')}
          </button>
        </form>
        <a class="open-dossier" href={urls.dossier(language, comment.id, { queue: desk.queue })}>
          {say('moderation.dossier')}
        </a>
      </div>
      <LaidOut laid={one} place={place}>
        {mayDecide ? (
          <RulingForms
            comment={comment}
            statementsIn={one.statementsIn}
            clauses={desk.clauses}
            whence={desk.whence}
            token={desk.token}
            place={place}
          />
        ) : null}
      </LaidOut>
    </li>
  )
}

type NoticeProps = { done: Done; whence: Whence; token: string; place: Place }

/** What was done, with the way to undo it for a few seconds. */
export function DoneNotice({ done, whence, token, place }: NoticeProps): VNode {
  const { say, language } = place
  const { act, count, name, rulings, secondsLeft, failed } = done
  return (
    <div class="done">
      {count > 0 && <p class="what">{say(doneWords[act], { count, name: name ?? '' })}</p>}
      {rulings.length > 0 && secondsLeft > 0 && (
        <form method="post" action={urls.moderateAll(language, 'undo')} class="undo" data-seconds={secondsLeft}>
          <Token token={token} />
          <Onward whence={whence} />
          <input type="hidden" name="ruling" value={rulings.join(',')} />
          <button type="submit" class="quiet">
            {say('moderation.undo')}
          </button>{' '}
          <span class="when">{say('moderation.undo-in-time')}</span>
        </form>
      )}
      {failed.length > 0 && (
        <div class="failed" role="alert">
          <p>{say('moderation.not-done', { count: failed.length })}</p>
          <ul>
            {failed.map((one) => (
              <li key={one.comment}>
                <a href={urls.dossier(language, one.comment)}>
                  <bdi>{one.name === '' ? say('moderation.nobody') : one.name}</bdi>
                </a>
                : {sentenceOf(one, language)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Onwards({ desk: { next, queue, whence }, place }: { desk: QueueDesk; place: Place }): VNode | null {
  const { say, language } = place
  if (next === null && whence.after === null) return null
  return (
    <p class="onwards">
      {whence.after !== null && <a href={urls.moderation(language, { queue })}>{say('moderation.from-the-first')}</a>}{' '}
      {next !== null && (
        <a class="next-page" rel="next" href={urls.moderation(language, { queue, after: next })}>
          {say('moderation.later-ones')}
        </a>
      )}
    </p>
  )
}

/** Decides alike on all that are ticked above. */
function Bulk({ desk, place }: { desk: QueueDesk; place: Place }): VNode {
  const { say, language } = place
  return (
    <form id="bulk" class="bulk" method="post" action={urls.moderateAll(language, 'rulings')}>
      <h2>{say('moderation.bulk')}</h2>
      <Token token={desk.token} />
      <Onward whence={desk.whence} />
      <p>
        <button type="submit" name="act" value="approve">
          {say('moderation.approve-all')}
        </button>
      </p>
      <details open={desk.bulk.problems.length > 0}>
        <summary>{say('moderation.remove-all-under')}</summary>
        <div class="removal" data-language={language}>
          <ClauseAndFacts id="bulk" clauses={desk.clauses} removing={desk.bulk} place={place} />
          <button type="submit" name="act" value="remove" class="final">
            {say('moderation.remove-all')}
          </button>
        </div>
      </details>
    </form>
  )
}

const keys: readonly [string, Key][] = [
  ['j', 'moderation.key-next'],
  ['k', 'moderation.key-previous'],
  ['a', 'moderation.key-approve'],
  ['r', 'moderation.key-remove'],
  ['h', 'moderation.key-hold'],
  ['u', 'moderation.key-undo'],
  ['c', 'moderation.key-claim'],
  ['o', 'moderation.key-open'],
  ['x', 'moderation.key-tick'],
  ['?', 'moderation.key-help'],
]

/** Only where the script runs that hears the keys. */
export const Keys = ({ say }: Pick<Place, 'say'>): VNode => (
  <details id="desk-keys" hidden>
    <summary>{say('moderation.keys')}</summary>
    <dl>
      {keys.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{say(words)}</dd>
        </div>
      ))}
    </dl>
  </details>
)
